import { Button, Label } from "@patternfly/react-core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import { answered, api, tagged } from "../api/client";
import { useText } from "../app/Messages";
import { Question } from "../app/Question";
import { useToast } from "../app/toasts";
import { trail } from "../files/paths";
import { Changed } from "./Changed";
import { Effect } from "./Effect";
import { nameOfHolder } from "./GrantsTab";
import { proposals } from "./levels";
import { accessScreen } from "./paths";
import type { Place } from "./usePlace";

/** The way down from the public directory, with what is granted at each step and where inheritance ends. */
export function InheritanceTab({ place }: { place: Place }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const list = place.grants.data?.list;
  // Nothing comes from above a public directory.
  const isTop = trail(place.path).length === 2;
  return (
    <div className="sr-steps sr-gap">
      <ol className="sr-way">
        {trail(place.path)
          .slice(1)
          .map((step, index) => (
            <Step key={step.path} path={step.path} name={step.name} top={index === 0} here={step.path === place.path} />
          ))}
      </ol>
      {place.mayChange && list && (!isTop || !list.inherits) && (
        <div className="sr-inline">
          <Button variant="secondary" onClick={() => setAsking(true)}>
            <FormattedMessage id={list.inherits ? "inherit.cut" : "inherit.restore"} />
          </Button>
        </div>
      )}
      {asking && list && <InheritDialog place={place} inherits={!list.inherits} onClose={() => setAsking(false)} text={text} />}
    </div>
  );
}

function Step({ path, name, top, here }: { path: string; name: string; top: boolean; here: boolean }) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["access", path, "grants"],
    queryFn: () => tagged(api.GET("/grants", { params: { query: { path } } })).then(({ data: found, tag }) => ({ list: "path" in found ? found : undefined, tag })),
  });
  const list = data?.list;
  return (
    <li>
      <span className="sr-inline">
        {here ? <b><bdi>{name}</bdi></b> : <Link to={`${accessScreen(path)}?tab=inheritance`}><bdi>{name}</bdi></Link>}
        {list && !list.inherits && <Label isCompact color="orange">{text("inherit.isCut")}</Label>}
        {list && list.inherits && !top && <Label isCompact>{text("inherit.inherits")}</Label>}
      </span>
      {error ? (
        <p className="sr-quiet">
          <FormattedMessage id="inherit.hidden" />
        </p>
      ) : list && list.grants.length > 0 ? (
        <ul className="sr-names">
          {list.grants.map((grant) => (
            <li key={grant.id}>
              <bdi>{nameOfHolder(grant, text)}</bdi>: {text(grant.owner ? "access.owner" : `level.${grant.level}`)}
            </li>
          ))}
        </ul>
      ) : (
        list && (
          <p className="sr-quiet">
            <FormattedMessage id="inherit.none" />
          </p>
        )
      )}
    </li>
  );
}

type DialogProps = { place: Place; inherits: boolean; onClose: () => void; text: ReturnType<typeof useText> };

function InheritDialog({ place, inherits, onClose, text }: DialogProps) {
  const toast = useToast();
  const { list, tag } = place.grants.data ?? { tag: "" };
  const title = text(inherits ? "inherit.restore" : "inherit.cut");
  const change = useMutation({
    mutationFn: () =>
      answered(api.PUT("/grants/inheritance", { params: { header: { "If-Match": tag } }, body: { path: place.path, inherits } })),
    onSuccess: () => {
      toast({ title: text(inherits ? "inherit.restored" : "inherit.wasCut") });
      void place.refresh();
      onClose();
    },
  });
  return (
    <Question
      title={title}
      description={text(inherits ? "inherit.restoreBody" : "inherit.cutBody")}
      action={title}
      variant={inherits ? "primary" : "danger"}
      busy={change.isPending}
      onAct={() => change.mutate()}
      onClose={onClose}
    >
      <Effect path={place.path} grants={proposals(list?.grants ?? [])} inherits={inherits} />
      {change.error && <Changed error={change.error} place={place} onClose={onClose} />}
    </Question>
  );
}
