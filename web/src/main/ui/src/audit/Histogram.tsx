import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { answered, api } from "../api/client";
import { useText } from "../app/Messages";
import { bars } from "./bars";
import { type Filters, spanFor, zone } from "./filters";

/** How many events there were when; a bar narrows the time to its own. */
export function Histogram({ filters, onSpan }: { filters: Filters; onSpan: (from: string, until: string) => void }) {
  const text = useText();
  const { locale } = useIntl();
  const span = spanFor(filters);
  const query = { ...filters, span, zone: zone() };
  const { data } = useQuery({
    queryKey: ["histogram", query],
    queryFn: () => answered(api.GET("/audit/events/histogram", { params: { query } })),
  });
  if (!data || data.spans.length === 0) return null;
  const shown = bars(data, span);
  const most = Math.max(...shown.map(({ count }) => count), 1);
  const style: Intl.DateTimeFormatOptions = span.startsWith("PT") ? { dateStyle: "short", timeStyle: "short" } : { dateStyle: "medium" };
  const format = new Intl.DateTimeFormat(locale, style);
  return (
    <ol className="sr-histogram" aria-label={text("events.histogram")}>
      {shown.map(({ from: start, until: end, count }) => {
        const label = text("events.bar", { count, time: format.format(new Date(start)) });
        return (
          <li key={start}>
            <button type="button" title={label} aria-label={label} onClick={() => onSpan(start, end)}>
              <span style={{ blockSize: `${Math.max(count > 0 ? 4 : 0, (100 * count) / most)}%` }} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
