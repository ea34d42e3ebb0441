import { FormGroup } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { answered, api, type Finding } from "../api/client";
import { Failure } from "../app/Failure";
import { HolderName } from "../app/HolderName";
import { type Chosen, HolderPicker } from "../app/HolderPicker";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { type Column, DataGrid } from "../grid/DataGrid";
import { Explanation } from "./Explanation";
import type { Place } from "./usePlace";

const nothing = () => undefined;

/** One person's answer with its reason; below, everybody who may do something here. */
export function ExplainTab({ place }: { place: Place }) {
  const text = useText();
  const [person, setPerson] = useState<Chosen>();
  const { data, error } = useQuery({
    queryKey: ["access", place.path, "explain", person?.id],
    queryFn: () => answered(api.GET("/access/explain", { params: { query: { path: place.path, person: person?.id } } })),
    enabled: person !== undefined,
  });
  const findings = place.who.data?.findings ?? [];
  const columns: Column<Finding>[] = [
    { key: "name", label: text("access.who"), width: "minmax(9rem, 1fr)", render: ({ person: one }) => <bdi>{one.name || one.login}</bdi> },
    { key: "level", label: text("access.level"), width: "9rem", render: ({ level }) => text(`level.${level ?? "none"}`) },
    { key: "by", label: text("access.by"), width: "minmax(9rem, 1fr)", wide: true, render: ({ grant }) => grant && <HolderName holder={grant.holder} /> },
    { key: "at", label: text("access.source"), width: "minmax(9rem, 1fr)", wide: true, render: ({ grant }) => <bdi>{grant?.path}</bdi> },
  ];
  return (
    <div className="sr-steps sr-gap">
      <FormGroup label={text("explain.whom")} fieldId="explain-person">
        <HolderPicker id="explain-person" label={text("explain.whom")} kinds={["person"]} chosen={person} onChoose={setPerson} />
      </FormGroup>
      {error ? <Failure error={error} /> : person && (data ? <Explanation finding={data} /> : <Loading />)}
      {place.who.error ? (
        <Failure error={place.who.error} />
      ) : place.who.isLoading ? (
        <Loading />
      ) : (
        findings.length > 0 && (
          <>
            <h2 className="sr-question">
              <FormattedMessage id="explain.all" values={{ count: findings.length }} />
            </h2>
            <div className="sr-pane sr-list">
              <DataGrid
                label={text("explain.all", { count: findings.length })}
                columns={columns}
                total={findings.length}
                row={(index) => findings[index]}
                nameOf={({ person: one }) => one.login}
                onVisible={nothing}
                onOpen={({ person: one }) => setPerson({ kind: "person", id: one.id, name: one.name || one.login })}
              />
            </div>
          </>
        )
      )}
    </div>
  );
}
