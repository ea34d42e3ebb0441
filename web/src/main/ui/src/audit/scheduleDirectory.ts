import type { Me, Schedule } from "../api/client";

/** The directory that the guide names for what schedules make. */
const OF_THE_GUIDE = "/public/audit";

/** Where a new schedule's files go unless the auditor says otherwise; nowhere rather than where just anyone reads. */
export function scheduleDirectory(directories: Me["directories"], schedules: Schedule[]): string {
  const newest = schedules.at(-1)?.directory;
  return newest ?? directories.find(({ path }) => path === OF_THE_GUIDE)?.path ?? "";
}
