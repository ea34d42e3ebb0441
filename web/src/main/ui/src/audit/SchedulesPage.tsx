import { Button, EmptyState, EmptyStateBody } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { answered, api, type Schedule } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { Table } from "../app/Table";
import { nameOf, parentOf, screenOf } from "../files/paths";
import { EndSchedule } from "./EndSchedule";
import { ScheduleDialog } from "./ScheduleDialog";

type Question = { kind: "new" } | { kind: "change" | "end"; schedule: Schedule };

/** The reports that come again and again. */
export default function SchedulesPage() {
  const text = useText();
  const [question, ask] = useState<Question>();
  const { data, error, refetch } = useQuery({ queryKey: ["schedules"], queryFn: () => answered(api.GET("/audit/schedules")) });
  const close = () => ask(undefined);
  return (
    <Screen
      title={text("shell.schedules")}
      actions={
        <Button onClick={() => ask({ kind: "new" })}>
          <FormattedMessage id="schedule.new" />
        </Button>
      }
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : data.schedules.length === 0 ? (
        <EmptyState titleText={text("schedule.none")} headingLevel="h2">
          <EmptyStateBody>
            <FormattedMessage id="schedule.noneBody" />
          </EmptyStateBody>
        </EmptyState>
      ) : (
        <Table
          label={text("schedule.table")}
          heads={[text("schedule.report"), text("schedule.recurrence"), text("schedule.directory"), text("schedule.next"), text("schedule.last"), <span key="actions" className="sr-hidden">{text("grid.actionsHead")}</span>]}
        >
          {data.schedules.map((schedule) => (
            <tr key={schedule.id}>
              <th scope="row">
                {schedule.report} ({schedule.format.toUpperCase()}) <Parameters schedule={schedule} />
              </th>
              <td>{text(`recurrence.${schedule.recurrence}`)}</td>
              <td>
                <bdi>{schedule.directory}</bdi>
              </td>
              <td>
                <Time at={schedule.due} />
              </td>
              <td>
                <Last schedule={schedule} />
              </td>
              <td>
                <span className="sr-tags">
                  <Button variant="link" isInline aria-label={text("schedule.changeOf", { name: schedule.report })} onClick={() => ask({ kind: "change", schedule })}>
                    <FormattedMessage id="access.change" />
                  </Button>
                  <Button variant="link" isInline isDanger aria-label={text("schedule.endOf", { name: schedule.report })} onClick={() => ask({ kind: "end", schedule })}>
                    <FormattedMessage id="schedule.end" />
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {question?.kind === "new" && <ScheduleDialog onClose={close} />}
      {question?.kind === "change" && <ScheduleDialog schedule={question.schedule} onClose={close} />}
      {question?.kind === "end" && <EndSchedule schedule={question.schedule} onClose={close} />}
    </Screen>
  );
}

function Parameters({ schedule }: { schedule: Schedule }) {
  const text = useText();
  const words = Object.entries(schedule.parameters ?? {}).map(([name, value]) => `${text(`parameter.${name}`)}: ${value}`);
  return words.length > 0 && <span className="sr-quiet">{words.join(", ")}</span>;
}

function Last({ schedule }: { schedule: Schedule }) {
  const text = useText();
  if (schedule.problem) return <span className="sr-failed">{text("schedule.failed", { problem: schedule.problem })}</span>;
  const file = schedule.lastFile;
  return file ? <Link to={`${screenOf(parentOf(file))}?show=${encodeURIComponent(nameOf(file))}`}>{nameOf(file)}</Link> : text("schedule.never");
}
