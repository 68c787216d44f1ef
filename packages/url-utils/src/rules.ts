import { all, nonEmptyString, type Rule, without } from "@pixwire/check-options";

export const printable: Rule = /* @__PURE__ */ without(
  /[\p{Cc}\p{Cs}]/u,
  "must not contain control characters or unpaired surrogates",
);

export const positiveInteger: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : "must be a positive whole number";

/** Clients resolve the dot segments of a URL before they request it, and would reach another file. */
export const withoutDotSegments: Rule = /* @__PURE__ */ without(
  /(?:^|\/)\.\.?(?:\/|$)/,
  'must not contain the segments "." and ".."',
);

/** In a decoded path, an encoded slash could not be told from one that separates segments. */
export const withoutEncodedSlashes: Rule = /* @__PURE__ */ without(/%2f/i, "must not contain encoded slashes");

/** The path of a file, before it is encoded. */
export const filePath: Rule = /* @__PURE__ */ all(nonEmptyString, withoutDotSegments, printable);

/** A DNS name has at most 253 characters, and converting a longer one may take quadratic time. */
export const LONGEST_ORIGIN = 300;

/** An http(s) URL to which something can be appended. */
export const httpUrl: Rule = (value) => {
  const [origin = ""] = /^https?:\/\/[^/]+/i.exec(String(value)) ?? [];
  return /[\\?#\s]/.test(String(value)) || origin.length > LONGEST_ORIGIN || !URL.canParse(origin)
    ? "must be an absolute http(s) URL without a query or fragment"
    : printable(value);
};
