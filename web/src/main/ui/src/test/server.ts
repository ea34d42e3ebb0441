import { vi } from "vitest";

type Answer = { status?: number; body?: unknown };
type Route = (url: URL, request: Request) => Answer | undefined;

/** Answers in place of the server, and keeps what was asked. */
export function serve(route: Route): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.href), init);
    asked.push(request.clone());
    const answer = route(new URL(request.url), request) ?? { status: 404, body: { title: "Not found" } };
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body ?? {}), {
      status: answer.status ?? 200,
      headers: { "Content-Type": "application/json" },
    });
  });
  return asked;
}

export const ME = {
  subject: "s",
  login: "audrey",
  name: "Audrey Auditor",
  roles: ["user", "auditor", "admin"],
  groups: [],
  directories: [{ path: "/private", href: "" }, { path: "/public/everyone", href: "" }],
  dav: "https://files.example/dav",
};

export function node(path: string, kind: "file" | "directory" = "file") {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const times = { created: "2026-11-01T08:00:00Z", modified: "2026-11-02T09:30:00Z" };
  const file = kind === "file" ? { size: 2048, mediaType: "text/plain", version: 1, etag: '"x"', sha256: "ab" } : {};
  return { id: name.length, path, name, kind, writable: true, href: "", ...times, ...file };
}

export function windowOf(path: string, members: ReturnType<typeof node>[], total = members.length) {
  return { self: node(path, "directory"), snapshot: `of ${path}`, total, offset: 0, members };
}
