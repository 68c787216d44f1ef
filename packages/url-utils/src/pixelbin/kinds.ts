import { matching, nonEmptyString, type Rule } from "@pixwire/check-options";

// The rules for the parameters of operations, under the names that the table of operations uses.

export const integer: Rule = (value) => (Number.isSafeInteger(value) ? undefined : "must be a whole number");

export const number: Rule = (value) => (Number.isFinite(value) ? undefined : "must be a finite number");

/** One of a list of values that PixelBin may extend. */
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
  "must be base64url: encode the text with `base64Url`",
);

export { boolean, nonEmptyString as box, nonEmptyString as text } from "@pixwire/check-options";
