import { expect, it } from "vitest";
import { bounded, EVER, spanFor } from "./filters";

it("takes a span of which some thirty fit", () => {
  expect(spanFor({ from: "2026-11-21", until: "2026-11-21" })).toBe("PT1H");
  expect(spanFor({ from: "2026-11-21", until: "2026-11-22" })).toBe("PT1H");
  expect(spanFor({ from: "2026-11-21", until: "2026-11-23" })).toBe("P1D");
  expect(spanFor({ from: "2026-11-21T08:00:00Z", until: "2026-11-21T09:00:00Z" })).toBe("PT1M");
  expect(spanFor({ from: "2026-11-21T08:00:00Z", until: "2026-11-21T11:00:00Z" })).toBe("PT5M");
  expect(spanFor({ from: "2026-11-01", until: "2026-11-30" })).toBe("P1D");
  expect(spanFor({ from: "2026-01-01", until: "2026-11-30" })).toBe("P30D");
  expect(spanFor({ until: "2026-11-30" })).toBe("P30D");
});

it("goes back thirty days unless it is told otherwise", () => {
  expect(bounded({ until: "2026-11-30", login: "alice" })).toEqual({ from: "2026-10-31", until: "2026-11-30", login: "alice" });
  expect(bounded({ from: "2026-01-01" })).toEqual({ from: "2026-01-01" });
  expect(bounded({ from: EVER, login: "alice" })).toEqual({ login: "alice" });
});
