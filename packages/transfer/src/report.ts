import type { ItemRecord } from "./ports.js";

export type ReportFormat = "jsonl" | "csv";

const COLUMNS = [
  "id",
  "status",
  "path",
  "destination",
  "attempts",
  "bytes",
  "durationMs",
  "sha256",
  "sourceUrl",
  "url",
  "errorCode",
  "errorMessage",
  "notCarried",
  "at",
] as const;

export async function* jsonlReport(records: AsyncIterable<ItemRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(row(record))}\n`;
}

/** As RFC 4180 has it: lines end with CR LF, and a field with a comma, a quote or a line break is quoted. */
export async function* csvReport(records: AsyncIterable<ItemRecord>, escapeFormulas: boolean): AsyncGenerator<string> {
  yield `${COLUMNS.join(",")}\r\n`;
  for await (const record of records) {
    const values = row(record);
    const fields = COLUMNS.map((column) => values[column]);
    yield `${fields.map((value) => csvField(escapeFormulas ? escapeFormula(value) : value)).join(",")}\r\n`;
  }
}

/** What a spreadsheet runs as a formula: names and messages come from outside. */
const FORMULA = /^[=+\-@\t\r\n]/;

function escapeFormula(value: string | number | undefined): string | number | undefined {
  return typeof value === "string" && FORMULA.test(value) ? `'${value}` : value;
}

export function csvField(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What both formats say of an item. */
function row(record: ItemRecord): { [Column in (typeof COLUMNS)[number]]?: string | number | undefined } {
  const { error, notCarried, at, version: _version, ...rest } = record;
  return {
    ...rest,
    errorCode: error?.code,
    errorMessage: error?.message,
    notCarried: notCarried?.join(" "),
    at: new Date(at).toISOString(),
  };
}
