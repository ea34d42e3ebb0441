import { fireEvent, render, screen } from "@testing-library/react";
import { IntlProvider } from "react-intl";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DataGrid, type Moved } from "./DataGrid";

const selections = vi.fn();

beforeEach(() => selections.mockClear());

function grid(state: { view?: string; moved?: Moved }) {
  return (
    <IntlProvider locale="en" messages={{}} onError={() => undefined}>
      <DataGrid<string>
        label="Rows"
        columns={[{ key: "name", label: "Name", width: "1fr", render: (row) => row }]}
        total={20}
        row={(index) => `row ${index}`}
        nameOf={(row) => row}
        onVisible={() => undefined}
        onOpen={() => undefined}
        selection={new Set()}
        onSelection={selections}
        {...state}
      />
    </IntlProvider>
  );
}

const row = (index: number) => document.querySelector<HTMLElement>(`[data-row="${index}"]`)!;
const chosen = () => [...(selections.mock.lastCall![0] as Set<number>)];

describe("rows that get other numbers", () => {
  it("keep the focus", () => {
    const { rerender } = render(grid({}));
    fireEvent.click(row(4));
    row(4).focus();
    rerender(grid({ moved: { first: { from: 0, to: 0 }, current: { from: 4, to: 5 } } }));
    expect(document.activeElement).toBe(row(5));
    fireEvent.click(row(7), { shiftKey: true });
    expect(chosen()).toEqual([5, 6, 7]);
  });

  it("do not take a focus that is elsewhere", () => {
    const { rerender } = render(grid({}));
    row(4).focus();
    row(4).blur();
    rerender(grid({ moved: { first: { from: 0, to: 0 }, current: { from: 4, to: 5 } } }));
    expect(document.activeElement).toBe(document.body);
    expect(row(5).tabIndex).toBe(0);
  });
});

it("begins at the top with a new order, and ranges begin there too", () => {
  const scroll = vi.fn();
  HTMLElement.prototype.scrollTo = scroll;
  const { rerender } = render(grid({ view: "name" }));
  fireEvent.click(row(6));
  rerender(grid({ view: "-name" }));
  expect(scroll).toHaveBeenCalledWith({ top: 0 });
  expect(screen.getAllByRole("row")[1]?.tabIndex).toBe(0);
  fireEvent.click(row(2), { shiftKey: true });
  expect(chosen()).toEqual([0, 1, 2]);
});
