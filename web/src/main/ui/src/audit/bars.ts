const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const WIDTHS: Record<string, number> = { PT1M: MINUTE, PT5M: 5 * MINUTE, PT1H: HOUR, P1D: 24 * HOUR, P30D: 30 * 24 * HOUR };

export type Bar = { from: string; until: string; count: number };
type Counted = { from: string; until: string; spans: { from: string; count: number }[] };

/** A bar for each span of a time, also for those in which nothing was: the server tells only of the others. */
export function bars({ from, until, spans }: Counted, span: string): Bar[] {
  const width = WIDTHS[span]!;
  const counts = new Map(spans.map((one) => [Date.parse(one.from), one.count]));
  const end = Date.parse(until);
  const all: Bar[] = [];
  for (let start = SECOND * Math.floor(Date.parse(from) / SECOND); start < end; start += width) {
    all.push({ from: iso(start), until: iso(Math.min(start + width, end)), count: counts.get(start) ?? 0 });
  }
  return all;
}

const iso = (time: number) => new Date(time).toISOString();
