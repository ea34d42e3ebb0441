import { expect, it } from "vitest";
import { anotherName, childOf, nameOf, parentOf, pathOf, screenOf, trail } from "./paths";

it("goes up and down", () => {
  expect(parentOf("/public/a/b")).toBe("/public/a");
  expect(parentOf("/private")).toBe("/");
  expect(childOf("/", "private")).toBe("/private");
  expect(childOf("/private", "a b")).toBe("/private/a b");
  expect(nameOf("/private/a b")).toBe("a b");
});

it("encodes an address name by name", () => {
  expect(screenOf("/public/100 % #1?")).toBe("/files/public/100%20%25%20%231%3F/");
  expect(screenOf("/")).toBe("/files/");
  expect(pathOf("public/a/")).toBe("/public/a");
  expect(pathOf("")).toBe("/");
});

it("names the way", () => {
  expect(trail("/public/a")).toEqual([
    { name: "public", path: "/public" },
    { name: "a", path: "/public/a" },
  ]);
});

it("finds a name that is free", () => {
  const taken = new Set(["plan (2).txt"]);
  expect(anotherName("plan.txt", (name) => taken.has(name))).toBe("plan (3).txt");
  expect(anotherName(".profile", () => false)).toBe(".profile (2)");
});
