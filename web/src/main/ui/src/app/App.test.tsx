import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, expect, it, vi } from "vitest";
import { ME, node, serve, windowOf } from "../test/server";
import { governing, WORKSTATION } from "../test/governing";
import { App } from "./App";

const EVENT = { time: "2026-11-02T09:30:00Z", node: "node-1", sequence: 7, login: "bob", action: "read", outcome: "done", path: "/public/everyone/a.txt", address: "192.0.2.1" };
const INTEGRITY = {
  key: "log+key",
  head: { origin: "o", size: 12, root: "cm9vdA==", checkpoint: "" },
  witnesses: [],
  verified: { id: 1, state: "holds", asked: "2026-11-02T09:29:00Z", at: "2026-11-02T09:30:00Z", holds: true, first: 0, next: 5, words: "5 entries" },
};
const MEMBERS = [node("/public/everyone/Contracts", "directory"), node("/public/everyone/a.txt"), node("/public/everyone/b.txt")];

let members = MEMBERS;
let asked: Request[];

beforeEach(() => {
  members = MEMBERS;
  vi.stubGlobal("BroadcastChannel", class { postMessage() {} close() {} });
  asked = serve((url, request) => {
    const path = decodeURIComponent(url.pathname.replace("/api/v1", ""));
    if (request.method === "DELETE") {
      members = members.filter((member) => `/files${member.path}` !== path);
      return { status: 204 };
    }
    if (path === "/me") return { body: ME };
    if (path.startsWith("/members")) return { body: windowOf(path.replace("/members", ""), members) };
    if (path.startsWith("/files/")) return { body: node(path.replace("/files", "")) };
    if (path.startsWith("/content/")) return { body: "text" };
    if (path === "/trash") return { body: { deleted: [{ id: 1, path: "/private/old.txt", name: "old.txt", kind: "file", size: 3, deleted: "2026-11-02T09:30:00Z" }] } };
    const governed = governing(path);
    if (governed) return { body: governed };
    if (path === "/devices") return { body: { devices: [WORKSTATION] } };
    if (path === "/audit/events") return { body: { count: 1, leftOut: 2, until: "2026-11-03T00:00:00Z", events: [EVENT] } };
    if (path === "/audit/events/histogram") return { body: { from: "2026-11-01T00:00:00Z", until: "2026-11-03T00:00:00Z", span: "P1D", count: 1, leftOut: 0, spans: [{ from: "2026-11-02T00:00:00Z", count: 1 }] } };
    if (path === "/audit/reports") return { body: { reports: [{ name: "R02", question: "What did this person do?", needs: ["person", "login", "group"], parameters: ["from", "group", "login", "person"] }], formats: ["csv", "pdf"] } };
    if (path === "/audit/reports/R02") return { body: page(url.searchParams.get("after")) };
    if (path === "/audit/holds") return { body: { holds: [{ id: 1, since: "2026-01-01T00:00:00Z", reason: "case 4711", placed: "2026-11-02T09:30:00Z", by: "audrey" }] } };
    if (path === "/audit/integrity") return { body: INTEGRITY };
    return undefined;
  });
});

function page(after: string | null) {
  const columns = ["time", "sequence", "login", "bytes"];
  return after === null
    ? { report: "R02", count: 2, columns, rows: [["2026-11-02T09:30:00Z", 7, "bob", 3]], next: "cursor" }
    : { report: "R02", count: 2, columns, rows: [["2026-11-02T09:31:00Z", 8, "bob", 4]] };
}

async function open(address: string, heading: string) {
  history.replaceState(null, "", address);
  const { container } = render(<App />);
  await screen.findByRole("heading", { level: 1, name: heading }, { timeout: 30_000 });
  return container;
}

/** Colours need a browser; those are looked at in one. */
async function barriers(container: Element) {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap((rule) => rule.nodes.map((found) => `${rule.id}: ${found.html}`));
}

