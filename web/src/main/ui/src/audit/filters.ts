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

/** A span for the histogram, so that some thirty fit: an hour for up to two days, a day for up to a quarter, else 30 days. */
export function spanFor({ from, until }: Filters): string {
  const days = from ? ((until ? Date.parse(until) : Date.now()) - Date.parse(from)) / DAY : Infinity;
  if (days <= 2) return "PT1H";
  return days <= 92 ? "P1D" : "P30D";
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
