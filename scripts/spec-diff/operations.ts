import {
  camelCase,
  entries,
  isObject,
  type JsonObject,
  list,
  type Pointer,
  resolve,
  type SpecDocument,
  text,
} from "../spec/index.js";
import { compareRequestBodies, type Holder } from "./bodies.js";
import { compareParameters, readParameters } from "./parameters.js";
import { type Comparison, report, type Scope } from "./report.js";
import { compareResponses } from "./responses.js";
import { compareSecurity, type Held } from "./security.js";
import { compareServers } from "./servers.js";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options", "trace"] as const;

/** An operation as it is written, with what it inherits from its path and the document. */
export interface Operation extends Holder {
  /** The operationId, `GET /path` without one. */
  name: string;
  id: string | undefined;
  method: string;
  path: string;
  /** The path without the names of its placeholders. */
  template: string;
  item: Holder;
}

/** Operations below `paths`, `webhooks` or a callback. */
export function readOperations(spec: SpecDocument, paths: JsonObject, at: Pointer): Operation[] {
  return entries(paths).flatMap(([path, written]) => {
    if (path.startsWith("x-") || !isObject(written)) return [];
    const item = resolve(spec, written, [...at, path]);
    return METHODS.flatMap((method): Operation[] => {
      const value = item.value[method];
      if (!isObject(value)) return [];
      const id = text(value.operationId);
      return [
        {
          name: id ?? `${method.toUpperCase()} ${path}`,
          id,
          method,
          path,
          template: path.replaceAll(/\{[^{}]*\}/g, "{}"),
          item,
          value,
          at: [...item.at, method],
        },
      ];
    });
  });
}

/** What of a pair of operations is compared in which direction. */
export interface Kind {
  /** Who sends the body: the caller of an operation, the service for a webhook. */
  request: "request" | "response";
  response: "request" | "response";
  removed: "operation-removed" | "webhook-removed";
  added: "operation-added" | "webhook-added";
}

export const CALLS: Kind = {
  request: "request",
  response: "response",
  removed: "operation-removed",
  added: "operation-added",
};

export const WEBHOOKS: Kind = {
  request: "response",
  response: "request",
  removed: "webhook-removed",
  added: "webhook-added",
};

export function compareOperations(
  comparison: Comparison,
  bases: readonly Operation[],
  heads: readonly Operation[],
  kind: Kind,
): void {
  const taken = new Set<Operation>();
  const pairs = new Map<Operation, Operation>();
  const pair = (matches: (base: Operation, head: Operation) => boolean): void => {
    for (const base of bases) {
      const head = pairs.has(base) ? undefined : heads.find((one) => !taken.has(one) && matches(base, one));
      if (!head) continue;
      taken.add(head);
      pairs.set(base, head);
    }
  };
  const samePath = (base: Operation, head: Operation) => base.method === head.method && base.template === head.template;
  pair((base, head) => base.id === head.id && samePath(base, head));
  pair((base, head) => base.id !== undefined && base.id === head.id);
  pair(samePath);
  for (const base of bases) {
    const scope = { comparison, operation: base.name };
    const head = pairs.get(base);
    if (head) compareOperation(scope, base, head, kind);
    else report(scope, { rule: kind.removed, base: base.at, sentence: `${address(base)} is gone.` });
  }
  for (const head of heads) {
    if (taken.has(head)) continue;
    report(
      { comparison, operation: head.name },
      { rule: kind.added, head: head.at, sentence: `${address(head)} is new.` },
    );
  }
}

