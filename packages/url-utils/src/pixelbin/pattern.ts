import type { Fail } from "../errors.js";
import { decodePath, encodePath, indexOrEnd, isWord, requireText } from "../text.js";
import type { Transformation, TransformationInput, TransformationValue } from "./types.js";

// Nothing can be escaped in a PixelBin pattern, so what separates its parts cannot occur inside them.
const DELIMITER = /[~,:()/]/;
const VALUE_DELIMITER = /[~,/]/;

/** Stands for the index of a value where a text belongs to the operation itself. */
const NO_VALUE = -1;

/** Put together for an error only: most texts are plain words, and naming each would cost more than checking it. */
function memberAt(operation: number, value: number, part: string): string {
  return `transformations[${operation}]${value === NO_VALUE ? "" : `.values[${value}]`}${part}`;
}

/** `t.resize(h:100)~p:card`; without transformations `original`. */
export function formatPattern(transformations: readonly Readonly<TransformationInput>[], fail: Fail): string {
  if (!Array.isArray(transformations)) fail("transformations", "must be an array");
  let pattern = "";
  for (let index = 0; index < transformations.length; index++) {
    if (index > 0) pattern += "~";
    pattern += formatOperation(transformations[index], index, fail);
  }
  return pattern || "original";
}

function formatOperation(input: Readonly<TransformationInput> | undefined, index: number, fail: Fail): string {
  if (typeof input !== "object" || input === null) {
    return fail(memberAt(index, NO_VALUE, ""), "must be { plugin, name, values? }");
  }
  const plugin = formatWord(input.plugin, index, NO_VALUE, ".plugin", fail);
  const name = formatWord(input.name, index, NO_VALUE, ".name", fail);
  const parameters = input.values === undefined ? "" : formatParameters(input.values, index, fail);
  if (plugin === "p") return parameters === "" ? `p:${name}` : `p:${name}(${parameters})`;
  if (plugin.includes(".")) fail(memberAt(index, NO_VALUE, ".plugin"), 'must not hold "."');
  return `${plugin}.${name}(${parameters})`;
}

function formatParameters(values: NonNullable<TransformationInput["values"]>, operation: number, fail: Fail): string {
  if (!Array.isArray(values)) fail(memberAt(operation, NO_VALUE, ".values"), "must be an array of { key, value }");
  let parameters = "";
  for (let index = 0; index < values.length; index++) {
    const entry = values[index];
    if (typeof entry !== "object" || entry === null) {
      return fail(memberAt(operation, index, ""), "must be { key, value }");
    }
    if (index > 0) parameters += ",";
    const key = formatWord(entry.key, operation, index, ".key", fail);
    parameters += `${key}:${formatValue(entry.value, operation, index, fail)}`;
  }
  return parameters;
}

function formatWord(text: unknown, operation: number, value: number, part: string, fail: Fail): string {
  if (isWord(text)) return text;
  const member = memberAt(operation, value, part);
  const word = requireText(text, member, fail);
  checkWord(word, member, fail);
  return encodePath(word, member, fail);
}

function formatValue(input: unknown, operation: number, value: number, fail: Fail): string {
  if (isWord(input)) return input;
  const member = memberAt(operation, value, ".value");
  if (typeof input !== "string" && typeof input !== "boolean" && !Number.isFinite(input)) {
    fail(member, "must be a string, a finite number or a boolean");
  }
  const text = String(input);
  checkValue(text, member, fail);
  return encodePath(text, member, fail);
}

/** The inverse of `formatPattern`, from the text as it stands in the URL. */
export function parsePattern(pattern: string, fail: Fail): Transformation[] {
  const transformations: Transformation[] = [];
  if (pattern === "original") return transformations;
  for (let start = 0, end = 0; start <= pattern.length; start = end + 1) {
    end = indexOrEnd(pattern, "~", start);
    transformations.push(parseOperation(pattern.slice(start, end), transformations.length, fail));
  }
  return transformations;
}

function parseOperation(text: string, index: number, fail: Fail): Transformation {
  const isPreset = text.startsWith("p:");
  const separator = isPreset ? 1 : text.indexOf(".");
  const open = indexOrEnd(text, "(", 0);
  const hasParameters = open < text.length;
  if (separator < 0 || separator > open || (hasParameters ? !text.endsWith(")") : !isPreset)) {
    fail(memberAt(index, NO_VALUE, ""), 'must be "original", plugin.name(key:value,...) or p:preset(key:value,...)');
  }
  const plugin = parseWord(text.slice(0, separator), index, NO_VALUE, ".plugin", fail);
  const name = parseWord(text.slice(separator + 1, open), index, NO_VALUE, ".name", fail);
  const isOldPreset = plugin === "p" && !isPreset;
  if (text.length - open <= 2 && !isOldPreset) return { plugin, name };
  const values = parseParameters(text.slice(open + 1, -1), index, fail);
  return isOldPreset ? oldPreset(name, values, index, fail) : { plugin, name, values };
}

/** `p.apply(n:card)` is how presets used to be written; it means `p:card`. */
function oldPreset(name: string, values: TransformationValue[], index: number, fail: Fail): Transformation {
  const [preset, ...others] = values;
  if (name !== "apply" || preset?.key !== "n" || others.length > 0) {
    return fail(memberAt(index, NO_VALUE, ""), "must be written as p:preset");
  }
  checkWord(preset.value, memberAt(index, NO_VALUE, ".name"), fail);
  return { plugin: "p", name: preset.value };
}

function parseParameters(text: string, operation: number, fail: Fail): TransformationValue[] {
  const values: TransformationValue[] = [];
  for (let start = 0, end = 0; start <= text.length; start = end + 1) {
    end = indexOrEnd(text, ",", start);
    const colon = indexOrEnd(text, ":", start);
    if (colon >= end) fail(memberAt(operation, values.length, ""), "must be key:value");
    const key = parseWord(text.slice(start, colon), operation, values.length, ".key", fail);
    values.push({ key, value: parseValue(text.slice(colon + 1, end), operation, values.length, fail) });
  }
  return values;
}

function parseWord(text: string, operation: number, value: number, part: string, fail: Fail): string {
  if (isWord(text)) return text;
  const member = memberAt(operation, value, part);
  const word = decodePath(text, member, fail);
  checkWord(word, member, fail);
  return word;
}

function parseValue(text: string, operation: number, value: number, fail: Fail): string {
  if (isWord(text)) return text;
  const member = memberAt(operation, value, ".value");
  const decoded = decodePath(text, member, fail);
  checkValue(decoded, member, fail);
  return decoded;
}

function checkWord(word: string, member: string, fail: Fail): void {
  if (word === "") fail(member, "must not be empty");
  if (DELIMITER.test(word)) fail(member, "must not hold any of ~ , : ( ) /");
}

function checkValue(value: string, member: string, fail: Fail): void {
  if (value === "") fail(member, "must not be empty");
  if (VALUE_DELIMITER.test(value)) fail(member, "must not hold any of ~ , / (pass such text as base64url)");
  if (!isBalanced(value)) fail(member, "must close each ( with a )");
}

/** Balanced parentheses cannot end the operation early, so a value may hold them. */
function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
