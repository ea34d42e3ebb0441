import { expect, it } from "vitest";
import { bars } from "./bars";

it("has a bar for each span, also where nothing was", () => {
  const counted = { from: "2026-11-21T08:00:00Z", until: "2026-11-21T11:30:00Z", spans: [{ from: "2026-11-21T09:00:00Z", count: 3 }, { from: "2026-11-21T11:00:00Z", count: 1 }] };
  expect(bars(counted, "PT1H").map(({ from, until, count }) => `${from.slice(11, 16)}-${until.slice(11, 16)} ${count}`)).toEqual([
    "08:00-09:00 0",
    "09:00-10:00 3",
    "10:00-11:00 0",
    "11:00-11:30 1",
  ]);
});
