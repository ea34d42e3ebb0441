import { expect, it } from "vitest";
import type { MemberWindow } from "../api/client";
import { followed } from "./followed";

const listing = (ids: (number | null)[], total = ids.length, path = "/public/a") =>
  ({ snapshot: ids.join(), self: { path }, total, offset: 0, members: ids.map((id) => id && { id }) }) as unknown as MemberWindow;
const rows = (...numbers: number[]) => new Set(numbers);

it("stays with its entries when they get other numbers", () => {
  expect(followed(rows(0, 2), listing([7, 8, 9]), listing([6, 9, 7, 8]))).toEqual(rows(1, 2));
});

it("leaves out what is gone", () => {
  expect(followed(rows(0, 1, 2), listing([7, null, 9]), listing([9]))).toEqual(rows(0));
});

it("is given up where it cannot be followed", () => {
  expect(followed(rows(0), listing([7], 900), listing([8], 900))).toEqual(rows());
  expect(followed(rows(700), listing([7], 900), listing([7]))).toEqual(rows());
  expect(followed(rows(0), listing([7]), listing([7], 1, "/public/b"))).toEqual(rows());
  expect(followed(rows(0), listing([7]), undefined)).toEqual(rows());
});
