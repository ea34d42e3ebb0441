import { EmptyState, EmptyStateBody, Label } from "@patternfly/react-core";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { accessScreen, isShared } from "../access/paths";
import type { Node } from "../api/client";
import { Failure } from "../app/Failure";
import { Size, Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { useToast } from "../app/toasts";
import { type Column, DataGrid } from "../grid/DataGrid";
import { NONE, type Selection } from "../grid/selection";
import { useUploadsInto } from "../uploads/useUploadsInto";
import { ActionBar } from "./ActionBar";
import { Crumbs } from "./Crumbs";
import { Details } from "./Details";
import { Dialogs } from "./Dialogs";
import { DropArea } from "./DropArea";
import { EntryName } from "./EntryName";
import { FilesHead } from "./FilesHead";
import { useFollowed } from "./followed";
import { nameOf, parentOf, pathOf, screenOf } from "./paths";
import { RowMenu, type MenuAt } from "./RowMenu";
import { Status } from "./Status";
import { parseSort, sortText, useMembers } from "./useMembers";
import { useFileActions } from "./useFileActions";
import { useLive } from "./useLive";

/** A directory: look, find, select, and do. The address is its state. */
export default function FilesPage() {
  const path = pathOf(useParams()["*"] ?? "");
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const text = useText();
  const sort = parseSort(search.get("sort"));
  const filter = search.get("filter") ?? "";
  const [selection, setSelection] = useState<Selection>(NONE);
  const members = useMembers({ path, sort: sortText(sort), filter }, selection.size === 0);
  useFollowed(members.head.data, setSelection);
  const [menu, setMenu] = useState<MenuAt>();
  const [goTo, setGoTo] = useState<{ row: number }>();
  const actions = useFileActions(path, members, () => setSelection(NONE));
  const uploads = useUploadsInto(path, members.refresh);
  useFollowing(path, members, selection.size > 0);
  const detail = search.get("show");
  const shown = useMemo(() => (detail ? { path: `${path === "/" ? "" : path}/${detail}` } : undefined), [detail, path]);

  function state(key: string, value: string | null) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(key, value);
        else next.delete(key);
        return next;
      },
      { replace: key !== "show" },
    );
  }

  const open = (node: Node) => (node.kind === "directory" ? navigate(screenOf(node.path)) : state("show", node.name));
  const targets = () => (selection.size > 0 ? members.take(selection) : Promise.resolve<Node[]>([]));

  function onKey(event: KeyboardEvent, row: Node | null | undefined): boolean {
    const ctrl = event.ctrlKey || event.metaKey;
    const some = async () => {
      const chosen = await targets();
      return chosen.length > 0 || !row ? chosen : [row];
    };
    if (event.altKey && event.key === "ArrowUp") void navigate(screenOf(parentOf(path)));
    else if (event.altKey && event.key === "Enter" && row) state("show", row.name);
    else if (event.key === "F2" && row) actions.ask({ kind: "rename", node: row });
    else if (event.key === "Delete") void some().then(actions.remove);
    else if (ctrl && event.key === "x") void some().then((nodes) => actions.cut(nodes));
    else if (ctrl && event.key === "c") void some().then((nodes) => actions.remember(nodes));
    else if (ctrl && event.key === "v") void actions.paste();
    else return false;
    return true;
  }

  // Where there is no row to have the focus, the screen takes the keys that are about the directory.
  useEffect(() => {
    if (members.total > 0) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest("input, [role=dialog]")) return;
      if ((event.ctrlKey || event.metaKey) && event.key === "v") void actions.paste();
      else if (event.altKey && event.key === "ArrowUp") void navigate(screenOf(parentOf(path)));
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });

  const columns: Column<Node>[] = [
    {
      key: "name",
      label: text("files.name"),
      width: "minmax(9rem, 1fr)",
      sortable: true,
      render: (node) => <EntryName node={node} />,
    },
    { key: "status", label: text("files.status"), width: "9rem", wide: true, render: (node) => <Status node={node} /> },
    {
      key: "size",
      label: text("files.size"),
      width: "6rem",
      sortable: true,
      end: true,
      render: (node) => (node.size === undefined ? null : <Size bytes={node.size} />),
    },
    {
      key: "modified",
      label: text("files.modified"),
      width: "12rem",
      sortable: true,
      wide: true,
      render: (node) => <Time at={node.modified} />,
    },
  ];

  const self = members.head.data?.self;
  const writable = self?.writable ?? false;
  const title = path === "/private" ? text("shell.mine") : path === "/public" ? text("shell.shared") : path === "/" ? text("shell.files") : nameOf(path);
  return (
    <Screen
      name={title}
      fill
      title={
        <>
          <Crumbs path={path} />
          {path.startsWith("/private") ? (
            <Label isCompact color="green">
              <FormattedMessage id="files.private" />
            </Label>
          ) : (
            self && path.split("/").length > 2 && !writable && (
              <Label isCompact>
                <FormattedMessage id="files.readOnly" />
              </Label>
            )
          )}
          {self && isShared(path) && (
            <Link className="sr-quiet" to={accessScreen(path)}>
              <FormattedMessage id="access.link" />
            </Link>
          )}
        </>
      }
    >
      <DropArea target={title} writable={writable} onDrop={uploads.add}>
        <FilesHead
          filter={filter}
          onFilter={(value) => state("filter", value)}
          writable={writable}
          onFiles={uploads.choose}
          onNew={() => actions.ask({ kind: "new" })}
          total={members.total}
          quota={members.head.data?.quota}
        />
        <ActionBar
          count={selection.size}
          nodes={targets}
          actions={actions}
          onClear={() => setSelection(NONE)}
          onDetails={(node) => state("show", node.name)}
        />
        {members.head.error ? (
          <Failure error={members.head.error} retry={() => void members.head.refetch()} />
        ) : !members.head.data ? (
          <Loading />
        ) : members.total === 0 ? (
          <EmptyState titleText={text(filter ? "files.noHit" : "files.empty")} headingLevel="h2">
            <EmptyStateBody>
              {filter ? <FormattedMessage id="files.noHitBody" /> : writable && <FormattedMessage id="files.emptyBody" />}
            </EmptyStateBody>
          </EmptyState>
        ) : (
          <div className="sr-pane">
            <DataGrid
              key={path}
              label={title}
              columns={columns}
              total={members.total}
              row={members.row}
              nameOf={(node) => node.name}
              onVisible={members.onVisible}
              view={`${sortText(sort)} ${filter}`}
              moved={members.moved}
              sort={sort}
              onSort={(next) => state("sort", sortText(next) === "name" ? null : sortText(next))}
              selection={selection}
              onSelection={setSelection}
              onOpen={open}
              onMenu={(node, index, at) => {
                if (!selection.has(index)) setSelection(new Set([index]));
                setMenu({ node, at });
              }}
              onKey={onKey}
              jump={sort.key === "name" ? members.jump : undefined}
              goTo={goTo}
            />
          </div>
        )}
        <RowMenu
          menu={menu}
          onClose={() => setMenu(undefined)}
          actions={actions}
          onOpen={open}
          onDetails={(node) => state("show", node.name)}
          several={selection.size > 1 ? targets : undefined}
        />
        <Dialogs
          path={path}
          actions={actions}
          onMade={(name) => void members.refresh().then(() => members.jump(name)).then((row) => row !== undefined && setGoTo({ row }))}
        />
        {shown && <Details path={shown.path} onClose={() => state("show", null)} actions={actions} />}
      </DropArea>
    </Screen>
  );
}

/** Shows what others change. What is selected keeps its rows; new ones come in when nothing is any more. */
function useFollowing(path: string, members: ReturnType<typeof useMembers>, selecting: boolean) {
  const text = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const behind = useRef(false);
  const selected = useRef(false);
  useEffect(() => {
    if (selecting && !selected.current && members.pause()) behind.current = true;
    if (!selecting && behind.current) {
      behind.current = false;
      void members.refresh();
    }
    selected.current = selecting;
  }, [selecting, members]);
  useLive(path, {
    changed: async () => {
      behind.current = selecting;
      await (selecting ? members.renew() : members.refresh());
      await queries.invalidateQueries({ queryKey: ["node"] });
    },
    gone: () => {
      toast({ title: text("files.gone", { name: nameOf(path) }), variant: "warning" });
      void navigate(screenOf(parentOf(path)), { replace: true });
    },
  });
}
