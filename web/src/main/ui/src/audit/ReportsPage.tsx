import { Button, Card, CardBody, CardFooter, CardTitle, Gallery } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { useSearchParams } from "react-router";
import { answered, api } from "../api/client";
import { Failure } from "../app/Failure";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Screen } from "../app/Screen";
import { useSaid } from "../app/useSaid";
import { ReportRun } from "./ReportRun";

/** The questions that auditors ask, each with its report. */
export default function ReportsPage() {
  const text = useText();
  const said = useSaid();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ["reports"],
    queryFn: () => answered(api.GET("/audit/reports")),
    staleTime: Infinity,
  });
  const chosen = data?.reports.find(({ name }) => name === search.get("report"));
  return (
    <Screen title={text("shell.reports")}>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : chosen ? (
        <ReportRun key={chosen.name} report={chosen} formats={data.formats} onBack={() => setSearch({})} />
      ) : (
        <Gallery hasGutter minWidths={{ default: "17rem" }} component="ul">
          {data.reports.map((report) => (
            <li key={report.name}>
              <Card isFullHeight isCompact>
                <CardTitle component="h2">{report.name}</CardTitle>
                <CardBody>{said(report.question)}</CardBody>
                <CardFooter>
                  <Button
                    variant="link"
                    isInline
                    aria-label={text("reports.openOf", { name: report.name })}
                    onClick={() => setSearch({ report: report.name })}
                  >
                    <FormattedMessage id="reports.open" />
                  </Button>
                </CardFooter>
              </Card>
            </li>
          ))}
        </Gallery>
      )}
    </Screen>
  );
}
