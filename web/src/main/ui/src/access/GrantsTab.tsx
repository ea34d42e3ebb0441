import { Button, Label } from "@patternfly/react-core";
import { useState } from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router";
import type { Grant } from "../api/client";
import { Failure } from "../app/Failure";
import { Time } from "../app/Formats";
import { HolderName } from "../app/HolderName";
import { Loading } from "../app/Loading";
import { useText } from "../app/Messages";
import { Table } from "../app/Table";
import { nameOf } from "../files/paths";
import { GrantDialog } from "./GrantDialog";
import { accessScreen } from "./paths";
import { RevokeDialog } from "./RevokeDialog";
import type { Place } from "./usePlace";

type Question = { kind: "add" } | { kind: "change"; grant: Grant } | { kind: "revoke"; grant: Grant };

/** To whom something is granted here, and what comes from further up. */
export function GrantsTab({ place }: { place: Place }) {
  const text = useText();
  const [question, ask] = useState<Question>();
  const { data, error, refetch } = place.grants;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data?.list) return <Loading />;
  const { list, tag } = data;
  const rows = [...list.grants, ...list.inherited];
  const close = () => ask(undefined);
  return (
    <div className="sr-steps sr-gap">
      {place.mayChange && (
        <div className="sr-inline">
          <Button onClick={() => ask({ kind: "add" })}>
            <FormattedMessage id="access.give" />
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <p>
          <FormattedMessage id="access.nothing" />
        </p>
      ) : (
        <Table
          label={text("access.people")}
          heads={[text("access.who"), text("access.level"), text("access.source"), text("access.until"), text("access.note"), <span key="actions" className="sr-hidden">{text("grid.actionsHead")}</span>]}
        >
          {rows.map((grant) => {
            const own = grant.node === list.node;
            const who = nameOfHolder(grant, text);
            return (
              <tr key={`${grant.id} ${grant.node}`}>
                <th scope="row">
                  <HolderName holder={grant.holder} />
                </th>
                <td>{text(`level.${grant.level}`)}</td>
                <td>
                  <Source grant={grant} own={own} />
                </td>
                <td>{grant.expires ? <Time at={grant.expires} /> : text("access.never")}</td>
                <td>{grant.note}</td>
                <td>
                  {own && !grant.owner && place.mayChange && (
                    <span className="sr-tags">
                      <Button variant="link" isInline aria-label={text("access.changeOf", { name: who })} onClick={() => ask({ kind: "change", grant })}>
                        <FormattedMessage id="access.change" />
                      </Button>
                      <Button variant="link" isInline isDanger aria-label={text("access.endOf", { name: who })} onClick={() => ask({ kind: "revoke", grant })}>
                        <FormattedMessage id="access.end" />
                      </Button>
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      {question?.kind === "add" && <GrantDialog place={place} list={list} tag={tag} onClose={close} />}
      {question?.kind === "change" && <GrantDialog place={place} list={list} tag={tag} grant={question.grant} onClose={close} />}
      {question?.kind === "revoke" && <RevokeDialog place={place} list={list} grant={question.grant} onClose={close} />}
    </div>
  );
}

export const nameOfHolder = (grant: Grant, text: (id: string) => string) =>
  grant.holder.kind === "everyone" ? text("holder.everyone") : (grant.holder.name ?? "");

function Source({ grant, own }: { grant: Grant; own: boolean }) {
  const text = useText();
  if (grant.owner) return <Label isCompact color="purple">{text("access.owner")}</Label>;
  if (own) return <Label isCompact color="blue">{text("access.here")}</Label>;
  return (
    <Link to={accessScreen(grant.path)}>
      <FormattedMessage id="access.from" values={{ name: nameOf(grant.path) }} />
    </Link>
  );
}
