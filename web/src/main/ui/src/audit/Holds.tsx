import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type Hold } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { PlaceHold } from "./PlaceHold";
import { ReleaseHold } from "./ReleaseHold";

/** What of the log is kept, however old it gets. */
export function Holds() {
  const text = useText();
  const [question, ask] = useState<"place" | Hold>();
  const { data, error, refetch } = useQuery({ queryKey: ["holds"], queryFn: () => answered(api.GET("/audit/holds")) });
  const close = () => ask(undefined);
  return (
    <section className="sr-gap">
      <h2 className="sr-question">{text("hold.title")}</h2>
      <p className="sr-quiet">{text("hold.body")}</p>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        data.holds.length > 0 && (
          <Table label={text("hold.title")} heads={[text("hold.since"), text("hold.reason"), text("hold.placed"), <span key="actions" className="sr-hidden">{text("grid.actionsHead")}</span>]}>
            {data.holds.map((hold) => (
              <tr key={hold.id}>
                <th scope="row">
                  <Time at={hold.since} />
                </th>
                <td>
                  <bdi>{hold.reason}</bdi>
                </td>
                <td>
                  <FormattedMessage id="hold.placedBy" values={{ time: <Time at={hold.placed} />, by: <bdi>{hold.by}</bdi> }} />
                </td>
                <td>
                  <Button variant="link" isInline isDanger aria-label={text("hold.releaseOf", { reason: hold.reason })} onClick={() => ask(hold)}>
                    <FormattedMessage id="hold.release" />
                  </Button>
                </td>
              </tr>
            ))}
          </Table>
        )
      )}
      <Button variant="secondary" className="sr-gap" onClick={() => ask("place")}>
        <FormattedMessage id="hold.place" />
      </Button>
      {question === "place" ? <PlaceHold onClose={close} /> : question && <ReleaseHold hold={question} onClose={close} />}
    </section>
  );
}
