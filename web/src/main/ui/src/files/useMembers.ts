import { keepPreviousData, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { answered, api, type MemberWindow, type Node } from "../api/client";
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

function fetchWindow({ path, sort, filter }: Rows, rows: { snapshot?: string; offset?: number; limit?: number; jump?: string }) {
  return answered(api.GET("/members/{path}", { params: { path: { path }, query: { sort, filter, ...rows } } }));
}

/**
 * A directory's rows, fetched in pages as they come into view, numbered by one snapshot of the server's. To follow is to
 * look again whenever somebody comes back to the window.
 */
export function useMembers(rows: Rows, follow = false) {
  const queries = useQueryClient();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const key = ["members", rows.path, rows.sort, rows.filter];
  const head = useQuery({
    queryKey: key,
    queryFn: () => fetchWindow(rows, { limit: PAGE }),
    staleTime: 0,
    refetchOnWindowFocus: follow,
    gcTime: 60_000,
    placeholderData: (previous: MemberWindow | undefined) => (previous?.self.path === rows.path ? previous : undefined),
  });
  const snapshot = head.data?.snapshot ?? "";
  const total = head.data?.total ?? 0;
  const wanted = useMemo(() => {
    const lastPage = Math.max(0, Math.ceil(total / PAGE) - 1);
    const pages = new Set<number>();
    for (let page = Math.floor(seen.first / PAGE); page <= Math.floor(seen.last / PAGE); page += 1) {
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
  const row = (index: number): Node | null | undefined => {
    const page = Math.floor(index / PAGE);
    if (page === 0) return head.data?.members[index];
    const window = queries.getQueryData<MemberWindow>(["rows", snapshot, page]);
    return window?.members[index - page * PAGE];
  };
  /** Goes by the newest snapshot, which may be newer than what is drawn. */
  const jump = async (prefix: string) => {
    const newest = queries.getQueryData<MemberWindow>(key)?.snapshot;
    return (await fetchWindow(rows, { snapshot: newest, limit: 1, jump: prefix })).match;
  };
  const onVisible = useCallback((first: number, last: number) => {
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  /** The rows with these numbers; those that have gone are left out. */
  const take = async (numbers: Iterable<number>): Promise<Node[]> => {
    const found: Node[] = [];
    const byPage = new Map<number, number[]>();
    for (const number of numbers) {
      const page = Math.floor(number / PAGE);
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
  return { head, total, row, jump, take, onVisible, refresh, isFetching: head.isFetching || pages.some((page) => page.isFetching) };
}
