import { useSearchParams } from "react-router";

/** By what events can be found; the address holds them. */
export const FILTERS = ["from", "until", "login", "below", "action", "outcome", "workstation", "address", "protocol"] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

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

/** A span for the histogram, so that some thirty fit: an hour for up to two days, a day for up to a quarter, else 30 days. */
export function spanFor(from: Date, until: Date): string {
  const days = (until.getTime() - from.getTime()) / DAY;
  if (days <= 2) return "PT1H";
  return days <= 92 ? "P1D" : "P30D";
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
