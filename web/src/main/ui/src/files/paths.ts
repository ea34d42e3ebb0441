/** Paths as the server has them, such as `/public/everyone/plan.txt`: plain text, never encoded. */

export const parentOf = (path: string) => path.replace(/\/[^/]*$/, "") || "/";

export const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);

export const childOf = (directory: string, name: string) => `${directory === "/" ? "" : directory}/${name}`;

/** The address of a directory's screen. */
export const screenOf = (path: string) => `/files${path.split("/").map(encodeURIComponent).join("/")}/`.replace("//", "/");

/** What the splat of that address means. */
export function pathOf(splat: string): string {
  const names = splat.split("/").filter((name) => name !== "");
  return `/${names.join("/")}`;
}

/** The names above and the path to each, the nearest last. */
export function trail(path: string): { name: string; path: string }[] {
  const names = path.split("/").filter((name) => name !== "");
  return names.map((name, index) => ({ name, path: `/${names.slice(0, index + 1).join("/")}` }));
}

/** `plan.txt` as `plan (2).txt`, the first that is not taken. */
export function anotherName(name: string, isTaken: (name: string) => boolean): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let count = 2; ; count += 1) {
    const candidate = `${stem} (${count})${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
}
