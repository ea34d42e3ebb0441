import { Breadcrumb, BreadcrumbItem, Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Node } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { DataGrid } from "../grid/DataGrid";
import { EntryName } from "./EntryName";
import { trail } from "./paths";
import { useMembers } from "./useMembers";

type Props = {
  start: string;
  nodes: Node[];
  copying: boolean;
  onClose: () => void;
  onTarget: (directory: string) => void;
};

/** Where to? Directories to go through, by pointer or keys. */
export function TargetDialog({ start, nodes, copying, onClose, onTarget }: Props) {
  const text = useText();
  const [path, setPath] = useState(start);
  const members = useMembers({ path, sort: "name", filter: "" });
  const title = text(copying ? "target.copy" : "target.move", { count: nodes.length, name: nodes[0]?.name ?? "" });
  const directories = firstFile(members.total, members.row);
  const self = members.head.data?.self;
  const into = nodes.some((node) => path === node.path || path.startsWith(`${node.path}/`));
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} />
      <ModalBody className="sr-target" tabIndex={-1}>
        <Breadcrumb aria-label={text("files.way")}>
          <BreadcrumbItem component="button" onClick={() => setPath("/")}>
            {text("shell.files")}
          </BreadcrumbItem>
          {trail(path).map((step) => (
            <BreadcrumbItem key={step.path} component="button" isActive={step.path === path} onClick={() => setPath(step.path)}>
              <bdi>{label(step, text)}</bdi>
            </BreadcrumbItem>
          ))}
        </Breadcrumb>
        {members.head.error ? (
          <Failure error={members.head.error} />
        ) : directories === 0 ? (
          <p className="sr-quiet">
            <FormattedMessage id="target.none" />
          </p>
        ) : (
          <div className="sr-pane sr-short">
            <DataGrid
              key={path}
              label={text("target.directories")}
              columns={[
                {
                  key: "name",
                  label: text("files.name"),
                  width: "1fr",
                  render: (node: Node) => <EntryName node={path === "/" ? { ...node, name: label(node, text) } : node} />,
                },
              ]}
              total={directories}
              row={members.row}
              nameOf={(node) => node.name}
              onVisible={members.onVisible}
              onOpen={(node) => setPath(node.path)}
              jump={members.jump}
            />
          </div>
        )}
      </ModalBody>
      <ModalFooter>
        <Button isDisabled={!self?.writable || path === "/" || path === "/public" || into} onClick={() => onTarget(path)}>
          {text(copying ? "target.copyHere" : "target.moveHere")}
        </Button>
        <Button variant="link" onClick={onClose}>
          <FormattedMessage id="files.cancel" />
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function label(node: { name: string; path: string }, text: (id: string) => string): string {
  if (node.path === "/private") return text("shell.mine");
  return node.path === "/public" ? text("shell.shared") : node.name;
}

/** Directories come first, so their number is that of the first file. */
function firstFile(total: number, row: (index: number) => Node | null | undefined): number {
  for (let index = 0; index < total; index += 1) {
    const node = row(index);
    if (node === undefined || node?.kind === "file") return index;
  }
  return total;
}
