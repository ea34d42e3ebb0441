import { Button, EmptyState, EmptyStateBody, Label } from "@patternfly/react-core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api, type PublicDirectory } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { type Column, DataGrid } from "../grid/DataGrid";
import { AdminScreen } from "./AdminOnly";
import { DirectoryDialog } from "./DirectoryDialog";

const PAGE = 500;

/** The public directories: made, renamed, archived, and given owners. */
export default function DirectoriesPage() {
  const text = useText();
  const [making, setMaking] = useState(false);
  return (
    <AdminScreen
      title={text("admin.directories")}
      fill
      actions={
        <Button onClick={() => setMaking(true)}>
          <FormattedMessage id="directory.make" />
        </Button>
      }
    >
      <Directories />
      {making && <DirectoryDialog onClose={() => setMaking(false)} />}
    </AdminScreen>
  );
}

function Directories() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const chosen = Number(search.get("directory") ?? 0);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["directories", "pages"],
    queryFn: ({ pageParam }) => answered(api.GET("/directories", { params: { query: { limit: PAGE, after: pageParam } } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
  });
  const rows = data?.pages.flatMap((page) => page.directories) ?? [];
  const shown = useQuery({
    queryKey: ["directories", chosen],
    queryFn: () => answered(api.GET("/directories/{id}", { params: { path: { id: chosen } } })),
    enabled: chosen > 0,
  });
  const loaded = rows.length;
  const onVisible = useCallback(
    (_: number, last: number) => {
      if (last > loaded - 50 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const columns: Column<PublicDirectory>[] = [
    { key: "name", label: text("files.name"), width: "minmax(9rem, 1fr)", render: ({ name }) => <bdi className="sr-name">{name}</bdi> },
    { key: "owners", label: text("directory.owners"), width: "minmax(9rem, 1fr)", render: ({ owners }) => <bdi>{owners.map(({ name }) => name).join(", ")}</bdi> },
    { key: "state", label: text("files.status"), width: "9rem", wide: true, render: ({ archived }) => archived && <Label isCompact>{text("directory.archived")}</Label> },
    { key: "created", label: text("details.created"), width: "12rem", wide: true, render: ({ created }) => <Time at={created} /> },
  ];
  return (
    <>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : loaded === 0 ? (
        <EmptyState titleText={text("directory.none")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id="directory.noneBody" />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <div className="sr-pane">
          <DataGrid
            label={text("admin.directories")}
            columns={columns}
            total={loaded}
            row={(index) => rows[index]}
            nameOf={({ name }) => name}
            onVisible={onVisible}
            onOpen={({ id }) => setSearch({ directory: String(id) })}
          />
        </div>
      )}
      {shown.error && <Failure error={shown.error} />}
      {chosen > 0 && shown.data && <DirectoryDialog key={shown.data.etag} directory={shown.data} onClose={() => setSearch({})} />}
    </>
  );
}
