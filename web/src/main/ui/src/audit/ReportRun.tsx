import { Button, Form, Grid } from "@patternfly/react-core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type Job } from "../api/client";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { useSaid } from "../app/useSaid";
import { zone } from "./filters";
import { ReportParameters } from "./ReportParameters";

type Report = { name: string; question: string; parameters: string[] };
type Format = "csv" | "jsonl" | "xlsx" | "pdf";
type Props = { report: Report; formats: string[]; onBack: () => void };

const POLL = 1500;
const ROWS = 100;

/** One report: what it takes, its first rows on the screen, and all of it as a file. */
export function ReportRun({ report, formats, onBack }: Props) {
  const said = useSaid();
  const [values, setValues] = useState<Record<string, string>>({});
  const parameters = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  const dated = report.parameters.includes("zone") ? { ...parameters, zone: zone() } : parameters;
  const run = useMutation({
    mutationFn: () =>
      answered(
        api.GET("/audit/reports/{name}", { params: { path: { name: report.name }, query: { ...dated, limit: ROWS } } }),
      ),
  });
  const start = useMutation({
    mutationFn: (format: Format) =>
      answered(
        api.POST("/audit/reports/{name}", { params: { path: { name: report.name } }, body: { format, parameters: dated } }),
      ) as Promise<Job>,
  });
  return (
    <>
      <Button variant="link" isInline onClick={onBack}>
        <FormattedMessage id="reports.back" />
      </Button>
      <h2 className="sr-question">
        {report.name}: {said(report.question)}
      </h2>
      <Form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          run.mutate();
        }}
      >
        <Grid hasGutter sm={6} lg={3}>
          <ReportParameters names={report.parameters} values={values} onChange={setValues} />
        </Grid>
        <div className="sr-inline">
          <Button type="submit" isLoading={run.isPending}>
            <FormattedMessage id="reports.run" />
          </Button>
          {formats.map((format) => (
            <Button key={format} variant="secondary" onClick={() => start.mutate(format as Format)}>
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </Form>
      {start.error && <Failure error={start.error} />}
      {start.data && <JobState id={start.data.id} />}
      {run.error ? <Failure error={run.error} /> : run.isPending ? <Loading /> : run.data && <Table page={run.data} />}
    </>
  );
}

function JobState({ id }: { id: number }) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["job", id],
    queryFn: () => answered(api.GET("/audit/jobs/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === "waiting" || !state.data ? POLL : false),
  });
  if (error) return <Failure error={error} />;
  const state = data?.state ?? "waiting";
  return (
    <Notice
      className="sr-gap"
      isInline
      isLiveRegion
      component="p"
      variant={state === "failed" ? "danger" : state === "done" ? "success" : "info"}
      title={text(`job.${state}`, { rows: data?.rows ?? 0 })}
    >
      {data?.problem}
      {data?.content && (
        <a href={data.content} download={data.fileName}>
          {data.fileName}
        </a>
      )}
    </Notice>
  );
}

function Table({ page }: { page: { columns: string[]; rows: (string | number)[][]; count: number; leftOut?: number } }) {
  const text = useText();
  return (
    <>
      <p className="sr-quiet sr-gap" role="status">
        <FormattedMessage id="reports.count" values={{ count: page.count, shown: page.rows.length }} />
      </p>
      {/* One must be able to scroll it with the keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sr-table" tabIndex={0} role="region" aria-label={text("reports.rows")}>
        <table>
          <thead>
            <tr>
              {page.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={page.columns[column]}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
