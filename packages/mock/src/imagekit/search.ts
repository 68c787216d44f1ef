import { refuse } from "./failures.js";

/** The value of a field in a condition: null when the asset lacks it, undefined for an unknown field. */
export type FieldValue = string | number | boolean | Date | readonly string[] | null | undefined;

/** Tests whether an asset matches. @throws Failure 400 for an unknown field. */
export type Condition = (fieldOf: (name: string) => FieldValue, now: number) => boolean;

/** The limit for nested parentheses. */
const MOST_LEVELS = 50;

/**
 * Reads a condition such as `createdAt > "7d" AND (size < "2mb" OR "customMetadata.sku" IN ["a", "b"])`.
 *
 * @param member - the member of the request that holds the condition.
 * @throws Failure 400 for an invalid condition.
 */
export function parseCondition(text: string, member: string): Condition {
  const tokens = tokenize(text, member);
  let at = 0;
  let level = 0;
  const fail = (): never => refuse(400, `The ${member} parameter could not be parsed.`);
  const accept = (word: string): boolean => {
    const found = tokens[at]?.word === word;
    if (found) at += 1;
    return found;
  };

  function either(): Condition {
    const parts = [both()];
    while (accept("OR")) parts.push(both());
    return (fieldOf, now) => parts.some((part) => part(fieldOf, now));
  }

  function both(): Condition {
    const parts = [single()];
    while (accept("AND")) parts.push(single());
    return (fieldOf, now) => parts.every((part) => part(fieldOf, now));
  }

  function single(): Condition {
    if (accept("(")) {
      if (++level > MOST_LEVELS) fail();
      const inner = either();
      level -= 1;
      return accept(")") ? inner : fail();
    }
    const field = tokens[at++]?.text ?? fail();
    const isNegated = accept("NOT");
    const operator = tokens[at++]?.word ?? fail();
    const compare = OPERATORS[operator] ?? fail();
    if (isNegated && operator !== "=" && operator !== "IN") fail();
    const operands = operator === "IN" ? list() : [operand()];
    return (fieldOf, now) => {
      const value = fieldOf(field);
      if (value === undefined)
        refuse(400, `The ${member} parameter names ${JSON.stringify(field)}, which is not a field.`);
      if (value === null) return isNegated;
      return operands.some((one) => compare(value, one, now)) !== isNegated;
    };
  }

  const operand = (): string => tokens[at++]?.text ?? fail();

  function list(): string[] {
    if (!accept("[")) fail();
    const items = [operand()];
    while (accept(",")) items.push(operand());
    return accept("]") ? items : fail();
  }

  const condition = either();
  return at === tokens.length ? condition : fail();
}

/** A symbol or keyword (`word`), or a name or value (`text`), which may be quoted. */
interface Token {
  word?: string;
  text?: string;
}

const TOKEN = /\s*(?:"([^"]*)"|'([^']*)'|(<=|>=|[()[\],=:<>])|([^\s()[\],=:<>"']+))/y;

function tokenize(text: string, member: string): Token[] {
  const tokens: Token[] = [];
  for (TOKEN.lastIndex = 0; text.slice(TOKEN.lastIndex).trim() !== ""; ) {
    const match = TOKEN.exec(text) ?? refuse(400, `The ${member} parameter could not be parsed.`);
    const [, double, single, symbol, bare] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) tokens.push({ text: quoted });
    else if (symbol !== undefined) tokens.push({ word: symbol });
    else if (bare !== undefined) tokens.push(/^(AND|OR|NOT|IN)$/.test(bare) ? { word: bare } : { text: bare });
  }
  return tokens;
}

type Compare = (value: Exclude<FieldValue, undefined | null>, operand: string, now: number) => boolean;

const byOrder =
  (fits: (difference: number) => boolean): Compare =>
  (value, operand, now) =>
    fits(difference(value, operand, now));

const equals: Compare = (value, operand, now) => {
  if (Array.isArray(value)) return value.includes(operand);
  if (typeof value === "string" || typeof value === "boolean") return String(value) === operand;
  return difference(value, operand, now) === 0;
};

const OPERATORS: Readonly<Record<string, Compare>> = {
  "=": equals,
  IN: equals,
  ":": (value, operand) => [value].flat().some((one) => typeof one === "string" && one.startsWith(operand)),
  "<": byOrder((one) => one < 0),
  "<=": byOrder((one) => one <= 0),
  ">": byOrder((one) => one > 0),
  ">=": byOrder((one) => one >= 0),
};

/** Negative when the value is less than the operand. NaN when the two cannot be compared. */
function difference(value: Exclude<FieldValue, undefined | null>, operand: string, now: number): number {
  if (value instanceof Date) return value.getTime() - toTime(operand, now);
  if (typeof value === "number") return value - toBytes(operand);
  if (typeof value !== "string") return Number.NaN;
  return value < operand ? -1 : value > operand ? 1 : 0;
}

const UNITS: Readonly<Record<string, number>> = { "": 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** Reads a number, or a size such as `2mb`. */
function toBytes(operand: string): number {
  const [, digits, unit = ""] = /^(-?\d+(?:\.\d+)?)([kmg]b)?$/i.exec(operand) ?? [];
  return Number(digits) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}

const HOUR_MS = 3_600_000;
const SPANS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 24 * 7, m: 24 * 30, y: 24 * 365 };

/** Reads a time, or how long ago it was, such as `7d`. */
function toTime(operand: string, now: number): number {
  const [, count, span = ""] = /^(\d+)([hdwmy])$/.exec(operand) ?? [];
  return count === undefined ? Date.parse(operand) : now - Number(count) * (SPANS[span] ?? 0) * HOUR_MS;
}
