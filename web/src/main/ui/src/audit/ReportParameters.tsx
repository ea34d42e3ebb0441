import { FormGroup, FormSelect, FormSelectOption, GridItem, TextInput } from "@patternfly/react-core";
import { FormattedMessage, useIntl } from "react-intl";
import { useText } from "../app/Messages";
import { CHOICES } from "./choices";

type Props = { names: string[]; needs: string[]; values: Record<string, string>; onChange: (values: Record<string, string>) => void };

const DATES = new Set(["from", "until"]);
const ORDER = ["path", "login", "group", "from", "until", "below", "workstation", "address", "protocol", "outcome"];
/** People are named by their login, files by their path; how much is folded is left as the report has it. */
const HIDDEN = new Set(["zone", "person", "object"]);

/** What a report takes, in words. */
export function ReportParameters({ names, needs, values, onChange }: Props) {
  const text = useText();
  const { formatList } = useIntl();
  const needed = needs.filter((name) => !HIDDEN.has(name));
  const fields = names
    .filter((name) => !HIDDEN.has(name))
    .sort((one, other) => rank(one) - rank(other))
    .map((name) => {
      const id = `parameter-${name}`;
      const set = (value: string) => onChange({ ...values, [name]: value });
      const choices = CHOICES[name];
      return (
        <FormGroup key={name} label={text(`parameter.${name}`)} fieldId={id} isRequired={needed.length === 1 && needed[0] === name}>
          {choices ? (
            <FormSelect id={id} value={values[name] ?? ""} onChange={(_, value) => set(value)}>
              <FormSelectOption value="" label={text(`choice.${name}`)} />
              {choices.map((choice) => (
                <FormSelectOption key={choice} value={choice} label={text(`choice.${name}.${choice}`)} />
              ))}
            </FormSelect>
          ) : (
            <TextInput id={id} isRequired={needed.length === 1 && needed[0] === name} type={DATES.has(name) ? "date" : "text"} value={values[name] ?? ""} onChange={(_, value) => set(value)} />
          )}
        </FormGroup>
      );
    });
  return (
    <>
      {needed.length > 1 && (
        <GridItem span={12}>
          <FormattedMessage
            id="reports.oneOf"
            values={{ names: formatList(needed.map((name) => text(`parameter.${name}`)), { type: "disjunction" }) }}
          />
        </GridItem>
      )}
      {fields}
    </>
  );
}

function rank(name: string): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}
