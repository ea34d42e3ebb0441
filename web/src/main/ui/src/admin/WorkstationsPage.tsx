import { SearchInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api, type Workstation } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { useSettled } from "../app/useSettled";
import type { Column } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";
import { PagedGrid } from "./PagedGrid";
import { WorkstationDialog } from "./WorkstationDialog";
import { WorkstationState } from "./WorkstationTable";

const PAGE = 200;

/** Everyone's workstations, and whose passwords are guessed. */
export default function WorkstationsPage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const tab = search.get("tab") === "failures" ? "failures" : "all";
  const [typed, setTyped] = useState("");
  const word = useSettled(typed);
  return (
    <AdminScreen title={text("admin.workstations")} fill>
      <div className="sr-inline sr-search">
        <ToggleGroup aria-label={text("access.views")}>
          <ToggleGroupItem text={text("workstation.allOf")} isSelected={tab === "all"} onChange={() => setSearch({})} />
          <ToggleGroupItem text={text("workstation.failures")} isSelected={tab === "failures"} onChange={() => setSearch({ tab: "failures" })} />
        </ToggleGroup>
        {tab === "all" && (
          <SearchInput
            aria-label={text("workstation.search")}
            placeholder={text("workstation.search")}
            value={typed}
            onChange={(_, value) => setTyped(value)}
            onClear={() => setTyped("")}
          />
        )}
      </div>
      {tab === "all" ? <Workstations word={word} /> : <Failures />}
    </AdminScreen>
  );
}

function Workstations({ word }: { word: string }) {
  const text = useText();
  const [chosen, setChosen] = useState<Workstation>();
  const columns: Column<Workstation>[] = [
    { key: "name", label: text("files.name"), width: "minmax(8rem, 1fr)", render: ({ name }) => <bdi className="sr-name">{name}</bdi> },
    { key: "owner", label: text("workstation.owner"), width: "minmax(8rem, 1fr)", render: ({ owner }) => <bdi>{owner.name || owner.login}</bdi> },
    { key: "system", label: text("devices.system"), width: "6rem", wide: true, render: ({ system }) => system },
    { key: "last", label: text("workstation.last"), width: "12rem", wide: true, render: ({ lastUsed }) => (lastUsed ? <Time at={lastUsed} /> : text("devices.never")) },
    { key: "address", label: text("events.by.address"), width: "10rem", wide: true, render: ({ lastAddress }) => lastAddress },
    { key: "state", label: text("files.status"), width: "17rem", wide: true, render: (workstation) => <WorkstationState workstation={workstation} /> },
  ];
  return (
    <>
      <PagedGrid<Workstation>
        label={text("admin.workstations")}
        of={["workstations", word]}
        load={async (after) => {
          const { workstations, next } = await answered(api.GET("/workstations", { params: { query: { search: word, limit: PAGE, after } } }));
          return { rows: workstations, next };
        }}
        columns={columns}
        onOpen={setChosen}
        empty={<p role="status">{text("workstation.none")}</p>}
      />
      {chosen && <WorkstationDialog workstation={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function Failures() {
  const text = useText();
  const { data, error, refetch } = useQuery({ queryKey: ["sign-in-failures"], queryFn: () => answered(api.GET("/people/sign-in-failures")) });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.failures.length === 0) {
    return (
      <p className="sr-gap" role="status">
        <FormattedMessage id="workstation.noFailures" />
      </p>
    );
  }
  return (
    <div className="sr-gap">
      <Table label={text("workstation.failures")} heads={[text("events.by.login"), text("workstation.network"), text("workstation.tries"), text("workstation.lastTry"), text("workstation.waits")]}>
        {data.failures.map((failure) => (
          <tr key={`${failure.login} ${failure.network} ${failure.node}`}>
            <th scope="row">
              <bdi>{failure.login}</bdi>
            </th>
            <td>{failure.network}</td>
            <td>{failure.failures}</td>
            <td>
              <Time at={failure.last} />
            </td>
            <td>{Date.parse(failure.until) > Date.now() ? <Time at={failure.until} /> : "–"}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
