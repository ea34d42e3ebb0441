import { FormattedMessage } from "react-intl";
import type { Integrity } from "../api/client";
import { Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";

const TITLES = {
  waiting: "integrity.never",
  running: "integrity.never",
  holds: "integrity.holds",
  broken: "integrity.broken",
  failed: "integrity.failed",
} as const;

/** What the last verification found, and how much of the log it did not know yet. */
export function Verdict({ integrity: { verified, fault, head } }: { integrity: Integrity }) {
  const text = useText();
  const variant = fault || verified?.state === "broken" ? "danger" : verified ? (verified.holds ? "success" : "warning") : "info";
  const title = fault ? "integrity.fault" : verified ? TITLES[verified.state] : "integrity.never";
  const later = verified?.holds ? Math.max(0, head.size - (verified.next ?? 0)) : 0;
  return (
    <Notice
      isInline
      isLiveRegion
      variant={variant}
      component="h2"
      title={text(title === "integrity.holds" && later > 0 ? "integrity.holdsSoFar" : title, { last: (verified?.next ?? 0) - 1 })}
    >
      {later > 0 && (
        <p>
          <FormattedMessage id="integrity.later" values={{ count: later }} />
        </p>
      )}
      {verified?.firstBadEntry !== undefined && (
        <p>
          <FormattedMessage id="integrity.firstBad" values={{ entry: verified.firstBadEntry }} />
        </p>
      )}
      {verified && (
        <p>
          <FormattedMessage id={verified.by ? "integrity.asked" : "integrity.due"} values={{ time: <Time at={verified.at ?? verified.asked} />, by: verified.by }} />
        </p>
      )}
      {(fault ?? verified?.words) && (
        <details open={variant !== "success"}>
          <summary>{text("integrity.words")}</summary>
          <p className="sr-lines" lang="en">
            {fault ?? verified?.words}
          </p>
        </details>
      )}
    </Notice>
  );
}
