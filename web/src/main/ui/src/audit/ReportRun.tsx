import { Button, Form, Grid } from "@patternfly/react-core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api, type Report } from "../api/client";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useSaid } from "../app/useSaid";
import { zone } from "./filters";
import { ReportFiles } from "./ReportFiles";
import { ReportParameters } from "./ReportParameters";
import { ReportRows } from "./ReportRows";

type Values = Record<string, string>;
type Props = { report: Report; formats: string[]; onBack: () => void };

const ROWS = 100;
/** In the address, that the report is to be run, and not only filled in. */
const RUN = "run";

/** One report: what it takes, its rows on the screen, and what is filled in as a file. The address holds what was asked. */
export function ReportRun({ report, formats, onBack }: Props) {
  const said = useSaid();
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const address = search.toString();
  const asked = given(report, search);
  const [edited, edit] = useState({ address, values: asked });
  const values = edited.address === address ? edited.values : asked;
  const files = inZone(report, filled(values));
  const queryKey = ["report", report.name, asked];
  const run = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET("/audit/reports/{name}", {
          params: { path: { name: report.name }, query: { ...inZone(report, asked), limit: ROWS, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    enabled: search.has(RUN),
    staleTime: Infinity,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = filled(values);
    if (search.has(RUN) && JSON.stringify(wanted) === JSON.stringify(asked)) void queries.resetQueries({ queryKey });
    else setSearch({ report: report.name, ...wanted, [RUN]: "1" });
  };
  return (
    <>
      <Button variant="link" isInline onClick={onBack}>
        <FormattedMessage id="reports.back" />
      </Button>
      <h2 className="sr-question">
        {report.name}: {said(report.question)}
      </h2>
      <Form onSubmit={submit}>
        <Grid hasGutter sm={6} lg={3}>
          <ReportParameters names={report.parameters} needs={report.needs} values={values} onChange={(changed) => edit({ address, values: changed })} />
        </Grid>
        <div className="sr-inline">
          <Button type="submit" isLoading={run.isFetching && !run.isFetchingNextPage}>
            <FormattedMessage id="reports.run" />
          </Button>
          <ReportFiles key={JSON.stringify(files)} report={report.name} formats={formats} parameters={files} />
        </div>
      </Form>
      {run.error && <Failure error={run.error} />}
      {run.isLoading && <Loading />}
      {run.data && !run.isRefetchError && (
        <ReportRows pages={run.data.pages} onMore={run.hasNextPage ? () => void run.fetchNextPage() : undefined} busy={run.isFetchingNextPage} />
      )}
    </>
  );
}

/** What the address gives of that which the report takes. */
function given(report: Report, search: URLSearchParams): Values {
  return filled(Object.fromEntries(report.parameters.map((name) => [name, search.get(name) ?? ""])));
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "").sort());
}

/** Days are meant as they are here. */
function inZone(report: Report, values: Values): Values {
  return report.parameters.includes("zone") ? { ...values, zone: zone() } : values;
}
