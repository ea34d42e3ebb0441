import { FormGroup, Label, LabelGroup } from "@patternfly/react-core";
import { type Chosen, HolderPicker } from "../app/HolderPicker";
import { useText } from "../app/Messages";

type Props = { id: string; label: string; chosen: Chosen[]; onChange: (chosen: Chosen[]) => void };

/** Several people and groups, each found by some letters. */
export function HoldersField({ id, label, chosen, onChange }: Props) {
  const text = useText();
  const same = (one: Chosen, other: Chosen) => one.kind === other.kind && one.id === other.id;
  return (
    <FormGroup label={label} fieldId={id}>
      {chosen.length > 0 && (
        <LabelGroup aria-label={label} numLabels={20}>
          {chosen.map((one) => (
            <Label
              key={`${one.kind} ${one.id}`}
              onClose={() => onChange(chosen.filter((other) => !same(one, other)))}
              closeBtnAriaLabel={text("holder.remove", { name: one.name })}
            >
              <bdi>{one.name}</bdi>
            </Label>
          ))}
        </LabelGroup>
      )}
      <HolderPicker
        id={id}
        label={label}
        kinds={["group", "person"]}
        onChoose={(one) => one && !chosen.some((other) => same(one, other)) && onChange([...chosen, one])}
      />
    </FormGroup>
  );
}
