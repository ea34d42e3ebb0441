import { Label, Modal, ModalBody, ModalHeader, SearchInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link, useNavigate, useSearchParams } from "react-router";
import { answered, api, type KnownPerson } from "../api/client";
import type { components } from "../api/schema";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { useSettled } from "../app/useSettled";
import type { Column } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";
import { PagedGrid } from "./PagedGrid";

type Group = components["schemas"]["GroupName"];

const PAGE = 200;

/** Everyone whom the identity provider knows, and the groups. */
export default function PeoplePage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const groups = search.get("of") === "groups";
  const [typed, setTyped] = useState("");
  const word = useSettled(typed);
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
    <PagedGrid<KnownPerson>
      label={text("people.people")}
      of={["people", word]}
      load={async (after) => {
        const { people, next } = await answered(api.GET("/people", { params: { query: { search: word, limit: PAGE, after } } }));
        return { rows: people, next };
      }}
      columns={columns}
      onOpen={({ id }) => void navigate(`/admin/people/${id}`)}
      empty={<p role="status">{text("holder.none")}</p>}
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
      <PagedGrid<Group>
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
        empty={<p role="status">{text("holder.none")}</p>}
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
