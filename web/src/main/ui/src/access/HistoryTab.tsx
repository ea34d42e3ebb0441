import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type GrantChange } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { HolderName } from "../app/HolderName";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";

const NEWEST = 500;

/** Who gave what to whom here, and took it back; who ended inheritance, and let it be again. */
export function HistoryTab({ path }: { path: string }) {
  const text = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ["access", path, "history"],
    queryFn: () => answered(api.GET("/grants/history", { params: { query: { path, limit: NEWEST } } })),
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.changes.length === 0) {
    return (
      <p className="sr-gap">
        <FormattedMessage id="history.none" />
      </p>
    );
  }
  const terms = (state: GrantChange["after"]) => (state ? text(state.owner ? "access.owner" : `level.${state.level}`) : text("level.none"));
  const inheritance = (inherits: boolean) => text(inherits ? "inherit.inherits" : "inherit.isCut");
  return (
    <div className="sr-gap">
      <Table label={text("access.history")} heads={[text("events.time"), text("history.by"), text("access.who"), text("history.before"), text("history.after"), text("access.until"), text("access.note")]}>
        {data.changes.map((change, index) => (
          <tr key={index}>
            <td>
              <Time at={change.time} />
            </td>
            <td>
              <bdi>{change.by?.name ?? text("history.server")}</bdi>
            </td>
            <td>
              {change.holder ? <HolderName holder={change.holder} /> : text("access.inheritance")}
            </td>
            <td>{change.inherits === undefined ? terms(change.before) : inheritance(!change.inherits)}</td>
            <td>{change.inherits === undefined ? terms(change.after) : inheritance(change.inherits)}</td>
            <td>{change.after?.expires && <Time at={change.after.expires} />}</td>
            <td>{change.after?.note}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
