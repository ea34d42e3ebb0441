import { useEffect, useRef, useSyncExternalStore } from "react";
import { chosen, type Dropped } from "./dropped";
import { uploads } from "./queue";

/** Uploads into a directory; looks again when one of them is there. */
export function useUploadsInto(path: string, refresh: () => unknown) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.all);
  const done = all.filter((upload) => upload.state === "done" && upload.path.startsWith(`${path}/`)).length;
  const before = useRef(done);
  useEffect(() => {
    if (done > before.current) void refresh();
    before.current = done;
  }, [done, refresh]);
  const add = (files: Dropped[]) => uploads.add(files, path);
  const choose = (directories: boolean) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.webkitdirectory = directories;
    input.onchange = () => input.files && add(chosen(input.files));
    input.click();
  };
  return { add, choose };
}
