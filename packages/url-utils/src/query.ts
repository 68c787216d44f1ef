import type { Fail } from "./errors.js";
import { decode, indexOrEnd, refuseUnprintable, requireText } from "./text.js";

/** One query member; without `value` it is written without `=`, as in `?download`. */
export interface QueryMember {
  key: string;
  value?: string | undefined;
}

const PLAIN_QUERY = /^[\w\-.~!$()*,;:@/?]*$/;

/** Percent-encodes one name or value of a query. `=` is kept in values, as base64 texts often end with it. */
export function encodeQueryPart(text: string, member: string, fail: Fail): string {
  if (PLAIN_QUERY.test(text)) return text;
  refuseUnprintable(text, member, fail);
  return encodeURI(text).replace(/[&+#']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Hands over a query's decoded members, in their order; empty members (`&&`) say nothing and are skipped. */
export function readQuery(query: string, visit: (key: string, value: string | undefined) => void, fail: Fail): void {
  for (let start = 0, end = 0; start < query.length; start = end + 1) {
    end = indexOrEnd(query, "&", start);
    if (end === start) continue;
    const member = query.slice(start, end);
    const equals = member.indexOf("=");
    const key = decodeQueryPart(equals < 0 ? member : member.slice(0, equals), fail);
    if (key === "") fail("query", "holds a member without a name");
    visit(key, equals < 0 ? undefined : decodeQueryPart(member.slice(equals + 1), fail));
  }
}

/** Adds members to a query that is empty or starts with `?`; `isReserved` names have a member of their own elsewhere. */
export function addQuery(
  query: string,
  members: readonly Readonly<QueryMember>[],
  isReserved: (key: string) => boolean,
  fail: Fail,
): string {
  if (!Array.isArray(members)) fail("query", "must be an array of { key, value? }");
  let search = query;
  for (const [index, entry] of members.entries()) {
    const key = requireText(entry?.key, `query[${index}].key`, fail);
    if (isReserved(key)) fail(`query[${index}].key`, "names what has a member of its own");
    const name = encodeQueryPart(key, `query[${index}].key`, fail).replace(/=/g, "%3D");
    search += `${search === "" ? "?" : "&"}${name}`;
    if (entry.value === undefined) continue;
    if (typeof entry.value !== "string") fail(`query[${index}].value`, "must be a string");
    search += `=${encodeQueryPart(entry.value, `query[${index}].value`, fail)}`;
  }
  return search;
}

function decodeQueryPart(text: string, fail: Fail): string {
  return PLAIN_QUERY.test(text) ? text : decode(text.replace(/\+/g, " "), "query", fail);
}
