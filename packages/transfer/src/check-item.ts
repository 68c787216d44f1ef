import {
  array,
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
import type { Item } from "./item.js";

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

const ITEM_RULES = {
  path: pathRule,
  version: nonEmptyString,
  size: wholeNumberIn(0),
  sha256: matching(/^[\da-f]{64}$/, "must be 64 lowercase hexadecimal digits"),
  modifiedAtMs: (value) => (Number.isFinite(value) ? undefined : "must be a number of milliseconds"),
  contentType: nonEmptyString,
  tags: (value) => array(value) ?? arrayOf(nonEmptyString)(value),
  metadata: object,
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
