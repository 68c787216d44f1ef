import { all, matching, type Rule, without } from "@pixwire/check-options";
import type { Fail } from "../errors.js";
import { requireText } from "../require.js";
import { filePath, LONGEST_ORIGIN } from "../rules.js";

/** Groups: scheme and host, path, query. */
const URL_PARTS = /^(https?:\/\/[\w.-]+(?::\d+)?)\/([^?#\\]+)(?:\?([^#]*))?(?:#|$)/i;

/** Splits a URL. Refuses what a URL parser would change: user info, backslashes, and hosts that are not ASCII. */
export function splitUrl(value: unknown, fail: Fail): { site: string; path: string; query: string } {
  const [, site = "", path = "", query = ""] = URL_PARTS.exec(requireText(value, "url", fail)) ?? [];
  if (site === "" || site.length > LONGEST_ORIGIN)
    fail("url", "must have the form http(s)://host/path, with a host in ASCII");
  return { site, path, query };
}

// The rules for the decoded parts of a URL. A transformation cannot escape its separators, so its parts must not
// contain them. A value may contain pairs of parentheses, because these cannot end the operation early.

export const SITE: Rule = /* @__PURE__ */ matching(
  /^https?:\/\/[\w.-]+(?::\d+)?\/?$/,
  "must have the form http(s)://host, with a host in ASCII",
);
export const CLOUD_NAME: Rule = /* @__PURE__ */ matching(
  /^[\w-]{3,}$/,
  "must have at least three letters, digits, _ or -",
);
export const ZONE: Rule = /* @__PURE__ */ matching(/^[\w-]{6}$/, "must have six letters, digits, _ or -");
/** Leading slashes are allowed, and removed when the URL is built. */
export const PATH: Rule = /* @__PURE__ */ all(filePath, /* @__PURE__ */ matching(/[^/]/, "must name a file"));
export const PLUGIN: Rule = /* @__PURE__ */ matching(
  /^[^~,:()/.\p{Cc}\p{Cs}]+$/u,
  "must be a non-empty string without ~ , : ( ) / . and control characters",
);
export const NAME: Rule = /* @__PURE__ */ matching(
  /^[^~,:()/\p{Cc}\p{Cs}]+$/u,
  "must be a non-empty string without ~ , : ( ) / and control characters",
);
export const VALUE: Rule = /* @__PURE__ */ matching(
  /^(?:[^~,()/\p{Cc}\p{Cs}]|\([^~,()/\p{Cc}\p{Cs}]*\))+$/u,
  "must be a non-empty string without ~ , / and control characters, with its parentheses in pairs",
);
export const DPR: Rule = /* @__PURE__ */ matching(
  /^(?:auto|0\.[1-9]\d*|[1-4](\.\d+)?|5(\.0+)?)$/,
  'must be "auto" or a decimal number from 0.1 to 5',
);
/** The part of the query that is not `options`. */
export const QUERY: Rule = /* @__PURE__ */ all(
  /* @__PURE__ */ matching(
    /^[^#\s\p{Cc}\p{Cs}]+$/u,
    "must be a non-empty string without #, white space and control characters",
  ),
  /* @__PURE__ */ without(/(?:^|&)(?:dpr|f_auto)(?:[=&]|$)/, "must not contain dpr or f_auto: set them in `options`"),
);
