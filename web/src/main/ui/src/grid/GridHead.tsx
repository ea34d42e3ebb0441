import { useText } from "../app/Messages";

export type Sort = { key: string; descending: boolean };

type Props = {
  columns: { key: string; label: string; sortable?: boolean; end?: boolean; wide?: boolean }[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  withMenu: boolean;
  /** Undefined where nothing can be selected. */
  allSelected?: boolean;
  onAll: () => void;
};

export function GridHead({ columns, sort, onSort, withMenu, allSelected, onAll }: Props) {
  const text = useText();
  const order = (key: string) => (sort?.key !== key ? "none" : sort.descending ? "descending" : "ascending");
  return (
    <div role="rowgroup" className="sr-grid-head">
      <div role="row" aria-rowindex={1} className="sr-row">
        {allSelected !== undefined && (
          <span role="columnheader" className="sr-cell sr-check">
            <input type="checkbox" checked={allSelected} onChange={onAll} aria-label={text("grid.selectAll")} />
          </span>
        )}
        {columns.map((column) => (
          <span
            key={column.key}
            role="columnheader"
            aria-sort={column.sortable ? order(column.key) : undefined}
            className={`sr-cell${column.end ? " sr-end" : ""}${column.wide ? " sr-wide" : ""}`}
          >
            {column.sortable && onSort ? (
              <button
                type="button"
                className="sr-sort"
                onClick={() => onSort({ key: column.key, descending: sort?.key === column.key && !sort.descending })}
              >
                {column.label}
                <span aria-hidden>{order(column.key) === "ascending" ? " ↑" : order(column.key) === "descending" ? " ↓" : ""}</span>
              </button>
            ) : (
              column.label
            )}
          </span>
        ))}
        {withMenu && (
          <span role="columnheader" className="sr-cell sr-check">
            <span className="sr-hidden">{text("grid.actionsHead")}</span>
          </span>
        )}
      </div>
    </div>
  );
}
