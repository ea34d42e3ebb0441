import { Menu, MenuContent, MenuItem, MenuList, Popper } from "@patternfly/react-core";
import { type ReactNode, useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { accessScreen, isShared } from "../access/paths";
import type { Node } from "../api/client";
import { useText } from "../app/Messages";
import type { FileActions } from "./useFileActions";

export type MenuAt = { node: Node; at: HTMLElement };

type Props = {
  menu?: MenuAt;
  onClose: () => void;
  actions: FileActions;
  onOpen: (node: Node) => void;
  onDetails: (node: Node) => void;
  /** All that are selected, where that is more than this row. */
  several?: () => Promise<Node[]>;
};

export function RowMenu({ menu, onClose, actions, onOpen, onDetails, several }: Props) {
  const text = useText();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!menu) return undefined;
    const away = (event: Event) => !box.current?.contains(event.target as HTMLElement) && onClose();
    document.addEventListener("mousedown", away);
    return () => document.removeEventListener("mousedown", away);
  }, [menu, onClose]);
  if (!menu) return null;
  const { node, at } = menu;
  const row = at.closest<HTMLElement>("[data-row]");
  const all = (run: (nodes: Node[]) => void) => void (several ? several() : Promise.resolve([node])).then(run);
  const entries: [string, () => void][] = [
    ["files.open", () => onOpen(node)],
    ["files.download", () => all(actions.download)],
    ["files.rename", () => actions.ask({ kind: "rename", node })],
    ["files.moveTo", () => all((nodes) => actions.ask({ kind: "target", nodes, copying: false }))],
    ["files.copyTo", () => all((nodes) => actions.ask({ kind: "target", nodes, copying: true }))],
    ["files.details", () => onDetails(node)],
    ...(isShared(node.path) ? [["files.access", () => void navigate(accessScreen(node.path))] as [string, () => void]] : []),
    ["files.delete", () => all((nodes) => void actions.remove(nodes))],
  ];
  const close = () => {
    onClose();
    row?.focus();
  };
  const popper = (
    <FocusedAtFirst>
      <Menu
        ref={box}
        aria-label={text("grid.actions", { name: node.name })}
        onSelect={(_, chosen) => {
          close();
          entries.find(([label]) => label === chosen)?.[1]();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Tab") close();
        }}
      >
        <MenuContent>
          <MenuList>
            {entries.map(([label]) => (
              <MenuItem key={label} itemId={label} isDanger={label === "files.delete"}>
                {text(label)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuContent>
      </Menu>
    </FocusedAtFirst>
  );
  return <Popper triggerRef={() => at} popper={popper} isVisible placement="bottom-end" appendTo={() => document.body} />;
}

/** Its first button has the focus as soon as there is one, which is some time after the menu was asked for. */
function FocusedAtFirst({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus({ preventScroll: true }), []);
  return <div ref={box}>{children}</div>;
}
