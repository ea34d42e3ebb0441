import { keepPreviousData, type QueryClient, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { answered, api, type MemberWindow, type Node } from "../api/client";
import type { Moved } from "../grid/DataGrid";
import type { Sort } from "../grid/GridHead";

export const PAGE = 500;
export type MemberSort = "name" | "-name" | "size" | "-size" | "modified" | "-modified";

const FIELDS = ["name", "size", "modified"];

export function sortText(sort: Sort): MemberSort {
  return `${sort.descending ? "-" : ""}${sort.key}` as MemberSort;
}

export function parseSort(text: string | null): Sort {
  const descending = text?.startsWith("-") ?? false;
  const key = (text ?? "name").replace(/^-/, "");
  return { key: FIELDS.includes(key) ? key : "name", descending };
}

export type Rows = { path: string; sort: MemberSort; filter: string };

/** The first rows, and where those have gone that were seen before. */
type Head = MemberWindow & { moved?: Moved };
type Wanted = { snapshot?: string; offset?: number; limit?: number; jump?: string; locate?: number[] };

function fetchWindow({ path, sort, filter }: Rows, rows: Wanted): Promise<MemberWindow> {
  return answered(api.GET("/members/{path}", { params: { path: { path }, query: { sort, filter, ...rows } } }));
}

const keyOf = (rows: Rows) => ["members", rows.path, rows.sort, rows.filter];
const pageOf = (row: number) => Math.floor(row / PAGE);

/** Asks for the first rows before there is anything to show them. */
export const prefetchMembers = (queries: QueryClient, rows: Rows) =>
  queries.prefetchQuery({ queryKey: keyOf(rows), queryFn: () => fetchWindow(rows, { limit: PAGE }) });

/**
 * A directory's rows, fetched in pages as they come into view, numbered by one snapshot of the server's. To follow is to
 * look again whenever somebody comes back to the window.
 */
export function useMembers(rows: Rows, follow = false) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const current = useRef(0);
  const key = keyOf(rows);
  const head = useQuery({
    queryKey: key,
    queryFn: () => fetchHead(queries, rows, seen.first, current.current),
    staleTime: 1000,
    refetchOnWindowFocus: follow,
    gcTime: 60_000,
    // Each answer says anew what has moved, even if it says the same.
    structuralSharing: false,
    placeholderData: (previous: Head | undefined) => (previous?.self.path === rows.path ? previous : undefined),
  });
  const snapshot = head.data?.snapshot ?? "";
  const total = head.data?.total ?? 0;
  const wanted = useMemo(() => {
    const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1);
    const pages = new Set<number>();
    for (let page = pageOf(seen.first); page <= pageOf(seen.last); page += 1) {
      if (page > 0 && page <= lastPage) pages.add(page);
    }
    return [...pages];
  }, [seen, total]);
  const pages = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ["rows", snapshot, page],
      queryFn: () => fetchWindow(rows, { snapshot, offset: page * PAGE, limit: PAGE }),
      staleTime: Infinity,
      gcTime: 60_000,
      placeholderData: keepPreviousData,
      enabled: snapshot !== "",
    })),
  });
  const row = (index: number) => (head.data ? rowOf(queries, head.data, index) : undefined);
  /** Goes by the newest snapshot, which may be newer than what is drawn. */
  const jump = async (prefix: string) => {
    const newest = queries.getQueryData<MemberWindow>(key)?.snapshot;
    return (await fetchWindow(rows, { snapshot: newest, limit: 1, jump: prefix })).match;
  };
  const onVisible = useCallback((first: number, last: number, focused: number) => {
    current.current = focused;
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  /** The rows with these numbers; those that have gone are left out. */
  const take = async (numbers: Iterable<number>): Promise<Node[]> => {
    const found: Node[] = [];
    const byPage = new Map<number, number[]>();
    for (const number of numbers) {
      const page = pageOf(number);
      const inPage = byPage.get(page);
      if (inPage) inPage.push(number);
      else byPage.set(page, [number]);
    }
    for (const [page, inPage] of byPage) {
      const window =
        page === 0 && head.data ? head.data : await fetchWindow(rows, { snapshot, offset: page * PAGE, limit: PAGE });
      for (const number of inPage) {
        const node = window.members[number - page * PAGE];
        if (node) found.push(node);
      }
    }
    return found;
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ["members"] });
  /** Gives up a look that is under way, lest it number the rows anew; says whether there was one. */
  const pause = () => {
    if (!head.isFetching || head.isPlaceholderData) return false;
    void queries.cancelQueries({ queryKey: key });
    return true;
  };
  /** Shows what the same rows are now; new ones get no number before {@link refresh}. */
  const renew = async () => {
    const window = await fetchWindow(rows, { snapshot, limit: PAGE });
    queries.setQueryData<Head>(key, window);
    await queries.invalidateQueries({ queryKey: ["rows", snapshot] });
  };
  const moved = head.isPlaceholderData ? undefined : head.data?.moved;
  return { head, total, moved, row, jump, take, onVisible, refresh, pause, renew, isFetching: head.isFetching || pages.some((page) => page.isFetching) };
}

function rowOf(queries: QueryClient, head: MemberWindow, index: number): Node | null | undefined {
  const page = pageOf(index);
  if (page === 0) return head.members[index];
  const window = queries.getQueryData<MemberWindow>(["rows", head.snapshot, page]);
  return window?.members[index - page * PAGE];
}

/** The first rows of a new snapshot, with those in view, so that nothing blinks when it takes the place of the old one. */
async function fetchHead(queries: QueryClient, rows: Rows, first: number, current: number): Promise<Head> {
  const before = queries.getQueryData<Head>(keyOf(rows));
  const idAt = (index: number) => (before ? rowOf(queries, before, index)?.id : undefined);
  const ids = { first: idAt(first), current: idAt(current) };
  const locate = [ids.first, ids.current].filter((id) => id !== undefined);
  const window = await fetchWindow(rows, { limit: PAGE, locate });
  if (locate.length === 0) return window;
  const now = (id: number | undefined, from: number) => ({ from, to: window.rows?.[String(id)] ?? from });
  const moved = { first: now(ids.first, first), current: now(ids.current, current) };
  const page = pageOf(moved.first.to);
  if (page > 0 && page * PAGE < window.total) {
    await queries.prefetchQuery({
      queryKey: ["rows", window.snapshot, page],
      queryFn: () => fetchWindow(rows, { snapshot: window.snapshot, offset: page * PAGE, limit: PAGE }),
    });
  }
  return { ...window, moved };
}
