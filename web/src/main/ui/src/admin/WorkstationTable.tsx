import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type Workstation } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { WorkstationDialog } from "./WorkstationDialog";

const MOST = 500;

/** The workstations of one person. */
export function WorkstationTable({ person, login }: { person: number; login: string }) {
  const text = useText();
  const [chosen, setChosen] = useState<Workstation>();
  const { data, error } = useQuery({
    queryKey: ["workstations", "of", login],
    queryFn: () => answered(api.GET("/workstations", { params: { query: { search: login, limit: MOST } } })),
  });
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  const own = data.workstations.filter(({ owner }) => owner.id === person);
  if (own.length === 0) return <p><FormattedMessage id="workstation.noneOf" /></p>;
  return (
    <>
      <Table label={text("admin.workstations")} heads={[text("files.name"), text("workstation.last"), text("files.status"), <span key="actions" className="sr-hidden">{text("grid.actionsHead")}</span>]}>
        {own.map((workstation) => (
          <tr key={workstation.id}>
            <th scope="row">
              <bdi>{workstation.name}</bdi>
            </th>
            <td>{workstation.lastUsed ? <Time at={workstation.lastUsed} /> : text("devices.never")}</td>
            <td>
              <WorkstationState workstation={workstation} />
            </td>
            <td>
              <Button variant="link" isInline aria-label={text("reports.openOf", { name: workstation.name })} onClick={() => setChosen(workstation)}>
                <FormattedMessage id="reports.open" />
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {chosen && <WorkstationDialog workstation={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** Whether it is let in, and what it may only. */
export function WorkstationState({ workstation }: { workstation: Workstation }) {
  const text = useText();
  return (
    <span className="sr-tags">
      {workstation.blocked && <Label isCompact color="red">{text("workstation.blocked")}</Label>}
      {workstation.readOnly && <Label isCompact>{text("files.readOnly")}</Label>}
      {workstation.paths.length > 0 && <Label isCompact>{text("devices.some", { count: workstation.paths.length })}</Label>}
    </span>
  );
}
