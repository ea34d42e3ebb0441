import type { Finding, Grant, Holder, Level } from "../api/client";

export const LEVELS: Level[] = ["list", "view", "contribute", "edit", "manage"];

const READING = new Set<string>(["view", "contribute", "edit", "manage"]);
const CHANGING = new Set<string>(["edit", "manage"]);

/** A holder as requests name it. */
export const wishOf = (holder: Pick<Holder, "kind" | "id">) => ({ kind: holder.kind, ...(holder.id === undefined ? {} : { id: holder.id }) });

export type Proposal = { holder: ReturnType<typeof wishOf>; level: Level; expires?: string };

/** How many may what. */
export function summary(findings: Finding[]) {
  const count = (levels: Set<string>) => findings.filter(({ level }) => level !== undefined && levels.has(level)).length;
  return { read: count(READING), change: count(CHANGING) };
}

/** Whether somebody grants something to everyone, live now. */
export function isOpen(grants: Grant[], now = Date.now()): boolean {
  return grants.some((grant) => grant.holder.kind === "everyone" && (!grant.expires || Date.parse(grant.expires) > now));
}

/** The grants of a place as a what-if takes them, with one of them as it would be, or gone; a new one has the number 0. */
export function proposals(grants: Grant[], change?: { id: number; to?: Proposal }): Proposal[] {
  const stay = grants
    .filter((grant) => !grant.owner && grant.id !== change?.id)
    .map(({ holder, level, expires }) => ({ holder: wishOf(holder), level, ...(expires ? { expires } : {}) }));
  return change?.to ? [...stay, change.to] : stay;
}

/** Why somebody may what they may: the keys of sentences, in the order in which one would say them. */
export function reasons(finding: Finding): string[] {
  const said: string[] = [];
  const { grant } = finding;
  if (grant) said.push(grant.owner ? "explain.owner" : `explain.${grant.holder.kind}`);
  else if (finding.visible) said.push("explain.onTheWay");
  else said.push("explain.nothing");
  if (finding.cutAt !== undefined && !grant) said.push("explain.cut");
  const could = finding.level === "contribute" || finding.level === "edit" || finding.level === "manage";
  if (could && !finding.rights.includes("create")) said.push("explain.archived");
  return said;
}

/** The instant at which a day ends here, which is the first at which the grant is over. */
export function endOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
}

/** The last day here before an instant, as a date field has it. */
export function lastDay(instant: string): string {
  const before = new Date(Date.parse(instant) - 1);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${before.getFullYear()}-${two(before.getMonth() + 1)}-${two(before.getDate())}`;
}
