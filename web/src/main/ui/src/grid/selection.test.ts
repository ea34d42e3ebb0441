import { describe, expect, it } from "vitest";
import { all, NONE, range, selected, toggled } from "./selection";

const rows = (selection: ReadonlySet<number>) => [...selection].sort((a, b) => a - b);

describe("selection", () => {
  it("of a range goes both ways", () => {
    expect(rows(range(4, 2))).toEqual([2, 3, 4]);
  });

  it("with Shift replaces what was selected", () => {
    expect(rows(selected(new Set([9]), 2, 4, { shift: true, ctrl: false }))).toEqual([2, 3, 4]);
  });

  it("with Ctrl and Shift adds", () => {
    expect(rows(selected(new Set([9]), 2, 4, { shift: true, ctrl: true }))).toEqual([2, 3, 4, 9]);
  });

  it("with Ctrl toggles one row", () => {
    expect(rows(selected(new Set([1, 2]), 0, 2, { shift: false, ctrl: true }))).toEqual([1]);
  });

  it("plainly is the row alone", () => {
    expect(rows(selected(new Set([1, 2]), 0, 5, { shift: false, ctrl: false }))).toEqual([5]);
  });

  it("of all has every row, and of nothing none", () => {
    expect(all(100_000).size).toBe(100_000);
    expect(all(0)).toBe(NONE);
    expect(rows(toggled(NONE, 3))).toEqual([3]);
  });
});
