import { expect, it } from "vitest";
import { isSame, percent } from "./unfinished";

const upload = {
  id: "u",
  path: "/private/photos/a.jpg",
  length: 100,
  offset: 62,
  expires: "2026-11-23T08:00:00Z",
  modified: "2026-11-01T08:00:00.123Z",
};
const file = { name: "a.jpg", size: 100, lastModified: Date.parse("2026-11-01T08:00:00.123Z") };

it("knows a file again by its name, size and time", () => {
  expect(isSame(file, upload)).toBe(true);
  expect(isSame({ ...file, name: "b.jpg" }, upload)).toBe(false);
  expect(isSame({ ...file, size: 101 }, upload)).toBe(false);
  expect(isSame({ ...file, lastModified: file.lastModified + 1 }, upload)).toBe(false);
});

it("never says that all is there before it is", () => {
  expect(percent(999, 1000)).toBe(99);
  expect(percent(0, 0)).toBe(100);
});
