import { expect, it } from "vitest";
import { dropped } from "./dropped";

type Entry = { name: string; isFile: boolean; members?: Entry[] };

/** As browsers tell of what was dropped: members come in parts, the last of which is empty. */
function entry({ name, isFile, members = [] }: Entry): unknown {
  return {
    name,
    isFile,
    file: (take: (file: File) => void) => take(new File(["text"], name)),
    createReader: () => {
      const parts = [members.map(entry), []];
      return { readEntries: (take: (part: unknown[]) => void) => take(parts.shift() ?? []) };
    },
  };
}

it("keeps the structure of what was dropped, and directories that hold nothing", async () => {
  const photos = { name: "photos", isFile: false, members: [
    { name: "2026", isFile: false, members: [{ name: "a.jpg", isFile: true }] },
    { name: "empty", isFile: false },
  ] };
  const items = [photos, { name: "b.txt", isFile: true }].map((top) => ({ webkitGetAsEntry: () => entry(top) }));
  const found = await dropped({ items } as unknown as DataTransfer);
  expect(found.map(({ path, file }) => [path, file?.name])).toEqual([
    ["photos/2026/a.jpg", "a.jpg"],
    ["photos/empty", undefined],
    ["b.txt", "b.txt"],
  ]);
});
