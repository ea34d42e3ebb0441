import { EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type AuditEvent } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { type Column, DataGrid } from "../grid/DataGrid";
import { EventDetails } from "./EventDetails";
import { FilterChips } from "./FilterChips";
import { bounded, useFilters, zone } from "./filters";
import { Histogram } from "./Histogram";
import { useWords } from "./useWords";

const PAGE = 500;
const AHEAD = 100;

/** Who did what, when and from where; for auditors. Looking is itself on the record. */
export default function EventsPage() {
  const text = useText();
  const words = useWords();
  const [filters, setFilter] = useFilters();
  const [shown, setShown] = useState<AuditEvent>();
  const wanted = bounded(filters);
  const query = { ...wanted, zone: zone(), limit: PAGE };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["events", query],
    queryFn: ({ pageParam }) => answered(api.GET("/audit/events", { params: { query: { ...query, after: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const events = data?.pages.flatMap((page) => page.events) ?? [];
  const count = data?.pages[0]?.count ?? 0;
  const loaded = events.length;
  const onVisible = useCallback(
    (_: number, last: number) => {
      if (last > loaded - AHEAD && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const columns: Column<AuditEvent>[] = [
    { key: "time", label: text("events.time"), width: "13rem", render: (event) => <Time at={event.time} exact /> },
    { key: "login", label: text("events.by.login"), width: "8rem", render: (event) => <bdi>{event.login}</bdi> },
    { key: "action", label: text("events.by.action"), width: "12rem", render: (event) => words.action(event.action) },
    {
      key: "outcome",
      label: text("events.by.outcome"),
      width: "7rem",
      wide: true,
      render: (event) => <span className={`sr-outcome sr-${event.outcome}`}>{text(`outcome.${event.outcome}`)}</span>,
    },
    { key: "path", label: text("events.path"), width: "minmax(10rem, 1fr)", wide: true, render: (event) => <bdi>{event.path}</bdi> },
    { key: "from", label: text("events.from"), width: "10rem", wide: true, render: (event) => event.workstation || event.address },
  ];
  return (
    <Screen title={text("shell.events")} fill>
      <FilterChips filters={filters} onFilter={setFilter} />
      <Histogram
        filters={wanted}
        onSpan={(from, until) => {
          setFilter("from", from);
          setFilter("until", until);
        }}
      />
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : count === 0 ? (
        <EmptyState titleText={text("events.none")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id="events.noneBody" />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <>
          <p className="sr-quiet" role="status">
            <FormattedMessage id="events.count" values={{ count, leftOut: data.pages[0]?.leftOut ?? 0 }} />
          </p>
          <div className="sr-pane">
            <DataGrid
              label={text("shell.events")}
              columns={columns}
              total={loaded}
              row={(index) => events[index]}
              nameOf={(event) => `${words.action(event.action)} ${event.path ?? ""}`}
              onVisible={onVisible}
              onOpen={setShown}
            />
          </div>
        </>
      )}
      {shown && <EventDetails event={shown} onClose={() => setShown(undefined)} onFilter={setFilter} />}
    </Screen>
  );
}
