import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { keysAreOn } from "../app/keys";
import { useText } from "../app/Messages";
import { GridHead, type Sort } from "./GridHead";
import { all, NONE, selected, type Selection, toggled } from "./selection";
import { TypeAhead } from "./typeAhead";

export type Column<T> = {
  key: string;
  label: string;
  /** As of CSS grids. */
  width: string;
  sortable?: boolean;
  end?: boolean;
  wide?: boolean;
  render: (row: T, index: number) => ReactNode;
};

type Props<T> = {
  label: string;
  columns: Column<T>[];
  total: number;
  /** The row; undefined while it is on its way, null when it is gone. */
  row: (index: number) => T | null | undefined;
  nameOf: (row: T) => string;
  /** Which rows are seen, and which one has the focus or had it last. */
  onVisible: (first: number, last: number, current: number) => void;
  /** By what the rows are ordered and filtered: with another one they begin at the top. */
  view?: string;
  /** Rows that have other numbers now; what was seen and had the focus stays so. */
  moved?: Moved;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  onSelection?: (selection: Selection) => void;
  onOpen: (row: T, index: number) => void;
  onMenu?: (row: T, index: number, at: HTMLElement) => void;
  /** Other keys; true when it was taken. */
  onKey?: (event: KeyboardEvent, row: T | null | undefined, index: number) => boolean;
  /** At which row a name begins so. */
  jump?: (prefix: string) => Promise<number | undefined>;
  /** Goes to this row when it changes. */
  goTo?: { row: number };
};

/** Where the first row that was seen has gone, and where the one with the focus. */
export type Moved = { first: { from: number; to: number }; current: { from: number; to: number } };

const HEIGHT = 40;
const MOST_ROWS = 60;

