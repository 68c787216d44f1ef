import { padEnd, padStart, truncate, widthOf } from "./text.js";

export interface TableColumn {
  title: string;
  /** For numbers. */
  alignRight?: boolean | undefined;
  /** Cut when the table is wider than the terminal. A table has one of them at most. */
  flexible?: boolean | undefined;
}

/** Columns of blanks between two cells. */
const GAP = 2;

/** The narrowest that a flexible column becomes. */
const MIN_FLEXIBLE = 12;

/**
 * Lays out the rows of a table.
 *
 * @param width - of the terminal; `undefined` in a pipe, where nothing is cut and there are no titles.
 */
export function renderTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string[] {
  const withTitles = width === undefined ? rows : [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(0, ...withTitles.map((row) => widthOf(row[index] ?? ""))));
  const flexible = columns.findIndex((column) => column.flexible);
  if (width !== undefined && flexible >= 0) {
    const others = widths.reduce((sum, one, index) => (index === flexible ? sum : sum + one + GAP), 0);
    widths[flexible] = Math.min(widths[flexible] ?? 0, Math.max(MIN_FLEXIBLE, width - others));
  }
  return withTitles.map((row) =>
    columns
      .map(({ alignRight }, index) => {
        const cell = row[index] ?? "";
        const columnWidth = widths[index] ?? 0;
        const text = width !== undefined && index === flexible ? truncate(cell, columnWidth) : cell;
        if (alignRight) return padStart(text, columnWidth);
        return index === columns.length - 1 ? text : padEnd(text, columnWidth);
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}
