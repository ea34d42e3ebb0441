import { Card, CardBody, CardTitle, Gallery } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { answered, api } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import { AdminScreen } from "./AdminOnly";
import { type Concern, concerns } from "./attention";
import { HealthCard } from "./HealthCard";
import { useHealth } from "./useHealth";
import { useJobs } from "./useJobs";

const AGAIN = 30_000;

/** What needs attention first; then how things stand. */
export default function OverviewPage() {
  const text = useText();
  return (
    <AdminScreen title={text("admin.overview")}>
      <Overview />
    </AdminScreen>
  );
}

function Overview() {
  const text = useText();
  const options = { refetchInterval: AGAIN };
  const sync = useQuery({ queryKey: ["sync"], queryFn: () => answered(api.GET("/people/sync")), ...options });
  const failures = useQuery({ queryKey: ["sign-in-failures"], queryFn: () => answered(api.GET("/people/sign-in-failures")), ...options });
  const leavers = useQuery({ queryKey: ["leavers"], queryFn: () => answered(api.GET("/leavers")), ...options });
  const directories = useQuery({ queryKey: ["directories", "all"], queryFn: () => answered(api.GET("/directories", { params: { query: { limit: 1000 } } })), ...options });
  const health = useHealth();
  const jobs = useJobs();
  const all = [sync, failures, leavers, directories, jobs];
  const failed = all.find(({ error }) => error);
  const found = concerns({
    sync: sync.data,
    failures: failures.data?.failures,
    leavers: leavers.data?.leavers,
    directories: directories.data?.directories,
    health: health.data,
    jobs: jobs.data?.jobs,
  });
  const wording = ({ message, values, words = {} }: Concern) =>
    text(message, { ...values, ...Object.fromEntries(Object.entries(words).map(([name, key]) => [name, text(key)])) });
  return (
    <div className="sr-steps">
      <section aria-label={text("attention.title")} className="sr-steps">
        <h2 className="sr-question">
          <FormattedMessage id="attention.title" />
        </h2>
        {failed && <Failure error={failed.error} retry={() => void failed.refetch()} />}
        {all.some(({ data, error }) => !data && !error) ? (
          <Loading />
        ) : (
          found.length === 0 && !failed && <Notice isInline variant="success" component="p" title={text("attention.none")} />
        )}
        {found.map((concern) => (
          <Notice key={concern.key} isInline variant={concern.variant} component="p" title={wording(concern)} actionLinks={concern.to && <Link to={concern.to}>{text("attention.look")}</Link>} />
        ))}
      </section>
      <Gallery hasGutter minWidths={{ default: "17rem" }} component="ul">
        <li>
          <Card isFullHeight>
            <CardTitle component="h2">{text("admin.sync")}</CardTitle>
            <CardBody>
              {sync.data?.synced ? <FormattedMessage id="sync.last" values={{ time: <Time at={sync.data.synced} /> }} /> : <FormattedMessage id="sync.never" />}
            </CardBody>
          </Card>
        </li>
        <li>
          <HealthCard health={health} />
        </li>
        <li>
          <Card isFullHeight>
            <CardTitle component="h2">
              <Link to="/admin/directories">{text("admin.directories")}</Link>
            </CardTitle>
            <CardBody>
              {directories.data && (
                <FormattedMessage
                  id="admin.directoryCount"
                  values={{ count: directories.data.directories.length, archived: directories.data.directories.filter(({ archived }) => archived).length, more: directories.data.next ? "yes" : "no" }}
                />
              )}
            </CardBody>
          </Card>
        </li>
        <li>
          <Card isFullHeight>
            <CardTitle component="h2">{text("admin.leavers")}</CardTitle>
            <CardBody>
              {leavers.data?.leavers.length === 0 && <FormattedMessage id="admin.noLeavers" />}
              <ul className="sr-names">
                {leavers.data?.leavers.slice(0, 8).map(({ person, since }) => (
                  <li key={person.id}>
                    <Link to={`/admin/people/${person.id}`}>
                      <bdi>{person.name || person.login}</bdi>
                    </Link>
                    , <Time at={since} />
                  </li>
                ))}
              </ul>
            </CardBody>
          </Card>
        </li>
      </Gallery>
    </div>
  );
}