/** Rows by their number, of which only those are drawn that are seen; for a hundred thousand as for ten. */
export function DataGrid<T>(props: Props<T>) {
  const { columns, total, selection, onSelection, onVisible, goTo, view, moved } = props;
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  const wantsFocus = useRef(false);
  const typed = useRef(new TypeAhead());
  const jumps = useRef(0);
  const current = Math.min(active, Math.max(total - 1, 0));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
    // The row with the focus stays, or the keyboard would lose its place.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range).slice(0, MOST_ROWS - 1);
      return total === 0 || seen.includes(current) ? seen : [...seen, current].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => {
    if (total > 0) onVisible(first, last, current);
  }, [first, last, current, total, onVisible]);
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
    setAnchor(0);
  }, [view]);
  useLayoutEffect(() => {
    if (wantsFocus.current) {
      focus(current);
      wantsFocus.current = false;
    }
  });
  // After what gives the focus: the row that gets it is drawn only then.
  const followed = useRef(moved);
  useLayoutEffect(() => {
    if (!moved || followed.current === moved) return;
    followed.current = moved;
    const { first: top, current: focused } = moved;
    const scrolled = scroller.current;
    // Whoever is at the top wants to see what comes there.
    if (scrolled && scrolled.scrollTop > 0) scrolled.scrollTop += (top.to - top.from) * HEIGHT;
    const by = active === focused.from ? focused.to - focused.from : top.to - top.from;
    if (by === 0) return;
    wantsFocus.current = scrolled?.contains(document.activeElement?.closest("[data-row]") ?? null) ?? false;
    setActive(Math.max(0, active + by));
    if (anchor === active) setAnchor(Math.max(0, anchor + by));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each move
  }, [moved]);
  useEffect(() => {
    if (goTo) go(goTo.row);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when somebody asks to go somewhere
  }, [goTo]);

  function go(row: number) {
    const target = Math.max(0, Math.min(row, total - 1));
    virtual.scrollToIndex(target);
    if (target === current) {
      focus(target);
    } else {
      setActive(target);
      wantsFocus.current = true;
    }
    return target;
  }

  function focus(row: number) {
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
  }

  function choose(row: number, keys: { shift: boolean; ctrl: boolean }) {
    if (!onSelection) return;
    onSelection(selected(selection ?? NONE, anchor, row, keys));
    if (!keys.shift) setAnchor(row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const inRow = event.target instanceof HTMLElement && event.target.closest("[data-row]");
    if (!inRow || total === 0) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? HEIGHT) / HEIGHT) - 1);
    const moves: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    };
    const row = props.row(current);
    const ctrl = event.ctrlKey || event.metaKey;
    const target = event.altKey ? undefined : moves[event.key];
    if (target !== undefined) {
      const arrived = go(target);
      if (event.shiftKey) choose(arrived, { shift: true, ctrl });
      else setAnchor(arrived);
    } else if (props.onKey?.(event, row, current)) {
      // Taken.
    } else if (event.key === "Enter" && row && !event.altKey) {
      props.onOpen(row, current);
    } else if (event.key === " " && !typed.current.isOpen(event.timeStamp)) {
      onSelection?.(toggled(selection ?? NONE, current));
      setAnchor(current);
    } else if (ctrl && event.key === "a") {
      onSelection?.(all(total));
    } else if (event.key === "Escape") {
      onSelection?.(NONE);
    } else if ((event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) && row) {
      props.onMenu?.(row, current, inRow as HTMLElement);
    } else if (event.key.length === 1 && !ctrl && !event.altKey && event.key !== "?" && props.jump && keysAreOn()) {
      const asked = ++jumps.current;
      void props.jump(typed.current.type(event.key, event.timeStamp)).then((found) => {
        // Answers may overtake each other; the last question counts.
        if (found !== undefined && asked === jumps.current) setAnchor(go(found));
      });
    } else {
      return;
    }
    event.preventDefault();
  }

  function onRowClick(event: MouseEvent, row: T | null | undefined, index: number) {
    setActive(index);
    const element = event.target as HTMLElement;
    if (element.closest("[data-menu]") || element.closest("[data-own]")) return;
    const keys = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    const plain = !keys.shift && !keys.ctrl;
    if (element.closest("[data-open]") && plain && row) {
      event.preventDefault();
      props.onOpen(row, index);
      return;
    }
    if (!onSelection) {
      if (row) props.onOpen(row, index);
      return;
    }
    event.preventDefault();
    window.getSelection()?.removeAllRanges();
    choose(index, element.closest("[data-check]") && plain ? { shift: false, ctrl: true } : keys);
  }

  const template = [onSelection ? "2.75rem" : "", ...columns.map((column) => column.width), props.onMenu ? "2.75rem" : ""].join(" ");
  return (
    <div className="sr-grid" ref={scroller}>
      {/* The keys belong to its rows, which have the focus. */}
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (onSelection ? 1 : 0) + (props.onMenu ? 1 : 0)}
        aria-multiselectable={onSelection ? true : undefined}
        onKeyDown={onKeyDown}
        style={{ "--sr-columns": template } as React.CSSProperties}
      >
        <GridHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          withMenu={props.onMenu !== undefined}
          allSelected={onSelection ? selection !== undefined && total > 0 && selection.size === total : undefined}
          onAll={() => onSelection?.(selection?.size === total ? NONE : all(total))}
        />
        <div role="rowgroup" className="sr-rows" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = props.row(item.index);
            const name = row ? props.nameOf(row) : "";
            const isSelected = selection?.has(item.index) ?? false;
            return (
              // The grid above takes the keys.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={item.key}
                role="row"
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={onSelection ? isSelected : undefined}
                tabIndex={item.index === current ? 0 : -1}
                className="sr-row"
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={(event) => onRowClick(event, row, item.index)}
                onContextMenu={(event) => {
                  if (row && props.onMenu) {
                    event.preventDefault();
                    setActive(item.index);
                    props.onMenu(row, item.index, event.currentTarget);
                  }
                }}
                onFocus={() => setActive(item.index)}
              >
                {onSelection && (
                  <span role="gridcell" className="sr-cell sr-check" data-check>
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      checked={isSelected}
                      readOnly
                      aria-label={text("grid.select", { name })}
                    />
                  </span>
                )}
                {columns.map((column) => (
                  <span
                    key={column.key}
                    role="gridcell"
                    className={`sr-cell${column.end ? " sr-end" : ""}${column.wide ? " sr-wide" : ""}`}
                  >
                    {row ? column.render(row, item.index) : row === null ? <Gone first={column === columns[0]} /> : <Coming />}
                  </span>
                ))}
                {props.onMenu && (
                  <span role="gridcell" className="sr-cell sr-check">
                    <button
                      type="button"
                      data-menu
                      tabIndex={-1}
                      className="sr-kebab"
                      aria-label={text("grid.actions", { name })}
                      onClick={(event) => row && props.onMenu?.(row, item.index, event.currentTarget)}
                    >
                      ⋮
                    </button>
                  </span>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Coming() {
  return <span className="sr-coming" />;
}

function Gone({ first }: { first: boolean }) {
  const text = useText();
  return first ? <span className="sr-quiet">{text("grid.gone")}</span> : null;
}
