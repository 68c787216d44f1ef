import { matching, nonEmptyString, type Rule } from "@pixwire/check-options";

// What a parameter of an operation may be. The table of operations names these.

export const integer: Rule = (value) => (Number.isSafeInteger(value) ? undefined : "must be a whole number");

export const number: Rule = (value) => (Number.isFinite(value) ? undefined : "must be a finite number");

/** One of a list that PixelBin may extend. */
export const option: Rule = (value) =>
  Number.isFinite(value) || nonEmptyString(value) === undefined
    ? undefined
    : "must be a non-empty string or a finite number";

export const colour: Rule = /* @__PURE__ */ matching(
  /^[\da-f]{3,8}$/i,
  "must be a hexadecimal colour without #, such as ff0000",
);

export const base64url: Rule = /* @__PURE__ */ matching(
  /^[\w-]+={0,2}$/,
  "must be base64url: use the function base64Url",
);

export { boolean, nonEmptyString as box, nonEmptyString as text } from "@pixwire/check-options";
