import type { components } from "../api/schema";

export type ServerJob = components["schemas"]["ServerJob"];

export const failing = ({ failures }: ServerJob) => failures > 0;

/** Those that fail come first; otherwise by name, as the server has them. */
export const worstFirst = (jobs: ServerJob[]) => [...jobs].sort((one, other) => Number(failing(other)) - Number(failing(one)));

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long something took, such as `4 s`; what is shorter than a second is not told exactly. */
export function durationText(milliseconds: number, language: string): string {
  if (milliseconds < SECOND) return `< ${amount(1, "second", language)}`;
  if (milliseconds < MINUTE) return amount(Math.round(milliseconds / SECOND), "second", language);
  return amount(Math.round(milliseconds / MINUTE), "minute", language);
}

const amount = (count: number, unit: string, language: string) =>
  new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count);

/** Whether a run is due so soon that its time says nothing. */
export const isSoon = (at: string, now = Date.now()) => Date.parse(at) - now < MINUTE;
