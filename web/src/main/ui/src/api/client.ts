import createClient from "openapi-fetch";
import type { components, paths } from "./schema";
import { sessionEnded } from "../app/sessionEnd";
import { Problem } from "./problem";

export type Me = components["schemas"]["Me"];
export type Node = components["schemas"]["Node"];
export type MemberWindow = components["schemas"]["MemberWindow"];
export type Device = components["schemas"]["Device"];
export type AuditEvent = components["schemas"]["Event"];
export type Job = components["schemas"]["Job"];
export type Integrity = components["schemas"]["Integrity"];
export type Grant = components["schemas"]["Grant"];
export type Holder = components["schemas"]["Holder"];
export type Level = Grant["level"];
export type Finding = components["schemas"]["Finding"];
export type GrantChange = components["schemas"]["GrantChange"];
export type PublicDirectory = components["schemas"]["Directory"];
export type Workstation = components["schemas"]["Workstation"];
export type KnownPerson = components["schemas"]["KnownPerson"];
export type Leaver = components["schemas"]["Leaver"];
export type Schedule = components["schemas"]["Schedule"];
export type Report = components["schemas"]["Catalogue"]["reports"][number];
export type ReportPage = components["schemas"]["ReportPage"];
export type Hold = components["schemas"]["Hold"];

/** Tells the server that this page asks, and no other site's. */
export const OURS = { "X-Strongroom": "1" };

export const api = createClient<paths>({
  baseUrl: `${location.origin}/api/v1`,
  fetch: (request) => fetch(request),
  headers: OURS,
  // A path is percent-encoded name by name; its slashes stay.
  pathSerializer: (pattern, values) =>
    pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodePath(String(values[name]).replace(/^\//, ""))),
});

export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

export function contentAddress(path: string): string {
  return "/api/v1/content" + encodePath(path);
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What was answered, or a thrown {@link Problem}. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    throw Problem.unreachable(cause);
  });
  if (!answer.response.ok) {
    if (answer.response.status === 401) sessionEnded();
    throw Problem.of(answer.response.status, answer.error);
  }
  return answer.data as T;
}

/** The same with the entity tag that a change is to be based on. */
export async function tagged<T>(call: Promise<Answer<T>>): Promise<{ data: T; tag: string }> {
  let tag = "";
  const data = await answered(
    call.then((answer) => {
      tag = answer.response.headers.get("ETag") ?? "";
      return answer;
    }),
  );
  return { data, tag };
}
