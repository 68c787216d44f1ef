import { basename } from "node:path";
import { didYouMean, isPlainObject } from "@pixwire/check-options";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import { openFile, readText } from "../files.js";
import { readAll } from "../io.js";
import type { MemberDescription, OperationDescription } from "./description.js";
import { flagsOf, isSwitch } from "./flags.js";

/** In bytes. Larger files are for `pixwire cp`, which reads them piece by piece. */
const MAX_STDIN_FILE = 100 * 1024 * 1024;

/** The options of a call, by flag, as they were written. */
export interface GivenOptions {
  /** The values of each flag, and `true` or `false` for a switch. */
  flags: ReadonlyMap<string, readonly string[] | boolean>;
  /** The file of `--input`. */
  input: string | undefined;
  /** The values of `--field`. */
  fields: readonly string[];
}

/**
 * Puts the input of an operation together: what `--input` holds, and over it what the options say.
 *
 * @throws UsageError before any request.
 */
export async function readInput(
  context: Context,
  description: OperationDescription,
  { flags, input, fields }: GivenOptions,
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = input === undefined ? {} : await readJsonObject(context, input);
  checkNames(description, result);
  for (const { member, flag } of flagsOf(description)) {
    const given = flags.get(flag);
    if (given === undefined) continue;
    result[member.name] = typeof given === "boolean" ? given : await readMember(context, member, flag, given);
  }
  for (const field of fields) {
    const [name, value] = splitPair(field, "--field");
    result[name] = value.startsWith("@") ? await readFile(context, value.slice(1)) : value;
  }
  for (const { member, flag } of flagsOf(description)) {
    if (member.required && result[member.name] === undefined) {
      throw new UsageError(`--${flag} is missing.`, member.summary);
    }
  }
  const secret = description.members.find((one) => one.secret && one.required && result[one.name] === undefined);
  if (secret) {
    throw new UsageError(
      `\`${secret.name}\` is missing. It is a secret, and therefore no option.`,
      "Give it as JSON, with --input FILE, or --input - for standard input.",
    );
  }
  return inOrder(description, result);
}

/** The members that the spec names, in its order, before those that it does not name. */
function inOrder({ members }: OperationDescription, input: Record<string, unknown>): Record<string, unknown> {
  const declared = members.filter(({ name }) => Object.hasOwn(input, name)).map(({ name }) => [name, input[name]]);
  return { ...Object.fromEntries(declared), ...input };
}

async function readJsonObject(context: Context, file: string): Promise<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(await readText(context, file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The message of the parser would quote the input, which may contain a secret.
    throw new UsageError(`--input ${file} is not JSON.`);
  }
  if (!isPlainObject(value)) throw new UsageError(`--input ${file} must be a JSON object.`);
  return { ...value };
}

function checkNames({ members, open }: OperationDescription, input: object): void {
  const names = members.map(({ name }) => name);
  const unknown = Object.keys(input).find((name) => !names.includes(name));
  if (unknown === undefined || open) return;
  const meant = didYouMean(unknown, names);
  throw new UsageError(
    `--input has a member ${JSON.stringify(unknown)}, which the operation does not have.`,
    meant === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

async function readMember(
  context: Context,
  member: MemberDescription,
  flag: string,
  given: readonly string[],
): Promise<unknown> {
  if (member.types.includes("file")) {
    const isText = (text: string): boolean => member.types.includes("string") && /^(https?:\/\/|data:)/i.test(text);
    const files = await Promise.all(given.map((text) => (isText(text) ? text : readFile(context, text))));
    return member.list ? files : files[0];
  }
  if (member.list) return given.map((text) => readValue(member, flag, text));
  if (member.types.includes("object") && given.every((text) => !/^\s*[[{]/.test(text))) {
    if (!member.types.includes("string") || given.every((text) => text.includes("="))) return readPairs(flag, given);
  }
  return readValue(member, flag, given.at(-1) ?? "");
}

/** `album=2026` twice is an object with two members. Numbers, `true`, `false` and `null` are values. */
function readPairs(flag: string, given: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    given.map((pair) => {
      const [name, text] = splitPair(pair, `--${flag}`);
      return [name, toPlainValue(text)];
    }),
  );
}

function toPlainValue(text: string): string | number | boolean | null {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  return isNumber(text) ? Number(text) : text;
}

/** `007` and `1e3` are texts: only what is written as JavaScript writes a number is one. */
function isNumber(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text)) && String(Number(text)) === text;
}

function splitPair(text: string, flag: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`${flag} takes NAME=VALUE or JSON, not ${JSON.stringify(text)}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Reads one value as the member takes it. `null` is a text where texts are taken. The operation checks what the types do not say. */
function readValue({ types, values, min, max }: MemberDescription, flag: string, text: string): unknown {
  if (values) {
    const found = values.find((value) => String(value) === text);
    if (found !== undefined || (values.includes(null) && text === "null")) return found ?? null;
    const names = values.map(String);
    const meant = didYouMean(text, names);
    throw new UsageError(
      `--${flag} cannot be ${JSON.stringify(text)}.`,
      meant === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${meant}?`,
    );
  }
  if (text === "null" && types.includes("null") && !types.includes("string")) return null;
  if (types.includes("object") || types.includes("array")) {
    const json = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
    if (json !== undefined) return json.value;
    if (!types.includes("string")) throw new UsageError(`--${flag} takes JSON, not ${JSON.stringify(text)}.`);
    return text;
  }
  if (types.includes("number") && (isNumber(text) || !types.includes("string"))) {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw new UsageError(`--${flag} takes a number, not ${JSON.stringify(text)}.`);
    if (value < (min ?? value) || value > (max ?? value)) {
      throw new UsageError(`--${flag} takes a number ${rangeText(min, max)}, not ${text}.`);
    }
    return value;
  }
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}

function rangeText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `from ${min} to ${max}`;
  return min !== undefined ? `of at least ${min}` : `of at most ${max}`;
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The caller says what is expected instead.
    return undefined;
  }
}

/** A file with its name, or standard input for `-`. */
async function readFile(context: Context, path: string): Promise<{ value: Blob; filename: string }> {
  if (path === "-") {
    const bytes = await readAll(context.io.stdin(), MAX_STDIN_FILE);
    return { value: new Blob([Uint8Array.from(bytes)]), filename: "stdin" };
  }
  return { value: await openFile(context, path), filename: basename(path) };
}

/** The options of an operation as the parser left them. */
export function givenFlags(
  description: OperationDescription,
  read: { texts(flag: string): readonly string[]; choice(flag: string): boolean | undefined },
): Map<string, readonly string[] | boolean> {
  const given = new Map<string, readonly string[] | boolean>();
  for (const { member, flag } of flagsOf(description)) {
    const value = isSwitch(member) ? read.choice(flag) : read.texts(flag);
    if (typeof value === "boolean" || (value !== undefined && value.length > 0)) given.set(flag, value);
  }
  return given;
}
