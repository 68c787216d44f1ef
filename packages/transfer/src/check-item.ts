import {
  arrayOf,
  checkOptions,
  isObject,
  matching,
  nonEmptyString,
  type OptionRules,
  object,
  type Rule,
  string,
  wholeNumberIn,
} from "@pixwire/check-options";
import { ItemError } from "./errors.js";
import type { Item, StoredFile } from "./item.js";

/** In UTF-16 units. No file system and no provider has longer paths. */
const MAX_PATH_LENGTH = 4096;
const MAX_URL_LENGTH = 16_384;

const pathRule: Rule = (value) =>
  typeof value === "string" && value !== "" && value.length <= MAX_PATH_LENGTH && !value.includes("\u0000")
    ? undefined
    : `must be a path of 1 to ${MAX_PATH_LENGTH} characters`;

const urlRule: Rule = (value) => {
  if (
    typeof value !== "string" ||
    value.length > MAX_URL_LENGTH ||
    !/^https?:\/\//i.test(value) ||
    !URL.canParse(value)
  ) {
    return "must be an http(s) URL";
  }
  const { username, password } = new URL(value);
  return username === "" && password === "" ? undefined : "must have no user name and password, which `fetch` refuses";
};

/** In characters of JSON. No provider takes more, and records have to stay readable. */
const MAX_CARRIED_LENGTH = 256 * 1024;
const MAX_TEXT_LENGTH = 4096;

/** What is stored as JSON: in a journal its names, in a queue the whole. */
function carried(rule: Rule): Rule {
  return (value) => {
    const problem = rule(value);
    if (problem !== undefined) return problem;
    try {
      const { length } = JSON.stringify(value);
      return length <= MAX_CARRIED_LENGTH ? undefined : `must have at most ${MAX_CARRIED_LENGTH} characters as JSON`;
    } catch {
      return "must be something that JSON can hold";
    }
  };
}

const shortText: Rule = (value) =>
  nonEmptyString(value) ??
  (String(value).length <= MAX_TEXT_LENGTH ? undefined : `must have at most ${MAX_TEXT_LENGTH} characters`);

const sha256Rule = matching(/^[\da-f]{64}$/, "must be 64 lowercase hexadecimal digits");

const ITEM_RULES = {
  path: pathRule,
  version: shortText,
  size: wholeNumberIn(0),
  sha256: sha256Rule,
  modifiedAtMs: (value) => (Number.isFinite(value) ? undefined : "must be a number of milliseconds"),
  contentType: shortText,
  tags: carried(arrayOf(nonEmptyString)),
  metadata: carried(object),
  url: urlRule,
  destination: pathRule,
  locator: string,
  cursor: string,
} satisfies OptionRules<Item>;

/**
 * Checks what a source yields.
 *
 * @param position - counts the items of the source, for an item that has no path.
 * @throws ItemError `invalid`
 */
export function checkItem(item: unknown, position: number): asserts item is Item {
  const path = isObject(item) && typeof item.path === "string" ? item.path : `item ${position}`;
  const fail = (member: string | undefined, problem: string): never => {
    throw new ItemError("invalid", path, `${member === undefined ? "the item" : `\`${member}\``} ${problem}`);
  };
  checkOptions(item, ITEM_RULES, fail, ["path"]);
}

const STORED_RULES = {
  destination: pathRule,
  size: wholeNumberIn(0),
  sha256: sha256Rule,
  url: (value) => (typeof value === "string" && value.length <= MAX_URL_LENGTH ? undefined : "must be a URL"),
  locator: string,
  cursor: string,
} satisfies OptionRules<StoredFile>;

/**
 * Checks what a target tells of a file, and returns its known members. `null` counts as absent.
 *
 * @param path - what the file is called in the error.
 * @throws ItemError `verify`
 */
export function checkStored(stored: StoredFile, path: string): StoredFile {
  const fail = (member: string | undefined, problem: string): never => {
    const place = member === undefined ? "the file" : `\`${member}\` of the file`;
    throw new ItemError("verify", path, `the response of the target does not describe a file: ${place} ${problem}`);
  };
  if (!isObject(stored)) return fail(undefined, "must be an object");
  const { destination, size, sha256, url, locator, cursor } = stored;
  const file = {
    destination,
    size: size ?? undefined,
    sha256: sha256 ?? undefined,
    url: url ?? undefined,
    locator: locator ?? undefined,
    cursor: cursor ?? undefined,
  };
  checkOptions(file, STORED_RULES, fail, ["destination"]);
  return file;
}
