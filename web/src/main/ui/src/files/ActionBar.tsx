import { Button, Progress as Bar, ProgressSize } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import type { Node } from "../api/client";
import { useText } from "../app/Messages";
import type { FileActions } from "./useFileActions";

type Props = {
  count: number;
  nodes: () => Promise<Node[]>;
  actions: FileActions;
  onClear: () => void;
  onDetails: (node: Node) => void;
};

/** What can be done with what is selected, and how far it is. */
export function ActionBar({ count, nodes, actions, onClear, onDetails }: Props) {
  const text = useText();
  const { progress } = actions;
  const with_ = (run: (chosen: Node[]) => void) => () => void nodes().then(run);
  const one = (run: (node: Node) => void) => with_(([node]) => node && run(node));
  if (progress) {
    return (
      <div className="sr-actions">
        <Bar
          size={ProgressSize.sm}
          title={progress.label}
          value={progress.done}
          max={progress.total}
          label={text("files.progress", { done: progress.done, total: progress.total })}
          valueText={text("files.progress", { done: progress.done, total: progress.total })}
        />
      </div>
    );
  }
  if (count === 0) return null;
  return (
    <div className="sr-actions" role="toolbar" aria-label={text("files.actions")}>
      <strong role="status">
        <FormattedMessage id="files.selected" values={{ count }} />
      </strong>
      <Button variant="secondary" size="sm" onClick={with_(actions.download)}>
        <FormattedMessage id="files.download" />
      </Button>
      <Button variant="secondary" size="sm" onClick={with_((chosen) => actions.ask({ kind: "target", nodes: chosen, copying: false }))}>
        <FormattedMessage id="files.moveTo" />
      </Button>
      <Button variant="secondary" size="sm" onClick={with_((chosen) => actions.ask({ kind: "target", nodes: chosen, copying: true }))}>
        <FormattedMessage id="files.copyTo" />
      </Button>
      {count === 1 && (
        <>
          <Button variant="secondary" size="sm" onClick={one((node) => actions.ask({ kind: "rename", node }))}>
            <FormattedMessage id="files.rename" />
          </Button>
          <Button variant="secondary" size="sm" onClick={one(onDetails)}>
            <FormattedMessage id="files.details" />
          </Button>
        </>
      )}
      <Button variant="secondary" isDanger size="sm" onClick={with_((chosen) => void actions.remove(chosen))}>
        <FormattedMessage id="files.delete" />
      </Button>
      <Button variant="link" size="sm" onClick={onClear}>
        <FormattedMessage id="files.clear" />
      </Button>
    </div>
  );
}
