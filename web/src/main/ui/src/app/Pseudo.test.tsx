// What still reads as English in a language that is none is not translated.
import { render, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { ME, node, serve, windowOf } from "../test/server";

vi.mock("../messages/en.json", async (original) => {
  const english = ((await original()) as { default: Record<string, string> }).default;
  return { default: Object.fromEntries(Object.entries(english).map(([key, text]) => [key, disguised(text)])) };
});

const ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const PSEUDO = "áƀçďéƒğĥíĵķłɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ";
const DATA = "bdi, code, pre, time, input, svg, .sr-rows, .sr-preview, .sr-facts dd, .sr-brand, .sr-reference";

/** Only texts: in ICU messages what is within one brace, or three, is no text. */
function disguised(message: string): string {
  let depth = 0;
  return [...message]
    .map((letter) => {
      depth += letter === "{" ? 1 : letter === "}" ? -1 : 0;
      const known = depth % 2 === 0 ? ENGLISH.indexOf(letter) : -1;
      return known < 0 ? letter : PSEUDO[known];
    })
    .join("");
}

function leftInEnglish(): string[] {
  const found = new Set<string>();
  const look = (text: string) => {
    if (/[A-Za-z]{3,}/.test(text.replace(/Strongroom|SHA-256|Audrey Auditor|everyone/g, ""))) found.add(text.trim());
  };
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(DATA)) continue;
    element.childNodes.forEach((child) => child.nodeType === Node.TEXT_NODE && look(child.textContent ?? ""));
    for (const name of ["aria-label", "title", "placeholder", "alt"]) look(element.getAttribute(name) ?? "");
  }
  return [...found];
}

it.each(["/files/public/everyone/", "/files/public/everyone/?show=plan.txt", "/trash", "/devices"])("leaves nothing of %s in English", async (path) => {
  history.replaceState(null, "", path);
  serve((url) => {
    if (url.pathname === "/api/v1/me") return { body: ME };
    if (url.pathname.startsWith("/api/v1/members")) return { body: windowOf("/public/everyone", [node("/public/everyone/plan.txt")]) };
    if (url.pathname.startsWith("/api/v1/files/")) return { body: node("/public/everyone/plan.txt") };
    if (url.pathname === "/api/v1/trash") return { body: { deleted: [] } };
    if (url.pathname === "/api/v1/devices") return { body: { devices: [] } };
    if (url.pathname === "/api/v1/uploads") return { body: { uploads: [] } };
    return undefined;
  });
  const { App } = await import("./App");
  const { container } = render(<App />);
  await waitFor(() => expect(container.querySelector("h1")).not.toBeNull(), { timeout: 30_000 });
  await waitFor(() => expect(container.querySelector(".sr-pane, .pf-v6-c-empty-state")).not.toBeNull(), { timeout: 30_000 });
  expect(leftInEnglish()).toEqual([]);
}, 90_000);
