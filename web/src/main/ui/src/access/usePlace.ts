import { useQuery, useQueryClient } from "@tanstack/react-query";
import { answered, api, tagged } from "../api/client";
import { useMe } from "../app/session";

/** As many as one page of the server has at most. */
export const MOST_PEOPLE = 1000;

/** What is known of the rights at a place, as far as whoever is signed in may ask. */
export function usePlace(path: string) {
  const me = useMe();
  const queries = useQueryClient();
  const self = useQuery({
    queryKey: ["access", path, "self"],
    queryFn: () => answered(api.GET("/access/explain", { params: { query: { path } } })),
  });
  const mayChange = me.roles.includes("admin") || (self.data?.rights.includes("manage") ?? false);
  const mayAsk = self.data !== undefined && (mayChange || me.roles.includes("auditor"));
  const grants = useQuery({
    queryKey: ["access", path, "grants"],
    queryFn: () => tagged(api.GET("/grants", { params: { query: { path } } })).then(({ data, tag }) => ({ list: "path" in data ? data : undefined, tag })),
    enabled: mayAsk,
  });
  const who = useQuery({
    queryKey: ["access", path, "who"],
    queryFn: () => answered(api.GET("/access/who", { params: { query: { path, limit: MOST_PEOPLE } } })),
    enabled: mayAsk,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: ["access"] });
  return { path, self, mayChange, mayAsk, grants, who, refresh };
}

export type Place = ReturnType<typeof usePlace>;
