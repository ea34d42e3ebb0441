import { Button } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { saveFile } from "../app/saveFile";

/** The scripts that map the drive, each with a code that is good once, for some minutes. */
export function Scripts({ scripts, expires }: { scripts: Record<string, string>; expires: string }) {
  const text = useText();
  return (
    <>
      <p>
        <FormattedMessage id="devices.scriptBody" values={{ time: <Time key="until" at={expires} /> }} />
      </p>
      <div className="sr-inline">
        {Object.entries(scripts).map(([name, content]) => (
          <Button key={name} variant="secondary" onClick={() => saveFile(name, new Blob([content], { type: "text/plain" }))}>
            {text("devices.saveScript", { name })}
          </Button>
        ))}
      </div>
      <Notice isInline isPlain variant="info" component="p" title={text("devices.scriptOnce")} />
    </>
  );
}
