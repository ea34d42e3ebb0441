import { expect, it } from "vitest";
import { type Health, signs } from "./health";

const NOW = Date.parse("2026-11-02T12:00:00Z");
const health = (more: Partial<Health>): Health => ({
  node: "node-1", sealedAt: "2026-11-02T11:59:59Z", witnesses: [], volumes: [{ name: "data", usable: 50, total: 100 }], ...more,
});
const states = (more: Partial<Health>) => signs(health(more), NOW).map(({ key, state }) => `${key}: ${state}`);

it("tells what is well, what is late and what has failed", () => {
  expect(states({})).toEqual(["sealing: ok", "volume data: ok"]);
  expect(states({ sealedAt: "2026-11-02T11:00:00Z", volumes: [{ name: "audit", usable: 5, total: 100 }] })).toEqual(["sealing: warning", "volume audit: warning"]);
  expect(states({ fault: "disk", witnesses: [{ name: "w", fault: "away" }], volumes: [{ name: "data", usable: 1, total: 100 }] })).toEqual([
    "sealing: failed", "witness w: failed", "volume data: failed",
  ]);
});
