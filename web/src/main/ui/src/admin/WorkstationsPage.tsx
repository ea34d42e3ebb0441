import { SearchInput, ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api, type Workstation } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { type Column, DataGrid } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";
import { WorkstationDialog } from "./WorkstationDialog";
import { WorkstationState } from "./WorkstationTable";

const PAGE = 200;
const PAUSE = 250;

/** Everyone's workstations, and whose passwords are guessed. */
export default function WorkstationsPage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const tab = search.get("tab") === "failures" ? "failures" : "all";
  const [typed, setTyped] = useState("");
  const [word, setWord] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWord(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
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
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["workstations", word],
    queryFn: ({ pageParam }) => answered(api.GET("/workstations", { params: { query: { search: word, limit: PAGE, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => (page.next === undefined ? undefined : String(page.next)),
  });
  const rows = data?.pages.flatMap((page) => page.workstations) ?? [];
  const loaded = rows.length;
  const onVisible = useCallback(
    (_: number, last: number) => {
      if (last > loaded - 50 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
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
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : loaded === 0 ? (
        <p role="status">
          <FormattedMessage id="workstation.none" />
        </p>
      ) : (
        <div className="sr-pane">
          <DataGrid label={text("admin.workstations")} columns={columns} total={loaded} row={(index) => rows[index]} nameOf={({ name }) => name} onVisible={onVisible} onOpen={setChosen} />
        </div>
      )}
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
