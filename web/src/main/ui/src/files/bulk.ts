import { Problem } from "../api/problem";

export type Outcome<T> = { item: T; problem?: Problem };

/** Does something to each, a few at a time, and tells how far it is. What fails does not stop the rest. */
export async function inTurn<T>(
  items: T[],
  act: (item: T) => Promise<unknown>,
  progress: (done: number) => void,
  atOnce = 4,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      const current = item;
      const problem = await act(current).then(
        () => undefined,
        (thrown: unknown) => Problem.from(thrown),
      );
      outcomes.push({ item: current, problem });
      progress(outcomes.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return outcomes;
}
