import { expect, it } from "vitest";
import { TypeAhead } from "./typeAhead";

it("joins what is typed quickly, spaces too, and begins anew after a second", () => {
  const typed = new TypeAhead();
  expect(typed.isOpen(0)).toBe(false);
  expect(typed.type("p", 0)).toBe("p");
  expect(typed.type(" ", 900)).toBe("p ");
  expect(typed.isOpen(1800)).toBe(true);
  expect(typed.isOpen(1900)).toBe(false);
  expect(typed.type("q", 1900)).toBe("q");
});
