import { Button } from "@patternfly/react-core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api, type Job } from "../api/client";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { saveFile } from "../app/saveFile";

type Format = "csv" | "jsonl" | "xlsx" | "pdf";
type Props = { report: string; formats: string[]; parameters: Record<string, string> };

const POLL = 1500;

/** All of a report as a file, made in the background, or with its evidence as a bundle. */
export function ReportFiles({ report, formats, parameters }: Props) {
  const start = useMutation({
    mutationFn: (format: Format) =>
      answered(api.POST("/audit/reports/{name}", { params: { path: { name: report } }, body: { format, parameters } })) as Promise<Job>,
  });
  const bundle = useMutation({
    mutationFn: () => answered(api.GET("/audit/bundle", { params: { query: { report, ...parameters } }, parseAs: "blob" })),
    onSuccess: (page) => saveFile(`${report}.html`, page),
  });
  return (
    <>
      {formats.map((format) => (
        <Button key={format} variant="secondary" onClick={() => start.mutate(format as Format)}>
          {format.toUpperCase()}
        </Button>
      ))}
      <Button variant="secondary" isLoading={bundle.isPending} onClick={() => bundle.mutate()}>
        <FormattedMessage id="reports.bundle" />
      </Button>
      {(start.error ?? bundle.error) && <Failure error={start.error ?? bundle.error} />}
      {start.data && <JobState id={start.data.id} />}
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
