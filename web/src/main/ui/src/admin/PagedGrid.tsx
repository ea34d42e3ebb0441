import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { type Column, DataGrid } from "../grid/DataGrid";

type Page<T> = { rows: T[]; next?: string | number };
type Props<T> = {
  label: string;
  /** What the rows depend on. */
  of: string[];
  load: (after: never) => Promise<Page<T>>;
  columns: Column<T>[];
  onOpen: (row: T) => void;
  /** Instead of no rows. */
  empty: ReactNode;
};

/** Rows before the last loaded one at whose sight the next page is asked for. */
const AHEAD = 50;

/** A long list of the API, of which the next page is loaded when its end comes into sight. */
export function PagedGrid<T extends { name: string }>({ label, of, load, columns, onOpen, empty }: Props<T>) {
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
      if (last > loaded - AHEAD && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    [loaded, hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (loaded === 0) return empty;
  return (
    <div className="sr-pane">
      <DataGrid label={label} columns={columns} total={loaded} row={(index) => rows[index]} nameOf={({ name }) => name} onVisible={onVisible} onOpen={onOpen} />
    </div>
  );
}
