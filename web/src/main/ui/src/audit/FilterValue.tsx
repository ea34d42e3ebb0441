import { FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useText } from "../app/Messages";
import { CHOICES } from "./choices";
import type { FilterName } from "./filters";
import { useWords } from "./useWords";

type Props = { name: FilterName; value: string; onChange: (value: string) => void };

/** What a filter is to be: one of a list where there is one. */
export function FilterValue({ name, value, onChange }: Props) {
  const text = useText();
  const words = useWords();
  const choices =
    name === "action"
      ? words.actions()
      : CHOICES[name]?.map((choice) => ({ value: choice, label: text(`choice.${name}.${choice}`) }));
  if (!choices) {
    return <TextInput id="filter-value" value={value} type={name === "from" || name === "until" ? "date" : "text"} onChange={(_, typed) => onChange(typed)} />;
  }
  return (
    <FormSelect id="filter-value" value={value} onChange={(_, chosen) => onChange(chosen)}>
      <FormSelectOption value="" label={text("events.choose")} isDisabled />
      {choices.map((choice) => (
        <FormSelectOption key={choice.value} value={choice.value} label={choice.label} />
      ))}
    </FormSelect>
  );
}