function address({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function compareOperation(scope: Scope, base: Operation, head: Operation, kind: Kind): void {
  const { base: baseSpec, head: headSpec } = scope.comparison;
  compareNames(scope, base, head);
  compareMarks(scope, base, head);
  compareParameters(
    scope,
    readParameters(baseSpec, base.path, [base.item, base]),
    readParameters(headSpec, head.path, [head.item, head]),
  );
  compareRequestBodies(scope, base, head, kind.request);
  compareResponses(scope, base, head, kind.response);
  compareSecurity(scope, heldBy(baseSpec, base, "security"), heldBy(headSpec, head, "security"));
  compareServers(scope, heldBy(baseSpec, base, "servers"), heldBy(headSpec, head, "servers"));
  compareCallbacks(scope, base, head);
}

/** What an operation says for itself, its path for all of its operations, or the document for all. */
function heldBy(spec: SpecDocument, { value, at, item }: Operation, key: "security" | "servers"): Held {
  if (value[key] !== undefined) return { value: value[key], at: [...at, key] };
  if (item.value[key] !== undefined) return { value: item.value[key], at: [...item.at, key] };
  return { value: spec.root[key], at: [key] };
}

function compareNames(scope: Scope, base: Operation, head: Operation): void {
  const at = { base: base.at, head: head.at };
  if (base.method !== head.method || base.template !== head.template) {
    report(scope, { ...at, rule: "operation-moved", sentence: `It was ${address(base)} and is ${address(head)} now.` });
  }
  if (base.id !== head.id && base.id !== undefined) {
    const sentence = `The function \`${base.id}\` is ${head.id === undefined ? "without a name" : `called \`${head.id}\``} now.`;
    const key = "operationId";
    report(scope, { rule: "operation-renamed", base: [...base.at, key], head: [...head.at, key], sentence });
  }
  const [namespace, namespaceNow] = [base, head].map(({ value }) => camelCase(text(list(value.tags)[0]) ?? ""));
  if (namespace !== namespaceNow) {
    const told = (name: string | undefined): string => (name ? `in the namespace \`${name}\`` : "in no namespace");
    const sentence = `It was ${told(namespace)} and is ${told(namespaceNow)} now.`;
    report(scope, { rule: "tag-changed", base: [...base.at, "tags"], head: [...head.at, "tags"], sentence });
  }
  if (base.value.deprecated !== true && head.value.deprecated === true) {
    report(scope, { ...at, rule: "operation-deprecated", sentence: "It is deprecated now." });
  }
}

/** Extensions of an operation. */
function compareMarks(scope: Scope, base: Operation, head: Operation): void {
  const at = (key: string) => ({
    base: base.value[key] === undefined ? base.at : [...base.at, key],
    head: head.value[key] === undefined ? head.at : [...head.at, key],
  });
  if (mayRepeat(base) !== mayRepeat(head)) {
    const key = "x-pixwire-idempotent";
    const sentence = mayRepeat(head)
      ? "It is now retried after a failure."
      : "It is no longer retried after a failure.";
    report(scope, { ...at(key), rule: "idempotency-changed", sentence });
  }
  const key = "x-pixwire-pagination";
  const [before, after] = [base.value[key], head.value[key]].map((value) => (isObject(value) ? value : undefined));
  if (before && !after) {
    report(scope, { ...at(key), rule: "pagination-removed", sentence: "It is no longer paginated." });
  } else if (!before && after) {
    report(scope, { ...at(key), rule: "pagination-added", sentence: "It is now paginated." });
  } else if (before && after) {
    const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    );
    for (const name of differing) {
      const sentence = `\`${name}\` of the pagination was ${JSON.stringify(before[name])} and is ${JSON.stringify(after[name])} now.`;
      report(scope, { ...at(key), rule: "pagination-changed", sentence });
    }
  }
  for (const name of new Set([...Object.keys(base.value), ...Object.keys(head.value)])) {
    if (!name.startsWith("x-pixwire-") || name === key || name === "x-pixwire-idempotent") continue;
    if (JSON.stringify(base.value[name]) === JSON.stringify(head.value[name])) continue;
    const sentence = `\`${name}\` differs, and no rule covers it: decide whether it breaks callers.`;
    report(scope, { ...at(name), rule: "extension-changed", sentence });
  }
}

function mayRepeat({ value, method }: Operation): boolean {
  const mark = value["x-pixwire-idempotent"];
  return typeof mark === "boolean" ? mark : ["get", "head", "put", "delete"].includes(method);
}

/** Requests that the service sends to the caller. Their names tell them apart; renamed ones are found by their expressions. */
function compareCallbacks(scope: Scope, base: Operation, head: Operation): void {
  const { comparison } = scope;
  const [bases, heads] = [readCallbacks(scope, comparison.base, base), readCallbacks(scope, comparison.head, head)];
  const rest: { base: Operation[]; head: Operation[] } = { base: [], head: [] };
  for (const [name, operations] of bases) {
    const counterparts = heads.get(name);
    if (counterparts) compareOperations(comparison, operations, counterparts, WEBHOOKS);
    else rest.base.push(...operations);
  }
  for (const [name, operations] of heads) if (!bases.has(name)) rest.head.push(...operations);
  compareOperations(comparison, rest.base, rest.head, WEBHOOKS);
}

function readCallbacks(scope: Scope, spec: SpecDocument, { value, at }: Operation): Map<string, Operation[]> {
  return new Map(
    entries(value.callbacks).map(([name, one]) => {
      const callback = resolve(spec, one, [...at, "callbacks", name]);
      const operations = readOperations(spec, callback.value, callback.at).map((operation) => ({
        ...operation,
        name: `${scope.operation ?? ""} calls back ${operation.name}`,
        // An expression says where the request goes: what is in its braces is no name of a placeholder.
        template: operation.path,
      }));
      return [name, operations];
    }),
  );
}
