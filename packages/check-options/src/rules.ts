/** Returns what is wrong with a value, such as `must be a string`, or `undefined` if it is valid. */
export type Rule = (value: unknown) => string | undefined;

/** For an option that is checked where it is used. */
export const anything: Rule = () => undefined;

export const boolean: Rule = (value) => (typeof value === "boolean" ? undefined : "must be true or false");

export const string: Rule = (value) => (typeof value === "string" ? undefined : "must be a string");

export const nonEmptyString: Rule = (value) =>
  typeof value === "string" && value !== "" ? undefined : "must be a non-empty string";

/** A string that matches a pattern. `problem` describes the form, such as `must have three letters`. */
export function matching(pattern: RegExp, problem: string): Rule {
  return (value) => (typeof value === "string" && pattern.test(value) ? undefined : problem);
}

/** A string in which a pattern does not occur. */
export function without(pattern: RegExp, problem: string): Rule {
  return (value) => (typeof value === "string" && !pattern.test(value) ? undefined : problem);
}

export const callable: Rule = (value) => (typeof value === "function" ? undefined : "must be a function");

export const array: Rule = (value) => (Array.isArray(value) ? undefined : "must be an array");

/** A plain object: neither an array, nor bytes, nor an instance of a class. */
export const object: Rule = (value) => (isPlainObject(value) ? undefined : notPlain(value));

/** An `AbortSignal` of any realm or polyfill: any object with `aborted` and `addEventListener`. */
export const aborter: Rule = (value) =>
  isObject(value) && typeof value.aborted === "boolean" && typeof value.addEventListener === "function"
    ? undefined
    : "must be an AbortSignal";

/** An object with these methods, own or inherited. `what` is its name, such as `a ResumeStore`. */
export function withMethods(what: string, ...names: readonly string[]): Rule {
  return (value) =>
    isObject(value) && names.every((name) => typeof value[name] === "function")
      ? undefined
      : `must be ${what}, an object with the methods ${names.join(", ")}`;
}

/** A number within bounds, which are included. `NaN` is refused, and so is `Infinity` unless it is `most`. */
export function numberIn(least: number, most: number = Number.MAX_VALUE): Rule {
  return (value) =>
    typeof value === "number" && value >= least && value <= most ? undefined : `must be a number ${span(least, most)}`;
}

export function wholeNumberIn(least: number, most: number = Number.MAX_SAFE_INTEGER): Rule {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number ${span(least, most)}`;
}

export function oneOf(...values: readonly unknown[]): Rule {
  return (value) =>
    values.includes(value) ? undefined : `must be one of ${values.map((one) => JSON.stringify(one)).join(", ")}`;
}

/** An array whose items all follow a rule. */
export function arrayOf(rule: Rule): Rule {
  return (value) => {
    if (!Array.isArray(value)) return "must be an array";
    const problems = value.map(rule);
    const index = problems.findIndex((problem) => problem !== undefined);
    return index < 0 ? undefined : `must be an array whose items are all valid, but item [${index}] ${problems[index]}`;
  };
}

/** A value that one of several rules accepts. */
export function either(...rules: readonly Rule[]): Rule {
  return (value) => {
    const problems = rules.map((rule) => rule(value));
    if (problems.includes(undefined)) return undefined;
    return `must ${problems.map((problem) => problem?.replace(/^must /, "")).join(", or ")}`;
  };
}

/** A value that all rules accept. The problem is that of the first rule that does not. */
export function all(...rules: readonly Rule[]): Rule {
  return (value) => {
    for (const rule of rules) {
      const problem = rule(value);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** Whether a value is `{}` or an object without a prototype. Objects of another realm have a prototype of their own. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Returns what is wrong with a value that is not a plain object. */
export function notPlain(value: unknown): string {
  if (!isObject(value)) return "must be a plain object";
  return `must be a plain object, not an instance of ${classOf(value)}: write its members in an object literal`;
}

function classOf(instance: Readonly<Record<string, unknown>>): string {
  const { constructor: ownClass }: { constructor?: unknown } = instance;
  const name = typeof ownClass === "function" ? ownClass.name : "";
  return name === "" || name === "Object" ? "a class" : name;
}

function span(least: number, most: number): string {
  return most >= Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
}
