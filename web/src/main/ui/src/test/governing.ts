const AT = "2026-11-02T09:30:00Z";
const LEE = { id: 7, login: "lee", name: "Lee Leaver", subject: "s", standing: "frozen", groups: ["/staff"], roles: ["user"] };
const STAFF = { kind: "group", id: 9, name: "staff" };
const GRANT = { id: 1, path: "/public/everyone", node: 3, holder: STAFF, level: "edit", owner: false, note: "for the project", grantedBy: 2, since: AT, expires: "2999-01-01T00:00:00Z", etag: '"1"' };
const OWNER = { ...GRANT, id: 2, holder: { kind: "person", id: 7, name: "lee" }, level: "manage", owner: true };
const FINDING = { person: { id: 7, login: "lee", name: "Lee Leaver" }, path: "/public/everyone", visible: true, rights: ["list", "read", "create", "write"], level: "edit", grant: GRANT, reason: "" };

export const WORKSTATION = { id: 1, name: "WS-114", created: AT, lastUsed: AT, lastAddress: "192.0.2.1", system: "Windows", paths: ["/private"], readOnly: true, blocked: AT };

/** What the server answers to those who govern. */
const ANSWERS: Record<string, unknown> = {
  "/access/explain": FINDING,
  "/access/who": { findings: [FINDING] },
  "/access/reach": { findings: [FINDING] },
  "/grants": { path: "/public/everyone", node: 3, inherits: false, grants: [GRANT, OWNER], inherited: [] },
  "/grants/history": { changes: [{ time: AT, by: LEE, holder: STAFF, before: { level: "view", owner: false, note: "" }, after: { level: "edit", owner: false, note: "" } }, { time: AT, by: LEE, inherits: false }] },
  "/audit/schedules": { schedules: [{ id: 4, report: "R03", parameters: { login: "lee" }, format: "pdf", directory: "/public/audit", recurrence: "weekly", zone: "UTC", from: "2026-11-02", due: AT, lastFile: "/public/audit/R03.pdf" }] },
  "/directories": { directories: [{ id: 3, name: "everyone", path: "/public/everyone", archived: true, caseSensitive: false, created: AT, owners: [STAFF], etag: '"3"' }] },
  "/people": { people: [LEE] },
  "/people/7": LEE,
  "/people/sync": { synced: AT, fault: "" },
  "/people/sign-in-failures": { failures: [{ login: "lee", network: "192.0.2.0/24", node: "node-1", failures: 12, first: AT, last: AT, until: "2999-01-01T00:00:00Z" }] },
  "/groups": { groups: [{ id: 9, name: "staff", path: "/staff" }] },
  "/workstations": { workstations: [{ ...WORKSTATION, owner: LEE }] },
  "/leavers": { leavers: [{ person: LEE, since: AT, groups: [], devices: 0, handedAs: "" }] },
  "/jobs": {
    jobs: [
      { name: "fold-usage", startable: true, failures: 0, running: AT, last: { started: AT, milliseconds: 3 }, next: AT },
      { name: "sweep-content", startable: true, failures: 2, last: { started: AT, milliseconds: 4000, fault: { cause: "files", detail: "No space left" } }, next: "2999-01-01T03:17:00Z" },
      { name: "verify-log", startable: false, failures: 0 },
    ],
  },
  "/health": { node: "node-1", sealedAt: AT, witnesses: [{ name: "w" }], volumes: [{ name: "data", usable: 5, total: 100 }] },
};

export const governing = (path: string) => ANSWERS[path];
