import { expect, it } from "vitest";
import { readEvents } from "./events";

async function read(...pieces: string[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
  const events: string[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

it("reads events however they are cut, and passes over comments", async () => {
  expect(await read(": open\n\n", "event: cha", "nged\ndata:\n", "\n:\n\nevent: gone\ndata:\n\n")).toEqual([
    "changed",
    "gone",
  ]);
});

it("leaves out what did not come to its end", async () => {
  expect(await read("event: changed\ndata:\n")).toEqual([]);
});
