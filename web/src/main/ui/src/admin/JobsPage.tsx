import { Button, Label } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { answered, api } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { useToast } from "../app/toasts";
import { AdminScreen } from "./AdminOnly";
import { durationText, isSoon, type ServerJob, worstFirst } from "./jobs";
import { useJobs } from "./useJobs";

const PATIENCE = 30_000;

/** What the server does by itself: how the last run went, when the next one is due, and a run at once. */
export default function JobsPage() {
  const text = useText();
  return (
    <AdminScreen title={text("admin.jobs")}>
      <Jobs />
    </AdminScreen>
  );
}

function Jobs() {
  const text = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const [closelyUntil, setCloselyUntil] = useState(0);
  const { data, error, refetch } = useJobs(closelyUntil);
  const start = useMutation({
    mutationFn: (name: string) => answered(api.POST("/jobs/{name}/runs", { params: { path: { name } } })),
    onSuccess: (_, name) => {
      toast({ title: text("jobs.started", { name: text(`jobs.name.${name}`) }) });
      setCloselyUntil(Date.now() + PATIENCE);
      void queries.invalidateQueries({ queryKey: ["jobs"] });
    },
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.jobs.length === 0) return <p role="status">{text("jobs.none")}</p>;
  return (
    <div className="sr-steps">
      <p>
        <FormattedMessage id="jobs.explain" />
      </p>
      {start.error && <Failure error={start.error} />}
      <Table
        label={text("jobs.list")}
        heads={[text("jobs.job"), text("jobs.outcome"), text("jobs.last"), text("jobs.next"), <span key="actions" className="sr-hidden">{text("grid.actionsHead")}</span>]}
      >
        {worstFirst(data.jobs).map((job) => (
          <Row key={job.name} job={job} onStart={() => start.mutate(job.name)} />
        ))}
      </Table>
    </div>
  );
}

function Row({ job, onStart }: { job: ServerJob; onStart: () => void }) {
  const text = useText();
  const { locale } = useIntl();
  const { name, last, next } = job;
  return (
    <tr>
      <th scope="row">
        {text(`jobs.name.${name}`)}
        <p className="sr-quiet">{text(`jobs.what.${name}`)}</p>
      </th>
      <td>
        <Outcome job={job} />
      </td>
      <td>
        {last ? (
          <>
            <Time at={last.started} />, {durationText(last.milliseconds, locale)}
          </>
        ) : (
          "–"
        )}
      </td>
      <td>{!next ? "–" : isSoon(next) ? text("jobs.soon") : <Time at={next} />}</td>
      <td>
        {job.startable && (
          <Button variant="link" isInline isDisabled={job.running !== undefined} aria-label={text("jobs.runOf", { name: text(`jobs.name.${name}`) })} onClick={onStart}>
            <FormattedMessage id="jobs.run" />
          </Button>
        )}
      </td>
    </tr>
  );
}

function Outcome({ job: { running, last, failures } }: { job: ServerJob }) {
  const text = useText();
  return (
    <>
      <span className="sr-tags">
        {running && <Label isCompact color="blue">{text("jobs.running")}</Label>}
        {last?.fault && <Label isCompact color="red">{text("jobs.failed", { failures })}</Label>}
        {last && !last.fault && <Label isCompact color="green">{text("jobs.done")}</Label>}
        {!running && !last && text("jobs.notYet")}
      </span>
      {last?.fault && (
        <p>
          {text(`jobs.fault.${last.fault.cause}`)} {last.fault.detail && <code>{last.fault.detail}</code>}
        </p>
      )}
    </>
  );
}
