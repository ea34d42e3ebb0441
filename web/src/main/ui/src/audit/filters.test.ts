import { expect, it } from "vitest";
import { spanFor } from "./filters";

it("takes a span of which some thirty fit", () => {
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  expect(spanFor(at("2026-11-21"), at("2026-11-22"))).toBe("PT1H");
  expect(spanFor(at("2026-11-01"), at("2026-11-30"))).toBe("P1D");
  expect(spanFor(at("2026-01-01"), at("2026-11-30"))).toBe("P30D");
});
