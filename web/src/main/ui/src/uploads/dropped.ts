/**
 * A file and where it belongs below the directory that it goes into, such as `photos/2026/a.jpg`; without a file, a
 * directory that holds nothing.
 */
export type Dropped = { file?: File; path: string };

/** Everything that was dropped, directories with all that is in them. */
export async function dropped(transfer: DataTransfer): Promise<Dropped[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => below(entry, "")))).flat();
}

async function below(entry: FileSystemEntry, above: string): Promise<Dropped[]> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return found.length === 0 ? [{ path }] : found;
    for (const inner of part) found.push(...(await below(inner, `${path}/`)));
  }
}

/** What was chosen in the system's own dialog. */
export const chosen = (files: FileList): Dropped[] =>
  [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
