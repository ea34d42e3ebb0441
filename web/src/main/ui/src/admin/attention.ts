import type { components } from "../api/schema";
import type { Leaver, PublicDirectory } from "../api/client";
import { type Health, signs } from "./health";
import { failing, type ServerJob } from "./jobs";

type Failure = components["schemas"]["SignInFailure"];

export type Known = {
  sync?: { synced?: string; fault: string };
  failures?: Failure[];
  leavers?: Leaver[];
  directories?: PublicDirectory[];
  health?: Health;
  jobs?: ServerJob[];
};

/**
 * Something that an administrator should look at.
 *
 * @property words values that are messages themselves, by their keys
 */
export type Concern = {
  key: string;
  variant: "danger" | "warning";
  message: string;
  values: Record<string, string | number>;
  words?: Record<string, string>;
  to?: string;
};

/** Their faults are told by the signs of the server's health, and by the state of the identity provider. */
const TOLD_OTHERWISE = ["seal-log", "chain-heads", "follow-accounts"];

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
  (known.jobs ?? [])
    .filter((job) => failing(job) && !TOLD_OTHERWISE.includes(job.name))
    .forEach(({ name, last }) =>
      found.push({
        key: `job ${name}`,
        variant: "danger",
        message: "attention.job",
        values: {},
        words: { job: `jobs.name.${name}`, fault: `jobs.fault.${last?.fault?.cause ?? "other"}` },
        to: "/admin/jobs",
      }),
    );
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
