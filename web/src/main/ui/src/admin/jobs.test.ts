import { expect, it } from "vitest";
import { durationText, isSoon, type ServerJob, worstFirst } from "./jobs";

const job = (name: string, failures: number): ServerJob => ({ name, startable: false, failures });

it("puts those that fail first, and leaves the others in their order", () => {
  expect(worstFirst([job("a", 0), job("b", 2), job("c", 0)]).map(({ name }) => name)).toEqual(["b", "a", "c"]);
});

it("tells how long a run took", () => {
  expect(durationText(3, "en")).toBe("< 1 sec");
  expect(durationText(4_200, "en")).toBe("4 sec");
  expect(durationText(150_000, "en")).toBe("3 min");
});

it("knows what is due within a minute", () => {
  const now = Date.parse("2026-11-02T12:00:00Z");
  expect(isSoon("2026-11-02T12:00:30Z", now)).toBe(true);
  expect(isSoon("2026-11-03T03:17:00Z", now)).toBe(false);
});
