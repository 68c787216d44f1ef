import { toBase64 } from "../bytes.js";
import { failure } from "../errors.js";
import { refuseUnpaired, requireObject, requireText } from "../require.js";
import type { Transformation, TransformationValue } from "./types.js";

/** What a parameter holds. An `option` is one of a list that PixelBin may extend. */
export type Kind = "integer" | "number" | "boolean" | "option" | "colour" | "text" | "base64url" | "box";

/** A transformation with checked parameters; those that are `undefined` are left out. */
export function operation(
  plugin: string,
  name: string,
  parameters: object = {},
  kinds: Readonly<Record<string, Kind>> = {},
): Transformation {
  const fail = failure(`${plugin}.${name}`);
  requireObject(parameters, "parameters", fail);
  const values: TransformationValue[] = [];
  for (const [key, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind === undefined) return fail(key, "is not a parameter of this operation; write a plain object for others");
    if (!isOfKind(value, kind)) fail(key, EXPECTED[kind]);
    values.push({ key, value: String(value) });
  }
  return values.length === 0 ? { plugin, name } : { plugin, name, values };
}

const EXPECTED: Readonly<Record<Kind, string>> = {
  integer: "must be an integer",
  number: "must be a finite number",
  boolean: "must be a boolean",
  option: "must be a non-empty string or a finite number",
  colour: "must be a hexadecimal colour without #",
  text: "must be a non-empty string",
  base64url: "must be base64url; see base64Url",
  box: "must be a non-empty string",
};

function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "option":
      return Number.isFinite(value) || isText(value);
    case "colour":
      return isText(value) && /^[\da-f]{3,8}$/i.test(value);
    case "base64url":
      return isText(value) && /^[\w-]+={0,2}$/.test(value);
    default:
      return isText(value);
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

/**
 * A preset, with values for its variables: `p:card(w:300)`.
 *
 * @throws {UrlError} when the name is missing, or a value is neither a text, nor a finite number, nor a boolean
 */
export function preset(
  name: string,
  variables: Readonly<Record<string, string | number | boolean | undefined>> = {},
): Transformation {
  const fail = failure("preset");
  requireText(name, "name", fail);
  requireObject(variables, "variables", fail);
  const values: TransformationValue[] = [];
  for (const [key, value] of Object.entries(variables)) {
    if (value === undefined) continue;
    if (!isText(value) && typeof value !== "boolean" && !Number.isFinite(value)) {
      fail(key, "must be a non-empty string, a finite number or a boolean");
    }
    values.push({ key, value: String(value) });
  }
  return values.length === 0 ? { plugin: "p", name } : { plugin: "p", name, values };
}

/**
 * How a URL carries prompts, and paths of files, inside a transformation: UTF-8 as base64, in its URL alphabet, unpadded.
 *
 * @throws {UrlError} when the text is empty or holds half a surrogate pair
 */
export function base64Url(text: string): string {
  const fail = failure("base64Url");
  refuseUnpaired(requireText(text, "text", fail), "text", fail);
  return toBase64(new TextEncoder().encode(text)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
