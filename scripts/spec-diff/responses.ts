import { entries, isObject, type JsonObject, type Pointer, resolve, type SpecDocument } from "../spec/index.js";
import type { Holder } from "./bodies.js";
import { type Content, compareContents, contentSchema, readContents } from "./media-types.js";
import { report, reportSchemas, type Scope } from "./report.js";
import { judge, type RuleId } from "./rules.js";
import { compareSchemas } from "./schema/compare.js";
import { schemaAt } from "./schema/schema.js";

interface Response {
  status: string;
  /** 2xx but 207: a partial success is an error that carries both. */
  success: boolean;
  value: JsonObject;
  at: Pointer;
  contents: Content[];
}

/** @param direction - `request` for a webhook: callers answer it. */
export function compareResponses(
  scope: Scope,
  baseHolder: Holder,
  headHolder: Holder,
  direction: "request" | "response",
): void {
  const bases = readResponses(scope.comparison.base, baseHolder);
  const heads = readResponses(scope.comparison.head, headHolder);
  for (const base of bases) {
    const head = heads.find(({ status }) => status === base.status);
    if (head) compareResponse(scope, base, head, direction);
    else reportRemoved(scope, base, heads, direction);
  }
  for (const head of heads) {
    if (!bases.some(({ status }) => status === head.status)) reportAdded(scope, bases, head, direction);
  }
}

function readResponses(spec: SpecDocument, { value, at }: Holder): Response[] {
  return entries(value.responses)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, one]) => {
      const response = resolve(spec, one, [...at, "responses", status]);
      return {
        status: status.toUpperCase(),
        success: /^2(\d\d|XX)$/i.test(status) && status !== "207",
        value: response.value,
        at: response.at,
        contents: readContents(spec, response.value, response.at),
      };
    });
}

function reportRemoved(
  scope: Scope,
  base: Response,
  heads: readonly Response[],
  direction: "request" | "response",
): void {
  const at = { member: base.status, base: base.at };
  const range = rangeOf(base, heads);
  if (base.success) {
    const sentence = `${base.status} is no longer a success status of the operation.`;
    report(scope, { ...at, rule: "success-status-removed", sentence }, direction);
  } else if (range) {
    const sentence = `${base.status} is now described only by ${told(range)}.`;
    report(scope, { ...at, head: range.at, rule: "error-status-in-range", sentence }, direction);
    compareResponse(scope, base, range, direction);
  } else {
    const sentence = `The error ${base.status} is gone, and with it the type of its body.`;
    report(scope, { ...at, rule: "error-status-removed", sentence }, direction);
  }
}

function reportAdded(
  scope: Scope,
  bases: readonly Response[],
  head: Response,
  direction: "request" | "response",
): void {
  const at = { member: head.status, head: head.at };
  if (!head.success) {
    report(
      scope,
      { ...at, rule: "error-status-added", sentence: `The error ${head.status} is documented now.` },
      direction,
    );
    // Callers read it as the range said so far.
    const range = rangeOf(head, bases);
    if (range) compareResponse(scope, { ...range, status: head.status }, head, direction);
    return;
  }
  const alike = bases.some((base) => base.success && isAlike(base, head));
  const rule = alike ? "success-status-added-alike" : "success-status-added";
  const sentence = `${head.status} is now a success status, too, ${alike ? "with the body of another one" : "with a body that callers do not know"}.`;
  report(scope, { ...at, rule, sentence }, direction);
}

/** What describes a status that is not described by itself. */
function rangeOf({ status: own }: Response, all: readonly Response[]): Response | undefined {
  const others = all.filter(({ status }) => status !== own);
  return others.find(({ status }) => status === `${own[0]}XX`) ?? others.find(({ status }) => status === "DEFAULT");
}

function told({ status }: Response): string {
  return status === "DEFAULT" ? "default" : status;
}

function isAlike(base: Response, head: Response): boolean {
  const [before, after] = [base.contents[0], head.contents[0]];
  if (!before || !after) return before === after;
  return compareSchemas(before.schema, after.schema, "response", "").every(
    ({ rule }) => judge(rule, "response").severity === "safe",
  );
}

function compareResponse(scope: Scope, base: Response, head: Response, direction: "request" | "response"): void {
  const member = `${base.status}.body`;
  const at = { member, base: base.at, head: head.at };
  if (base.contents.length > 0 && head.contents.length === 0) {
    report(scope, { ...at, rule: "response-body-removed", sentence: "The response no longer has a body." }, direction);
  } else if (base.contents.length === 0 && head.contents.length > 0) {
    const rule = base.success ? "response-body-added" : "error-body-added";
    report(scope, { ...at, rule, sentence: "The response has a body now." }, direction);
  } else compareContents(scope, base.contents, head.contents, direction, member);
  compareHeaders(scope, base, head, direction);
}

function compareHeaders(scope: Scope, base: Response, head: Response, direction: "request" | "response"): void {
  const [before, after] = [readHeaders(scope.comparison.base, base), readHeaders(scope.comparison.head, head)];
  for (const [name, header] of before) {
    const other = after.get(name);
    const member = `${base.status}.header.${header.name}`;
    const tell = (rule: RuleId, sentence: string): void =>
      report(scope, { member, rule, base: header.at, head: other?.at, sentence }, direction);
    if (!other) {
      tell("response-header-removed", "The header is gone.");
      continue;
    }
    if (header.required && !other.required) tell("response-header-became-optional", "The header may be missing now.");
    if (!header.required && other.required) tell("response-header-became-required", "The header is always there now.");
    reportSchemas(scope, header.schema, other.schema, direction, member);
  }
  for (const [name, header] of after) {
    if (before.has(name)) continue;
    const member = `${base.status}.header.${header.name}`;
    report(
      scope,
      { member, rule: "response-header-added", head: header.at, sentence: "The header is new." },
      direction,
    );
  }
}

function readHeaders(spec: SpecDocument, { value: response, at }: Response) {
  return new Map(
    entries(response.headers).map(([name, one]) => {
      const { value, at: place } = resolve(spec, one, [...at, "headers", name]);
      const schema =
        value.schema === undefined
          ? contentSchema(spec, value, place)
          : schemaAt(spec, value.schema, [...place, "schema"]);
      return [name.toLowerCase(), { name, at: place, required: value.required === true, schema }];
    }),
  );
}

/** The schemas of the JSON bodies of all successes: what the answer of an operation is made of. */
export function answerSchemas(
  spec: SpecDocument,
  holder: Holder,
): { status: string; value: JsonObject; at: Pointer }[] {
  return readResponses(spec, holder).flatMap(({ success, status, contents }) =>
    (success ? contents : []).flatMap(({ essence, schema }) => {
      const [part] = schema.parts;
      return /[/+]json$/.test(essence) && part && isObject(part.value)
        ? [{ status, value: part.value, at: part.at }]
        : [];
    }),
  );
}
