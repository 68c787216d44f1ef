import { all, nonEmptyString, type Rule, without } from "@pixwire/check-options";

export const printable: Rule = /* @__PURE__ */ without(
  /[\p{Cc}\p{Cs}]/u,
  "must not hold control characters or half of a surrogate pair",
);

export const positiveInteger: Rule = (value) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? undefined : "must be a positive whole number";

/** Whoever fetches a URL resolves its dot segments, and reaches another file. */
export const withoutDotSegments: Rule = /* @__PURE__ */ without(
  /(?:^|\/)\.\.?(?:\/|$)/,
  'must not hold the segments "." and ".."',
);

/** A slash in a path that was decoded could not be told from one that separates segments. */
export const withoutEncodedSlashes: Rule = /* @__PURE__ */ without(/%2f/i, "must not hold encoded slashes");

/** The path of a file, not encoded. */
export const filePath: Rule = /* @__PURE__ */ all(nonEmptyString, withoutDotSegments, printable);

/** A DNS name has at most 253 characters, and converting a longer one may take quadratic time. */
export const LONGEST_ORIGIN = 300;

/** An http(s) URL to which something can be appended. */
export const httpUrl: Rule = (value) => {
  const [origin = ""] = /^https?:\/\/[^/]+/i.exec(String(value)) ?? [];
  return /[\\?#\s]/.test(String(value)) || origin.length > LONGEST_ORIGIN || !URL.canParse(origin)
    ? "must be an absolute http(s) URL without a query and a fragment"
    : printable(value);
};