it.each([
  ["/files/public/everyone/", "everyone"],
  ["/trash", "Trash"],
  ["/devices", "My devices"],
  ["/audit/events", "Events"],
  ["/audit/reports", "Reports"],
  ["/audit/reports?report=R02", "Reports"],
  ["/audit/integrity", "Integrity"],
  ["/audit/schedules", "Schedules"],
  ["/access/public/everyone", "Who can see everyone"],
  ["/access/public/everyone?tab=explain", "Who can see everyone"],
  ["/access/public/everyone?tab=inheritance", "Who can see everyone"],
  ["/access/public/everyone?tab=history", "Who can see everyone"],
  ["/admin", "Overview"],
  ["/admin/directories", "Public directories"],
  ["/admin/people", "People & groups"],
  ["/admin/people?of=groups", "People & groups"],
  ["/admin/people/7", "Lee Leaver"],
  ["/admin/workstations", "Workstations"],
  ["/admin/workstations?tab=failures", "Workstations"],
  ["/admin/jobs", "Jobs"],
  ["/nowhere", "There is nothing here"],
])("shows %s without barriers", { timeout: 60_000 }, async (address, heading) => {
  const container = await open(address, heading);
  await waitFor(() => expect(container.querySelector(".sr-loading")).toBeNull());
  expect(await barriers(container)).toEqual([]);
});

it("looks for events of thirty days, and for all when that filter is taken away", { timeout: 60_000 }, async () => {
  await open("/audit/events", "Events");
  const from = () => asked.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.endsWith("/audit/events")).at(-1)?.searchParams.get("from");
  await waitFor(() => expect(from()).toMatch(/^\d{4}-\d\d-\d\d$/));
  fireEvent.click(screen.getByRole("button", { name: "Remove From" }));
  await screen.findByText("From: the first event");
  await waitFor(() => expect(from()).toBeNull());
});

it("runs the report that the address names, and goes on to its next rows", { timeout: 60_000 }, async () => {
  await open("/audit/reports?report=R02&login=bob&run=1", "Reports");
  const table = await screen.findByRole("table", { name: "Rows of the report" });
  expect(within(table).getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["Time", "Login", "Bytes", "Entry"]);
  fireEvent.click(screen.getByRole("button", { name: "More rows" }));
  await waitFor(() => expect(within(table).getAllByRole("row")).toHaveLength(3));
  expect(screen.queryByRole("button", { name: "More rows" })).toBeNull();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Login of the person" }).value).toBe("bob");
});

it("says how much of the log was not verified yet, and what is held", { timeout: 60_000 }, async () => {
  await open("/audit/integrity", "Integrity");
  await screen.findByText(/The log holds up to entry 4/);
  await screen.findByText("7 entries were sealed since and are not verified yet.");
  await screen.findByText("case 4711");
});

it("shows details beside the list", { timeout: 60_000 }, async () => {
  await open("/files/public/everyone/?show=a.txt", "everyone");
  const panel = await screen.findByRole("region", { name: "Details" });
  await within(panel).findByText("a.txt");
  await within(panel).findByText(/2,048 bytes/);
});

it("selects by keys, deletes, and says how to take it back", { timeout: 60_000 }, async () => {
  await open("/files/public/everyone/", "everyone");
  const grid = await screen.findByRole("grid");
  const row = (number: number) => grid.querySelector<HTMLElement>(`[data-row="${number}"]`)!;
  await waitFor(() => expect(row(2)).not.toBeNull());
  row(0).focus();
  fireEvent.keyDown(row(0), { key: "ArrowDown" });
  expect(document.activeElement).toBe(row(1));
  fireEvent.keyDown(row(1), { key: "ArrowDown", shiftKey: true });
  expect(screen.getByRole("toolbar", { name: "Actions for the selection" }).textContent).toContain("2 selected");
  fireEvent.keyDown(row(2), { key: "Delete" });
  await screen.findByRole("button", { name: "Undo" });
  expect(asked.filter(({ method }) => method === "DELETE").map(({ url }) => new URL(url).pathname).sort()).toEqual([
    "/api/v1/files/public/everyone/a.txt",
    "/api/v1/files/public/everyone/b.txt",
  ]);
  await waitFor(() => expect(grid.getAttribute("aria-rowcount")).toBe("2"));
});

it("asks to sign in again when the session has ended, and keeps what was typed", { timeout: 60_000 }, async () => {
  await open("/files/public/everyone/", "everyone");
  fireEvent.click(await screen.findByRole("button", { name: "New directory" }));
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
  fireEvent.change(name, { target: { value: "typed before" } });
  serve(() => ({ status: 401, body: { title: "Unauthorized" } }));
  fireEvent.submit(name.closest("form")!);
  await screen.findByRole("button", { name: "Sign in again" });
  expect(name.value).toBe("typed before");
});
