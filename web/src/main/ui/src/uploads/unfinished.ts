import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, OURS } from "../api/client";
import type { components } from "../api/schema";
import { Problem } from "../api/problem";
import { nameOf } from "../files/paths";
import { ENDPOINT } from "./send";

export type Unfinished = components["schemas"]["Uploads"]["uploads"][number];

const KEY = ["uploads"];

/** What was on its way when the page was closed or loaded anew, as the server has it. Asked for once. */
export function useUnfinished() {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => answered(api.GET("/uploads")), staleTime: Infinity });
  const leave = (id: string) =>
    queries.setQueryData<components["schemas"]["Uploads"]>(KEY, (before) => ({
      uploads: (before?.uploads ?? []).filter((upload) => upload.id !== id),
    }));
  return { unfinished: data?.uploads ?? [], leave };
}

/** Whether it is the same file, as far as a browser tells. */
export function isSame(file: { name: string; size: number; lastModified: number }, upload: Unfinished): boolean {
  const sameTime = upload.modified === undefined || Date.parse(upload.modified) === file.lastModified;
  return file.name === nameOf(upload.path) && file.size === upload.length && sameTime;
}

export const percent = (done: number, all: number) => (all === 0 ? 100 : Math.floor((100 * done) / all));

/** Has the server drop what has come. */
export async function abandon(id: string): Promise<void> {
  const answer = await fetch(`${ENDPOINT}/${id}`, { method: "DELETE", headers: { ...OURS, "Tus-Resumable": "1.0.0" } });
  if (!answer.ok && answer.status !== 404) throw Problem.of(answer.status, await answer.json().catch(() => undefined));
}
