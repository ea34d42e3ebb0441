import { Button, DescriptionList } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link, useParams } from "react-router";
import { accessScreen } from "../access/paths";
import { answered, api } from "../api/client";
import { Fact } from "../app/Fact";
import { Failure } from "../app/Failure";
import { HolderName } from "../app/HolderName";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { AdminScreen } from "./AdminOnly";
import { LeaverDialog } from "./LeaverDialog";
import { LeaverState } from "./LeaverState";
import { Standing } from "./PeoplePage";
import { WorkstationTable } from "./WorkstationTable";

const MOST = 500;

/** One person: who they are, what they reach, their workstations; and what to do when they leave. */
export default function PersonPage() {
  const text = useText();
  const id = Number(useParams().id);
  const [leaving, setLeaving] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["people", "one", id],
    queryFn: () => answered(api.GET("/people/{id}", { params: { path: { id } } })),
  });
  const leavers = useQuery({ queryKey: ["leavers"], queryFn: () => answered(api.GET("/leavers")) });
  const leaver = leavers.data?.leavers.find(({ person }) => person.id === id);
  return (
    <AdminScreen
      title={data?.name || data?.login || text("admin.people")}
      actions={
        data && (
          <Button variant={leaver ? "secondary" : "danger"} onClick={() => setLeaving(true)}>
            <FormattedMessage id={leaver ? "leaver.successor" : "leaver.leaves"} />
          </Button>
        )
      }
    >
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading />
      ) : (
        <div className="sr-steps">
          {leaver && <LeaverState leaver={leaver} />}
          <DescriptionList isHorizontal isCompact columnModifier={{ lg: "2Col" }}>
            <Fact label="events.by.login">
              <bdi>{data.login}</bdi>
            </Fact>
            <Fact label="people.standing">
              <Standing standing={data.standing ?? "active"} />
            </Fact>
            <Fact label="people.groups">
              <bdi>{data.groups?.join(", ") || "–"}</bdi>
            </Fact>
            <Fact label="people.roles">{data.roles?.join(", ") || "–"}</Fact>
          </DescriptionList>
          <Reach person={id} />
          <h2 className="sr-question">
            <FormattedMessage id="admin.workstations" />
          </h2>
          <WorkstationTable person={id} login={data.login} />
        </div>
      )}
      {leaving && data && <LeaverDialog person={data} leaver={leaver} onClose={() => setLeaving(false)} />}
    </AdminScreen>
  );
}

function Reach({ person }: { person: number }) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["access", "reach", person],
    queryFn: () => answered(api.GET("/access/reach", { params: { query: { person, limit: MOST } } })),
  });
  return (
    <>
      <h2 className="sr-question">
        <FormattedMessage id="people.reach" />
      </h2>
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Loading />
      ) : data.findings.length === 0 ? (
        <p>
          <FormattedMessage id="people.reachNothing" />
        </p>
      ) : (
        <Table label={text("people.reach")} heads={[text("details.path"), text("access.level"), text("access.by")]}>
          {data.findings.map(({ path, level, grant }) => (
            <tr key={path}>
              <th scope="row">{path.startsWith("/public/") ? <Link to={accessScreen(path)}>{path}</Link> : <bdi>{path}</bdi>}</th>
              <td>{text(`level.${level ?? "none"}`)}</td>
              <td>
                {grant && <HolderName holder={grant.holder} />}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {data?.next && (
        <p className="sr-quiet">
          <FormattedMessage id="people.reachMore" values={{ count: MOST }} />
        </p>
      )}
    </>
  );
}
