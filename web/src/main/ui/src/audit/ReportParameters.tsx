import { FormGroup, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useText } from "../app/Messages";

type Props = { names: string[]; values: Record<string, string>; onChange: (values: Record<string, string>) => void };

const DATES = new Set(["from", "until"]);
/** People are named by their login, files by their path; how much is folded is left as the report has it. */
const HIDDEN = new Set(["format", "zone", "person", "object"]);
const CHOICES: Record<string, string[]> = {
  outcome: ["done", "refused", "failed"],
  protocol: ["webdav", "rest", "server", "job", "schedule"],
  probes: ["shown"],
  calls: ["shown", "each"],
  members: ["shown"],
};

/** What a report takes, in words. */
export function ReportParameters({ names, values, onChange }: Props) {
  const text = useText();
  return names
    .filter((name) => !HIDDEN.has(name))
    .map((name) => {
      const id = `parameter-${name}`;
      const set = (value: string) => onChange({ ...values, [name]: value });
      const choices = CHOICES[name];
      return (
        <FormGroup key={name} label={text(`parameter.${name}`)} fieldId={id}>
          {choices ? (
            <FormSelect id={id} value={values[name] ?? ""} onChange={(_, value) => set(value)}>
              <FormSelectOption value="" label={text(`choice.${name}`)} />
              {choices.map((choice) => (
                <FormSelectOption key={choice} value={choice} label={text(`choice.${name}.${choice}`)} />
              ))}
            </FormSelect>
          ) : (
            <TextInput id={id} type={DATES.has(name) ? "date" : "text"} value={values[name] ?? ""} onChange={(_, value) => set(value)} />
          )}
        </FormGroup>
      );
    });
}
