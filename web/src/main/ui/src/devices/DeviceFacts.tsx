import { Label } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import type { Device } from "../api/client";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";

/** On which system it is, what it opens, since and until when. */
export function DeviceFacts({ device }: { device: Device }) {
  const text = useText();
  return (
    <>
      <p className="sr-inline">
        {device.system && <Label isCompact>{device.system}</Label>}
        {device.readOnly && <Label isCompact color="blue">{text("files.readOnly")}</Label>}
        {device.blocked && <Label isCompact color="red">{text("workstation.blocked")}</Label>}
      </p>
      <p>
        {device.paths.length === 0 ? text("devices.all") : <bdi>{device.paths.join(", ")}</bdi>}
      </p>
      {device.expires && (
        <p>
          <FormattedMessage id="devices.expires" values={{ time: <Time key="expires" at={device.expires} /> }} />
        </p>
      )}
      {device.firstUsed && (
        <p>
          <FormattedMessage id="devices.first" values={{ time: <Time key="first" at={device.firstUsed} /> }} />
        </p>
      )}
    </>
  );
}
