import type { ReactNode } from "react";

type Props = { label: string; heads: ReactNode[]; children: ReactNode };

/** A short list; one can scroll it with the keys where it is wider than the screen. */
export function Table({ label, heads, children }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sr-table" tabIndex={0} role="region" aria-label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
