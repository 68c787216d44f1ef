import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { ConfigurationError } from "@pixwire/api/runtime";
import {
  callable,
  checkOptions,
  isObject,
  nonEmptyString,
  type OptionRules,
  object,
  oneOf,
} from "@pixwire/check-options";
import { TransferStoppedError } from "../errors.js";
import type { Source } from "../ports.js";
import { type FetchOptions, type UrlEntry, urls } from "../sources.js";

export interface UrlFileOptions extends FetchOptions {
  /** @defaultValue by the end of the file's name: `.jsonl` and `.ndjson` are JSON lines, everything else is CSV */
  format?: "csv" | "jsonl" | undefined;
  /**
   * The names of the columns, or of the members of each line, where they differ from `url`, `destination`, `tags` and
   * `metadata`. In CSV, tags are separated by commas or semicolons, and metadata is a JSON object.
   */
  columns?: { url?: string; destination?: string; tags?: string; metadata?: string } | undefined;
}

const RULES = { format: oneOf("csv", "jsonl"), columns: object, fetch: callable } satisfies OptionRules<UrlFileOptions>;
const COLUMN_RULES = {
  url: nonEmptyString,
  destination: nonEmptyString,
  tags: nonEmptyString,
  metadata: nonEmptyString,
};

/** A longer line is no entry, and would have to be held in memory. */
const MAX_LINE_LENGTH = 1024 * 1024;

/**
 * Creates a source from a file that lists URLs: CSV with a line of names, or JSON lines. It is read as it is needed. A
 * report is a list, too: with `columns: { url: "sourceUrl" }`, what one run reports is the input of another.
 *
 * @throws ConfigurationError for options that are wrong. A line that is no entry ends the run, with its number.
 */
export function urlFile(file: string, options: UrlFileOptions = {}): Source {
  const fail = (option = "options", problem: string): never => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, "urlFile");
  };
  checkOptions({ ...options, file }, { ...RULES, file: nonEmptyString }, fail);
  checkOptions(options.columns, COLUMN_RULES, (column, problem) => fail(`columns.${column}`, problem));
  const names = { url: "url", destination: "destination", tags: "tags", metadata: "metadata", ...options.columns };
  const format = options.format ?? (/\.(jsonl|ndjson)$/i.test(file) ? "jsonl" : "csv");

  // A name that was given and is nowhere in the file is a mistake, and not a member that all entries leave out.
  const required = [names.url, ...Object.values(options.columns ?? {})];

  async function* entries(): AsyncGenerator<UrlEntry> {
    for await (const { line, row } of format === "jsonl" ? jsonRows(file) : csvRows(file, required)) {
      yield toEntry(row, names, (text) => stopAt(file, line, text));
    }
  }
  return { ...urls(entries, { fetch: options.fetch }), name: `the list ${file}` };
}

function stopAt(file: string, line: number, problem: string): never {
  throw new TransferStoppedError(`${file}, line ${line}: ${problem}`, undefined);
}

interface Row {
  line: number;
  row: Readonly<Record<string, unknown>>;
}

async function* jsonRows(file: string): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of textLines(file)) {
    line++;
    if (text.trim() === "") continue;
    yield { line, row: parseObject(text) ?? stopAt(file, line, "is not a JSON object") };
  }
}

/** Yields the lines of a file, none of which is held in memory if it is longer than an entry may be. */
async function* textLines(file: string): AsyncGenerator<string> {
  let rest = "";
  let line = 1;
  let isStart = true;
  for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
    const text: string = isStart ? chunk.replace(/^\ufeff/, "") : chunk;
    isStart = false;
    const lines = (rest + text).split("\n");
    for (const [index, each] of lines.entries()) {
      if (each.length > MAX_LINE_LENGTH) stopAt(file, line + index, `is longer than ${MAX_LINE_LENGTH} characters`);
    }
    rest = lines.pop() ?? "";
    yield* lines;
    line += lines.length;
  }
  yield rest;
}

/** @param required - the columns that the file must have. */
async function* csvRows(file: string, required: readonly string[]): AsyncGenerator<Row> {
  // Loaded when a list is read, because most transfers read none.
  const { parse } = await import("csv-parse");
  const handle = await open(file);
  let hasHeader = false;
  try {
    const parser = parse({
      columns(header: string[]) {
        hasHeader = true;
        return checkHeader(file, header, required);
      },
      bom: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: MAX_LINE_LENGTH,
    });
    const input = handle.createReadStream({ autoClose: false });
    input.on("error", (error) => parser.destroy(error));
    for await (const { record, info } of input.pipe(parser)) yield { line: info.lines, row: record };
    if (!hasHeader) stopAt(file, 1, "is missing, which has the names of the columns");
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")) {
      throw new TransferStoppedError(`${file}: ${text}`, error);
    }
    throw error;
  } finally {
    await handle.close();
  }
}

function checkHeader(file: string, header: string[], required: readonly string[]): string[] {
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  if (twice !== undefined) stopAt(file, 1, `has two columns with the name \`${twice}\``);
  const missing = required.find((name) => !header.includes(name));
  if (missing === undefined) return header;
  const found = header.join(", ").slice(0, 200);
  return stopAt(file, 1, `has no column \`${missing}\`. Its columns are: ${found}. \`columns\` says which to read`);
}

function toEntry(
  row: Row["row"],
  names: Record<"url" | "destination" | "tags" | "metadata", string>,
  problem: (text: string) => never,
): UrlEntry {
  const at = (name: string): unknown => (Object.hasOwn(row, name) ? row[name] : undefined);
  const url = at(names.url);
  if (typeof url !== "string" || url === "") return problem(`has no \`${names.url}\``);
  const destination = at(names.destination) || undefined;
  if (destination !== undefined && typeof destination !== "string")
    return problem(`\`${names.destination}\` is no text`);
  return {
    url,
    destination,
    tags: toTags(at(names.tags)) ?? problem(`\`${names.tags}\` is no list of texts`),
    metadata: toMetadata(at(names.metadata)) ?? problem(`\`${names.metadata}\` is no JSON object`),
  };
}

function toTags(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  const list: unknown[] = typeof value === "string" ? value.split(/[,;]/) : Array.isArray(value) ? value : [undefined];
  const tags = list.filter((tag) => typeof tag === "string").map((tag) => tag.trim());
  return tags.length === list.length ? tags.filter((tag) => tag !== "") : undefined;
}

function toMetadata(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (value === undefined || value === null || value === "") return {};
  return typeof value === "string" ? parseObject(value) : isObject(value) ? value : undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
