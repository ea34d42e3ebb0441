import { LockIcon } from "@patternfly/react-icons/dist/esm/icons/lock-icon";
import type { Node } from "../api/client";
import { useText } from "../app/Messages";

/** What stands in the way of a change. */
export function Status({ node }: { node: Node }) {
  const text = useText();
  if (node.lockedBy) {
    return (
      <span className="sr-status">
        <LockIcon aria-hidden /> {text("files.lockedBy", { who: node.lockedBy })}
      </span>
    );
  }
  return node.writable ? null : <span className="sr-status">{text("files.readOnly")}</span>;
}
