import { expect, it } from "vitest";
import { mappings, systemOf } from "./mapping";

const command = (system: string, login: string) =>
  mappings("https://files.example/dav", login, "abc-def").find((mapping) => mapping.system === system)?.command;

it("quotes what a shell would take apart", () => {
  expect(command("davfs", "o'neil x")).toContain("username='o'\\''neil x'");
  expect(command("davfs", "alice@example.com")).toContain("username=alice@example.com,");
});

it("puts the login into gio's address", () => {
  expect(command("linux", "alice")).toBe("gio mount davs://alice@files.example/dav");
});

it("knows the system that asks", () => {
  expect(systemOf("Mozilla/5.0 (Windows NT 10.0; Win64; x64)")).toBe("windows");
  expect(systemOf("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe("macos");
  expect(systemOf("Mozilla/5.0 (X11; Linux x86_64)")).toBe("linux");
});
