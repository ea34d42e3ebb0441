import { Button } from "@patternfly/react-core";
import { FormattedMessage } from "react-intl";
import type { ReportPage } from "../api/client";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { useWords } from "./useWords";

type Props = { pages: ReportPage[]; onMore?: () => void; busy: boolean };

/** What one looks for comes first, and last what one needs to find the record again; between them as in the files. */
const FIRST = ["time", "login", "action", "path", "newPath", "destination", "outcome"];
const LAST = ["request", "person", "subject", "node", "sequence"];

/** The rows of a report as far as they were asked for. */
export function ReportRows({ pages, onMore, busy }: Props) {
  const text = useText();
  const words = useWords();
  const shown = (name: string, cell?: string | number) =>
    (name === "action" || name === "outcome" || name === "protocol") && typeof cell === "string" ? words[name](cell) : cell;
  const [first] = pages;
  if (!first) return null;
  const rows = pages.flatMap((page) => page.rows);
  const order = [
    ...FIRST.filter((name) => first.columns.includes(name)),
    ...first.columns.filter((name) => !FIRST.includes(name) && !LAST.includes(name)),
    ...LAST.filter((name) => first.columns.includes(name)),
  ];
  return (
    <>
      <p className="sr-quiet sr-gap" role="status">
        <FormattedMessage id="reports.count" values={{ count: first.count, shown: rows.length }} />
      </p>
      <Table label={text("reports.rows")} heads={order.map(words.field)}>
        {rows.map((row, index) => (
          <tr key={index}>
            {order.map((name) => (
              <td key={name}>
                <bdi>{shown(name, row[first.columns.indexOf(name)])}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {onMore && (
        <div className="sr-inline sr-gap">
          <Button variant="secondary" isLoading={busy} onClick={onMore}>
            <FormattedMessage id="reports.more" />
          </Button>
        </div>
      )}
    </>
  );
}
