import { type Dispatch, type SetStateAction, useLayoutEffect, useRef } from "react";
import type { MemberWindow } from "../api/client";
import { NONE, type Selection } from "../grid/selection";

/** What is selected stays so when the rows get other numbers: somebody may select while a new answer arrives. */
export function useFollowed(head: MemberWindow | undefined, setSelection: Dispatch<SetStateAction<Selection>>) {
  const known = useRef(head);
  useLayoutEffect(() => {
    const before = known.current;
    known.current = head;
    if (before?.snapshot !== head?.snapshot) setSelection((now) => followed(now, before, head));
  }, [head, setSelection]);
}

/**
 * The same entries by their new numbers, without those that are gone; none at all when it cannot be told of one where it
 * is, or in another directory.
 */
export function followed(selection: Selection, before: MemberWindow | undefined, after: MemberWindow | undefined): Selection {
  if (selection.size === 0 || !before || before.self.path !== after?.self.path) return NONE;
  const numbers = new Map(after.members.map((node, number) => [node?.id, number]));
  const rows = new Set<number>();
  for (const number of selection) {
    const entry = before.members[number];
    const now = entry ? numbers.get(entry.id) : undefined;
    if (now !== undefined) rows.add(now);
    else if (number >= before.members.length || after.total > after.members.length) return NONE;
  }
  return rows;
}
