import { useSearchParams } from "react-router";

/** By what events can be found; the address holds them. */
export const FILTERS = ["from", "until", "login", "below", "action", "outcome", "workstation", "address", "protocol"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** In the address, the beginning of a search that goes back to the first event. */
export const EVER = "ever";

/** How far a search goes back that does not say; a log of years would keep its reader waiting. */
export const RECENT_DAYS = 30;

export function useFilters(): [Filters, (name: FilterName, value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = {};
  FILTERS.forEach((name) => {
    const value = search.get(name);
    if (value) filters[name] = value;
  });
  const set = (name: FilterName, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });
  return [filters, set];
}

const DAY = 24 * 60 * 60 * 1000;

/** The filters as the server takes them. */
export function bounded({ from, ...others }: Filters): Filters {
  if (from === EVER) return others;
  const until = others.until ? new Date(others.until) : new Date();
  return { ...others, from: from ?? new Date(until.getTime() - RECENT_DAYS * DAY).toISOString().slice(0, 10) };
}

/** Spans for the histogram, each for times up to so many days: some thirty or forty bars fit. */
const SPANS: [days: number, span: string][] = [
  [1 / 24, "PT1M"],
  [1 / 8, "PT5M"],
  [2, "PT1H"],
  [92, "P1D"],
];

export function spanFor({ from, until }: Filters): string {
  if (!from) return "P30D";
  const days = (end(until) - Date.parse(from)) / DAY;
  return SPANS.find(([most]) => days <= most)?.[1] ?? "P30D";
}

/** A day is meant whole. */
function end(until?: string): number {
  if (!until) return Date.now();
  return until.includes("T") ? Date.parse(until) : Date.parse(until) + DAY;
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
