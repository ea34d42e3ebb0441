import { expect, it } from "vitest";
import type { Schedule } from "../api/client";
import { scheduleDirectory } from "./scheduleDirectory";

const DIRECTORIES = ["/private", "/public/everyone", "/public/audit"].map((path) => ({ path, href: "" }));

it("begins where the newest schedule puts its files", () => {
  const schedules = [{ directory: "/public/old" }, { directory: "/public/reports" }] as Schedule[];
  expect(scheduleDirectory(DIRECTORIES, schedules)).toBe("/public/reports");
});

it("begins with the directory that the guide names, or with none", () => {
  expect(scheduleDirectory(DIRECTORIES, [])).toBe("/public/audit");
  expect(scheduleDirectory(DIRECTORIES.slice(0, 2), [])).toBe("");
});
