import type { QueryClient } from "@tanstack/react-query";
import { pathOf } from "../files/paths";
import { parseSort, prefetchMembers, sortText } from "../files/useMembers";
import { messagesQuery, preferred } from "./Messages";
import { meQuery, wasSignedIn } from "./session";

/** Asks at once for all that the first screen needs, rather than for one thing after the other. */
export function prefetchFirstScreen(queries: QueryClient) {
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(messagesQuery(preferred()));
  const files = /^\/files\/(.*)$/.exec(location.pathname);
  if (!files || !wasSignedIn()) return;
  void import("../files/FilesPage");
  try {
    const path = pathOf((files[1] ?? "").split("/").map(decodeURIComponent).join("/"));
    const search = new URLSearchParams(location.search);
    void prefetchMembers(queries, { path, sort: sortText(parseSort(search.get("sort"))), filter: search.get("filter") ?? "" });
  } catch {
    // An address that is none; its screen says so.
  }
}
