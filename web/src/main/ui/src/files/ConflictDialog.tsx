import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useQueries } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Node } from "../api/client";
import { Size, Time } from "../app/Formats";
import { useText } from "../app/Messages";
import { nameOf } from "./paths";

/** What comes to a place that something else has, by its name there. */
type Coming = { path: string; size?: number; modified: string };
type Props = { entries: Coming[]; onClose: () => void; onReplace: () => void; onKeep: () => void };

const SHOWN = 5;

/** Both, or the new one, or the one that is there? One answer for all. */
export function ConflictDialog({ entries, onClose, onReplace, onKeep }: Props) {
  const text = useText();
  const shown = entries.slice(0, SHOWN);
  const there = useQueries({
    queries: shown.map(({ path }) => ({
      queryKey: ["node", path],
      queryFn: () => answered(api.GET("/files/{path}", { params: { path: { path } } })).then((node) => node as Node),
    })),
  });
  const title = text("conflict.title", { count: entries.length });
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} />
      <ModalBody>
        <FormattedMessage id="conflict.body" values={{ count: entries.length }} />
        <div className="sr-table sr-gap">
          <table>
            <thead>
              <tr>
                <th scope="col">{text("files.name")}</th>
                <th scope="col">{text("conflict.there")}</th>
                <th scope="col">{text("conflict.coming")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((coming, index) => (
                <tr key={coming.path}>
                  <th scope="row">
                    <bdi>{nameOf(coming.path)}</bdi>
                  </th>
                  <Facts of={there[index]?.data} />
                  <Facts of={coming} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {entries.length > SHOWN && (
          <p className="sr-quiet">
            <FormattedMessage id="conflict.more" values={{ count: entries.length - SHOWN }} />
          </p>
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onKeep}>
          <FormattedMessage id="conflict.keep" />
        </Button>
        <Button variant="secondary" onClick={onReplace}>
          <FormattedMessage id="conflict.replace" />
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="conflict.skip" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Facts({ of }: { of?: { size?: number; modified: string } }) {
  return (
    <td>
      {of?.size !== undefined && <Size bytes={of.size} />}
      <br />
      {of && <Time at={of.modified} />}
    </td>
  );
}
