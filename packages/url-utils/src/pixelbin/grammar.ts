import { all, matching, type Rule, without } from "@pixwire/check-options";
import type { Fail } from "../errors.js";
import { requireText } from "../require.js";
import { filePath, LONGEST_ORIGIN } from "../rules.js";

/** Groups: scheme and host, path, query. */
const URL_PARTS = /^(https?:\/\/[\w.-]+(?::\d+)?)\/([^?#\\]+)(?:\?([^#]*))?(?:#|$)/i;

/** Refuses what a URL parser reads in another way: user info, a backslash for a slash, hosts that it converts. */
export function splitUrl(value: unknown, fail: Fail): { site: string; path: string; query: string } {
  const [, site = "", path = "", query = ""] = URL_PARTS.exec(requireText(value, "url", fail)) ?? [];
  if (site === "" || site.length > LONGEST_ORIGIN) fail("url", "must be http(s)://host/path, with a host in ASCII");
  return { site, path, query };
}

// What the parts of a URL may be, once they are decoded. A transformation has no escape for its separators, so its parts
// cannot hold them. A value may hold pairs of parentheses, which cannot end the operation early.

export const SITE: Rule = /* @__PURE__ */ matching(
  /^https?:\/\/[\w.-]+(?::\d+)?\/?$/,
  "must be http(s)://host, with a host in ASCII",
);
export const CLOUD_NAME: Rule = /* @__PURE__ */ matching(
  /^[\w-]{3,}$/,
  "must be at least three letters, digits, _ or -",
);
export const ZONE: Rule = /* @__PURE__ */ matching(/^[\w-]{6}$/, "must be six letters, digits, _ or -");
/** Slashes at the start are trimmed. */
export const PATH: Rule = /* @__PURE__ */ all(filePath, /* @__PURE__ */ matching(/[^/]/, "must name a file"));
export const PLUGIN: Rule = /* @__PURE__ */ matching(
  /^[^~,:()/.\p{Cc}\p{Cs}]+$/u,
  "must be a text without ~ , : ( ) / . and control characters",
);
export const NAME: Rule = /* @__PURE__ */ matching(
  /^[^~,:()/\p{Cc}\p{Cs}]+$/u,
  "must be a text without ~ , : ( ) / and control characters",
);
export const VALUE: Rule = /* @__PURE__ */ matching(
  /^(?:[^~,()/\p{Cc}\p{Cs}]|\([^~,()/\p{Cc}\p{Cs}]*\))+$/u,
  "must be a text without ~ , / and control characters, and with its parentheses in pairs",
);
export const DPR: Rule = /* @__PURE__ */ matching(
  /^(?:auto|0\.[1-9]\d*|[1-4](\.\d+)?|5(\.0+)?)$/,
  'must be "auto" or a decimal number from 0.1 to 5',
);
/** What the query holds beside the options. */
export const QUERY: Rule = /* @__PURE__ */ all(
  /* @__PURE__ */ matching(/^[^#\s\p{Cc}\p{Cs}]+$/u, "must be a text without #, blanks and control characters"),
  /* @__PURE__ */ without(/(?:^|&)(?:dpr|f_auto)(?:[=&]|$)/, "must not hold dpr and f_auto: they belong to options"),
);
