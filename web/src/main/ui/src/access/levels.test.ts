import { expect, it } from "vitest";
import type { Finding, Grant } from "../api/client";
import { endOfDay, isOpen, lastDay, proposals, reasons, summary } from "./levels";

const grant = (id: number, level: Grant["level"], more: Partial<Grant> = {}): Grant => ({
  id, level, path: "/public/a", node: 1, holder: { kind: "group", id: 9, name: "staff" }, owner: false, note: "", grantedBy: 1, since: "2026-01-01T00:00:00Z", etag: '"x"', ...more,
});
const finding = (more: Partial<Finding>): Finding => ({
  person: { id: 1, login: "a", name: "A" }, path: "/public/a", visible: true, rights: ["list", "read"], reason: "", ...more,
});

it("counts who can read and who can change", () => {
  const all = [finding({ level: "list" }), finding({ level: "view" }), finding({ level: "contribute" }), finding({ level: "edit" }), finding({ level: "manage" }), finding({})];
  expect(summary(all)).toEqual({ read: 4, change: 2 });
});

it("is open while a grant to everyone lives", () => {
  const everyone = { holder: { kind: "everyone" as const }, expires: "2026-02-01T00:00:00Z" };
  expect(isOpen([grant(1, "view", everyone)], Date.parse("2026-01-31T00:00:00Z"))).toBe(true);
  expect(isOpen([grant(1, "view", everyone)], Date.parse("2026-02-01T00:00:00Z"))).toBe(false);
});

it("proposes what there is, with one changed, added or gone, and leaves owners out", () => {
  const there = [grant(1, "view"), grant(2, "manage", { owner: true })];
  const staff = { kind: "group", id: 9 };
  expect(proposals(there)).toEqual([{ holder: staff, level: "view" }]);
  expect(proposals(there, { id: 1, to: { holder: { kind: "group", id: 9 }, level: "edit" } })).toEqual([{ holder: staff, level: "edit" }]);
  expect(proposals(there, { id: 1 })).toEqual([]);
  expect(proposals(there, { id: 0, to: { holder: { kind: "everyone" }, level: "list" } })).toHaveLength(2);
});

it("says why", () => {
  expect(reasons(finding({ level: "view", grant: grant(1, "view") }))).toEqual(["explain.group"]);
  expect(reasons(finding({ level: "manage", grant: grant(1, "manage", { owner: true }) }))).toEqual(["explain.owner", "explain.archived"]);
  expect(reasons(finding({ visible: false, rights: [], cutAt: 4 }))).toEqual(["explain.nothing", "explain.cut"]);
});

it("ends a grant with its last day", () => {
  expect(lastDay(endOfDay("2026-12-31"))).toBe("2026-12-31");
});
