import { ClipboardCopy, ClipboardCopyVariant, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { components } from "../api/schema";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { useMe } from "../app/session";
import { mappings, systemOf } from "./mapping";

/** The device password, this once, and the command for each system. */
export function Issued({ issued }: { issued: components["schemas"]["IssuedDevice"] }) {
  const text = useText();
  const me = useMe();
  const [system, setSystem] = useState(systemOf(navigator.userAgent));
  const copyTexts = { hoverTip: text("details.copy"), clickTip: text("details.copied") };
  const all = mappings(me.dav, me.login, issued.password);
  return (
    <>
      <p>
        <FormattedMessage id="devices.once" values={{ login: <code key="login">{issued.login}</code> }} />
      </p>
      <ClipboardCopy isReadOnly {...copyTexts} textAriaLabel={text("devices.password")}>
        {issued.password}
      </ClipboardCopy>
      <ToggleGroup aria-label={text("devices.system")}>
        {all.map((mapping) => (
          <ToggleGroupItem
            key={mapping.system}
            text={text(`devices.on.${mapping.system}`)}
            isSelected={system === mapping.system}
            onChange={() => setSystem(mapping.system)}
          />
        ))}
      </ToggleGroup>
      {system === "windows" && !me.dav.startsWith("https:") && (
        <Notice isInline isPlain variant="warning" component="p" title={text("devices.windowsHttps")} />
      )}
      <ClipboardCopy
        isReadOnly
        isExpanded
        variant={ClipboardCopyVariant.expansion}
        {...copyTexts}
        textAriaLabel={text("devices.command")}
        toggleAriaLabel={text("devices.command")}
      >
        {all.find((mapping) => mapping.system === system)?.command ?? ""}
      </ClipboardCopy>
    </>
  );
}
