import { useQuery } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { answered, api } from "../api/client";
import type { components } from "../api/schema";
import { Failure } from "../app/Failure";
import { useText } from "../app/Messages";
import { Notice } from "../app/Notice";
import type { Proposal } from "./levels";

export type GrantList = components["schemas"]["GrantList"];
type Shift = components["schemas"]["ShiftPage"]["shifts"][number];
type Props = { path: string; grants: Proposal[]; inherits: boolean };

const MOST_PAGES = 10;
const NAMED = 5;

async function whatIf(path: string, grants: Proposal[], inherits: boolean) {
  const shifts: Shift[] = [];
  let after: number | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await answered(api.POST("/access/what-if", { body: { path, grants, inherits, ...(after ? { after } : {}) } }));
    shifts.push(...answer.shifts);
    after = answer.next;
    if (!after) break;
  }
  return { gains: shifts.filter((shift) => shift.gains), loses: shifts.filter((shift) => !shift.gains), more: after !== undefined };
}

/** Who would gain and who would lose, before anything is done. */
export function Effect({ path, grants, inherits }: Props) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ["what-if", path, inherits, grants],
    queryFn: () => whatIf(path, grants, inherits),
    staleTime: 0,
  });
  if (error) return <Failure error={error} />;
  return (
    <Notice isInline isLiveRegion component="h2" variant={data && data.loses.length > 0 ? "warning" : "info"} title={text("effect.title")}>
      {!data ? (
        <FormattedMessage id="app.loading" />
      ) : data.gains.length + data.loses.length === 0 ? (
        <FormattedMessage id="effect.none" />
      ) : (
        <>
          <Side id="effect.gains" shifts={data.gains} />
          <Side id="effect.loses" shifts={data.loses} />
          {data.more && <FormattedMessage id="effect.more" />}
        </>
      )}
    </Notice>
  );
}

function Side({ id, shifts }: { id: string; shifts: Shift[] }) {
  const text = useText();
  if (shifts.length === 0) return null;
  return (
    <>
      <p>
        <FormattedMessage id={id} values={{ count: shifts.length }} />
      </p>
      <ul className="sr-names">
        {shifts.slice(0, NAMED).map((shift) => (
          <li key={shift.person.id}>
            <bdi>{shift.person.name || shift.person.login}</bdi>: {text(`level.${shift.before}`)} → {text(`level.${shift.after}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
