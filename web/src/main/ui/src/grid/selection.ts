/** Rows by their number. */
export type Selection = ReadonlySet<number>;

export const NONE: Selection = new Set();

export function range(from: number, to: number): Selection {
  const rows = new Set<number>();
  for (let row = Math.min(from, to); row <= Math.max(from, to); row += 1) rows.add(row);
  return rows;
}

export const all = (total: number): Selection => (total === 0 ? NONE : range(0, total - 1));

export function toggled(selection: Selection, row: number): Selection {
  const rows = new Set(selection);
  if (!rows.delete(row)) rows.add(row);
  return rows;
}

/** What a click or a key selects: with Shift the rows from the anchor, in place of those before, with Ctrl beside them. */
export function selected(
  selection: Selection,
  anchor: number,
  row: number,
  keys: { shift: boolean; ctrl: boolean },
): Selection {
  if (keys.shift) {
    const span = range(anchor, row);
    return keys.ctrl ? new Set([...selection, ...span]) : span;
  }
  return keys.ctrl ? toggled(selection, row) : new Set([row]);
}
