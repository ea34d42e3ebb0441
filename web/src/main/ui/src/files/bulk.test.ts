import { expect, it } from "vitest";
import { Problem } from "../api/problem";
import { inTurn } from "./bulk";

it("goes on after what fails, and says which", async () => {
  const seen: number[] = [];
  const outcomes = await inTurn(
    [1, 2, 3],
    async (item) => {
      if (item === 2) throw Problem.of(423, { detail: "locked" });
    },
    (done) => seen.push(done),
  );
  expect(outcomes.filter((outcome) => outcome.problem).map((outcome) => outcome.item)).toEqual([2]);
  expect(seen).toEqual([1, 2, 3]);
});

it("does a few at a time", async () => {
  let running = 0;
  let most = 0;
  await inTurn(
    Array.from({ length: 20 }, (_, index) => index),
    async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    },
    () => undefined,
    3,
  );
  expect(most).toBeLessThanOrEqual(3);
});
