import { expect, it } from "vitest";
import ACTION from "../../../../../../ejb/src/main/java/org/strongroom/audit/Action.java?raw";
import messages from "../messages/en.json";

it("has words for each action that is recorded, and for no other", () => {
  const recorded = [...ACTION.matchAll(/^ {4}([A-Z_]+),?$/gm)].map(([, name]) => name!.toLowerCase().replaceAll("_", "-"));
  const told = Object.keys(messages).filter((id) => id.startsWith("action.")).map((id) => id.slice("action.".length));
  expect(recorded.length).toBeGreaterThan(60);
  expect(told.sort()).toEqual(recorded.sort());
});
