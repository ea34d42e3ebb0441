import { Checkbox, FormGroup, Radio, TextInput } from "@patternfly/react-core";
import { useText } from "../app/Messages";
import { useMe } from "../app/session";

/** What a workstation is to open of what its owner may open; no directory means all. */
export type Scope = { paths: string[]; readOnly: boolean; lastDay: string };
export const ALL: Scope = { paths: [], readOnly: false, lastDay: "" };

type Props = { scope: Scope; some: boolean; onSome: (some: boolean) => void; onChange: (scope: Scope) => void };

export function ScopeFields({ scope, some, onSome, onChange }: Props) {
  const text = useText();
  const me = useMe();
  const toggle = (path: string, on: boolean) =>
    onChange({ ...scope, paths: on ? [...scope.paths, path] : scope.paths.filter((other) => other !== path) });
  return (
    <>
      <FormGroup role="radiogroup" label={text("devices.scope")} fieldId="device-all">
        <Radio id="device-all" name="device-scope" label={text("devices.all")} isChecked={!some} onChange={() => onSome(false)} />
        <Radio id="device-some" name="device-scope" label={text("devices.only")} isChecked={some} onChange={() => onSome(true)} />
        {some && (
          <div className="sr-sub">
            {me.directories.map(({ path }) => (
              <Checkbox
                key={path}
                id={`device-path-${path}`}
                label={path === "/private" ? text("shell.mine") : path}
                isChecked={scope.paths.includes(path)}
                onChange={(_, on) => toggle(path, on)}
              />
            ))}
          </div>
        )}
      </FormGroup>
      <Checkbox
        id="device-read-only"
        label={text("devices.readOnly")}
        isChecked={scope.readOnly}
        onChange={(_, readOnly) => onChange({ ...scope, readOnly })}
      />
      <FormGroup label={text("access.lastDay")} fieldId="device-last-day">
        <TextInput id="device-last-day" type="date" value={scope.lastDay} onChange={(_, lastDay) => onChange({ ...scope, lastDay })} />
      </FormGroup>
    </>
  );
}
