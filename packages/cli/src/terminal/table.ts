import { padEnd, padStart, truncate, widthOf } from "./text.js";

export interface TableColumn {
  title: string;
  /** For numbers. */
  alignRight?: boolean | undefined;
  /** Cut first when the table is wider than the terminal. A table has one of them at most. */
  flexible?: boolean | undefined;
}

/** Columns of blanks between two cells. */
const GAP = 2;

/** The narrowest that a column becomes. */
const MIN_WIDTH = 6;

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
  if (width !== undefined) shrink(columns, widths, width);
  return withTitles.map((row) =>
    columns
      .map(({ alignRight }, index) => {
        const cell = row[index] ?? "";
        const columnWidth = widths[index] ?? 0;
        const text = width === undefined ? cell : truncate(cell, columnWidth);
        if (alignRight) return padStart(text, columnWidth);
        return index === columns.length - 1 ? text : padEnd(text, columnWidth);
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}

/** Makes columns narrower until a table fits: the flexible one as far as it goes, and then the widest ones. */
function shrink(columns: readonly TableColumn[], widths: number[], width: number): void {
  const flexible = columns.findIndex((column) => column.flexible);
  let excess = widths.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1) - width;
  while (excess > 0) {
    const isWide = (index: number): boolean => (widths[index] ?? 0) > MIN_WIDTH;
    const widest = widths.indexOf(Math.max(...widths));
    const chosen = flexible >= 0 && isWide(flexible) ? flexible : widest;
    if (!isWide(chosen)) return;
    widths[chosen] = (widths[chosen] ?? 0) - 1;
    excess--;
  }
}
