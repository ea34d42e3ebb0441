import { Label, Modal, ModalBody, ModalHeader, SearchInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link, useNavigate, useSearchParams } from "react-router";
import { answered, api, type KnownPerson } from "../api/client";
import type { components } from "../api/schema";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { type Column, DataGrid } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";

type Group = components["schemas"]["GroupName"];
type Page<T> = { rows: T[]; next?: string | number };

const PAGE = 200;
const PAUSE = 250;

/** Everyone whom the identity provider knows, and the groups. */
export default function PeoplePage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const groups = search.get("of") === "groups";
  const [typed, setTyped] = useState("");
  const [word, setWord] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWord(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <AdminScreen title={text("admin.people")} fill>
      <div className="sr-inline sr-search">
        <ToggleGroup aria-label={text("admin.people")}>
          <ToggleGroupItem text={text("people.people")} isSelected={!groups} onChange={() => setSearch({})} />
          <ToggleGroupItem text={text("people.groups")} isSelected={groups} onChange={() => setSearch({ of: "groups" })} />
        </ToggleGroup>
        <SearchInput aria-label={text("people.search")} placeholder={text("people.search")} value={typed} onChange={(_, value) => setTyped(value)} onClear={() => setTyped("")} />
      </div>
      {groups ? <Groups word={word} /> : <People word={word} />}
    </AdminScreen>
  );
}

function People({ word }: { word: string }) {
  const text = useText();
  const navigate = useNavigate();
  const columns: Column<KnownPerson>[] = [
    { key: "name", label: text("files.name"), width: "minmax(9rem, 1fr)", render: ({ name, login }) => <bdi className="sr-name">{name || login}</bdi> },
    { key: "login", label: text("events.by.login"), width: "minmax(6rem, 12rem)", render: ({ login }) => <bdi>{login}</bdi> },
    { key: "standing", label: text("people.standing"), width: "9rem", wide: true, render: ({ standing }) => <Standing standing={standing ?? "active"} /> },
    { key: "groups", label: text("people.groups"), width: "minmax(9rem, 1fr)", wide: true, render: ({ groups }) => <bdi>{groups?.join(", ")}</bdi> },
  ];
  return (
    <Pages<KnownPerson>
      label={text("people.people")}
      of={["people", word]}
      load={async (after) => {
        const { people, next } = await answered(api.GET("/people", { params: { query: { search: word, limit: PAGE, after } } }));
        return { rows: people, next };
      }}
      columns={columns}
      onOpen={({ id }) => void navigate(`/admin/people/${id}`)}
    />
  );
}

export function Standing({ standing }: { standing: string }) {
  const text = useText();
  return (
    <Label isCompact color={standing === "active" ? "green" : standing === "frozen" ? "orange" : "red"}>
      {text(`standing.${standing}`)}
    </Label>
  );
}

function Groups({ word }: { word: string }) {
  const text = useText();
  const [shown, setShown] = useState<Group>();
  return (
    <>
      <Pages<Group>
        label={text("people.groups")}
        of={["groups", word]}
        load={async (after) => {
          const { groups, next } = await answered(api.GET("/groups", { params: { query: { search: word, limit: PAGE, after } } }));
          return { rows: groups, next };
        }}
        columns={[
          { key: "name", label: text("files.name"), width: "minmax(9rem, 1fr)", render: ({ name }) => <bdi className="sr-name">{name}</bdi> },
          { key: "path", label: text("details.path"), width: "minmax(9rem, 1fr)", render: ({ path }) => <bdi>{path}</bdi> },
        ]}
        onOpen={setShown}
      />
      {shown && <Members group={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Members({ group, onClose }: { group: Group; onClose: () => void }) {
  const text = useText();
  const title = text("people.membersOf", { name: group.name });
  const { data, error } = useQuery({
    queryKey: ["members", group.id],
    queryFn: () => answered(api.GET("/groups/{id}/members", { params: { path: { id: group.id }, query: { limit: PAGE } } })),
  });
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-label={title}>
      <ModalHeader title={title} />
      <ModalBody tabIndex={0} aria-label={title}>
        {error ? <Failure error={error} /> : !data ? <Loading /> : data.people.length === 0 ? <FormattedMessage id="people.noMember" /> : (
          <ul className="sr-names">
            {data.people.map((person) => (
              <li key={person.id}>
                <Link to={`/admin/people/${person.id}`}>
                  <bdi>{person.name || person.login}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {data?.next && <p className="sr-quiet"><FormattedMessage id="people.firstMembers" values={{ count: PAGE }} /></p>}
      </ModalBody>
    </Modal>
  );
}

type PagesProps<T> = { label: string; of: string[]; load: (after: never) => Promise<Page<T>>; columns: Column<T>[]; onOpen: (row: T) => void };

function Pages<T extends { name: string }>({ label, of, load, columns, onOpen }: PagesProps<T>) {
  const text = useText();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: of,
    queryFn: ({ pageParam }) => load(pageParam as never),
    initialPageParam: undefined as string | number | undefined,
    getNextPageParam: (page) => page.next,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const loaded = rows.length;
  const onVisible = useCallback(
    (_: number, last: number) => {
      if (last > loaded - 50 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (loaded === 0) return <p role="status">{text("holder.none")}</p>;
  return (
    <div className="sr-pane">
      <DataGrid label={label} columns={columns} total={loaded} row={(index) => rows[index]} nameOf={({ name }) => name} onVisible={onVisible} onOpen={onOpen} />
    </div>
  );
}
