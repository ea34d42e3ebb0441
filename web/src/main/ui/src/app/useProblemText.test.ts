import { createIntl } from "react-intl";
import { expect, it } from "vitest";
import { Problem } from "../api/problem";
import german from "../messages/de.json";
import english from "../messages/en.json";
import said from "../messages/said/de.json";
import { problemText } from "./useProblemText";

const SERVER = import.meta.glob<string>(["../../../../../../ejb/src/main/java/**/*.java", "../../../java/**/*.java"], { query: "?raw", import: "default", eager: true });
const PROBLEM = Object.entries(SERVER).find(([path]) => path.endsWith("/problem/Problem.java"))?.[1] ?? "";
const en = createIntl({ locale: "en", messages: english, timeZone: "UTC" });
const de = createIntl({ locale: "de", messages: { ...german, ...said }, timeZone: "UTC" });
const of = (code: string, detail = "", members = {}) => Problem.of(400, { type: `urn:strongroom:problem:${code}`, detail, ...members });

it("has words for every problem of the server", () => {
  const names = [...PROBLEM.matchAll(/^ {4}record (\w+)\(/gm)].map(([, name]) => name!);
  const codes = names.map((name) => name.replace(/(?<=.)(?=[A-Z])/g, "-").toLowerCase());
  expect(codes).toContain("quota-exceeded");
  expect([...codes, "internal-error"].filter((code) => !(`problem.${code}` in english))).toEqual([]);
});

it("translates no sentence that the server does not say any more", () => {
  const server = Object.values(SERVER)
    .map((source) => source.replace(/"\s*\+\s*"/g, ""))
    .join("\n");
  const pieces = (sentence: string) => sentence.replace(/^A name in the path (.*)\.$/, "$1");
  expect(Object.keys(said).filter((sentence) => !server.includes(`"${pieces(sentence)}"`))).toEqual([]);
});

it("knows the question of every report", () => {
  const catalogue = Object.entries(SERVER).find(([path]) => path.endsWith("/report/Catalogue.java"))?.[1] ?? "";
  const questions = [...catalogue.matchAll(/^ {4}R\d+\(\s*"([^"]+)"/gm)].map(([, question]) => question!);
  expect(questions).toContain("What did this person do?");
  expect(questions.filter((question) => !(question in said))).toEqual([]);
});

it("tells by type and members in the language of the page", () => {
  const quota = of("quota-exceeded", "The quota is used up: 2048 bytes needed, 0 free.", { needed: 2048, free: 0 });
  expect(problemText(quota, de)).toBe("Das Kontingent ist erschöpft: 2 KiB nötig, 0 B frei. Bitten Sie Ihre IT um mehr.");
  expect(problemText(quota, en)).toContain("2 KiB needed");
  expect(problemText(of("locked", "", { owner: "Jo", until: "2026-11-02T10:15:00Z" }), de)).toBe("Gesperrt von Jo bis 2. Nov. 2026, 10:15.");
});

it("keeps what the server says beyond the type", () => {
  const taken = of("conflict", "Something has this name already.");
  expect(problemText(taken, de)).toBe("Dieser Name ist schon vergeben.");
  expect(problemText(taken, en)).toBe("Something has this name already.");
  expect(problemText(of("conflict", "Something new."), de)).toBe("Das passt nicht zu dem, was jetzt dort ist. (Something new.)");
});

it("leaves what it does not know as it is", () => {
  expect(problemText(of("brand-new", "Something new."), de)).toBe("Something new.");
});
