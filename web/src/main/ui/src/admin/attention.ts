import type { components } from "../api/schema";
import type { Leaver, PublicDirectory } from "../api/client";
import { type Health, signs } from "./health";

type Failure = components["schemas"]["SignInFailure"];

export type Known = {
  sync?: { synced?: string; fault: string };
  failures?: Failure[];
  leavers?: Leaver[];
  directories?: PublicDirectory[];
  health?: Health;
};

/** Something that an administrator should look at. */
export type Concern = { key: string; variant: "danger" | "warning"; message: string; values: Record<string, string | number>; to?: string };

const STALE = 5 * 60 * 1000;

/** What needs attention, the worst first. Of what is not known nothing is said. */
export function concerns(known: Known, now = Date.now()): Concern[] {
  const found: Concern[] = [];
  const { sync, health } = known;
  const unwell = health ? signs(health, now).filter(({ state }) => state !== "ok") : [];
  unwell.forEach(({ key, state, message, values }) => found.push({ key, variant: state === "failed" ? "danger" : "warning", message, values }));
  if (sync?.fault) found.push({ key: "sync", variant: "danger", message: "attention.sync", values: { fault: sync.fault }, to: "/admin/people" });
  else if (sync && (!sync.synced || now - Date.parse(sync.synced) > STALE))
    found.push({ key: "sync", variant: "danger", message: "attention.late", values: {}, to: "/admin/people" });
  (known.failures ?? [])
    .filter(({ until }) => Date.parse(until) > now)
    .forEach(({ login, network, failures }) =>
      found.push({ key: `guess ${login} ${network}`, variant: "danger", message: "attention.guessed", values: { login, network, failures }, to: "/admin/workstations?tab=failures" }),
    );
  (known.directories ?? [])
    .filter(({ archived, owners }) => !archived && owners.length === 0)
    .forEach(({ id, name }) => found.push({ key: `directory ${id}`, variant: "warning", message: "attention.ownerless", values: { name }, to: `/admin/directories?directory=${id}` }));
  (known.leavers ?? [])
    .filter(({ handedAs }) => handedAs === "")
    .forEach(({ person }) =>
      found.push({ key: `leaver ${person.id}`, variant: "warning", message: "attention.leaver", values: { name: person.name || person.login }, to: `/admin/people/${person.id}` }),
    );
  const rank = ({ variant }: Concern) => (variant === "danger" ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}
