import { expect, it } from "vitest";
import { concerns } from "./attention";

const NOW = Date.parse("2026-11-02T12:00:00Z");
const failure = (until: string) => ({ login: "alice", network: "192.0.2.0/24", node: "node-1", failures: 12, first: "", last: "", until });
const person = { id: 7, login: "lee", name: "Lee" };
const leaver = (handedAs: string) => ({ person, since: "", groups: [], devices: 0, handedAs });
const directory = (archived: boolean) => ({ id: 3, name: "old", path: "/public/old", archived, caseSensitive: false, created: "", owners: [], etag: "" });

it("is silent where all is well, and where nothing is known", () => {
  expect(concerns({}, NOW)).toEqual([]);
  expect(concerns({ sync: { synced: "2026-11-02T11:59:40Z", fault: "" }, failures: [failure("2026-11-02T11:00:00Z")], leavers: [leaver("From lee")], directories: [directory(true)] }, NOW)).toEqual([]);
});

it("puts the worst first", () => {
  const found = concerns({ sync: { fault: "connection refused" }, failures: [failure("2026-11-02T12:10:00Z")], leavers: [leaver("")], directories: [directory(false)] }, NOW);
  expect(found.map(({ message }) => message)).toEqual(["attention.sync", "attention.guessed", "attention.ownerless", "attention.leaver"]);
});

it("tells of jobs that fail, unless something else tells of them", () => {
  const job = (name: string, failures: number) => ({ name, startable: false, failures });
  const found = concerns({ jobs: [job("sweep-content", 1), job("seal-log", 3), job("fold-usage", 0)] }, NOW);
  expect(found.map(({ words }) => words)).toEqual([{ job: "jobs.name.sweep-content", fault: "jobs.fault.other" }]);
});

it("notices that nobody was heard of for minutes", () => {
  expect(concerns({ sync: { synced: "2026-11-02T11:50:00Z", fault: "" } }, NOW).map(({ message }) => message)).toEqual(["attention.late"]);
  expect(concerns({ sync: { fault: "" } }, NOW)).toHaveLength(1);
});
