import { isObject, type JsonObject, type Pointer, resolve, text } from "../spec/index.js";
import { compareContents, readContents } from "./media-types.js";
import { report, type Scope } from "./report.js";

/** The object of an operation in one of the documents. */
export interface Holder {
  value: JsonObject;
  at: Pointer;
}

/** @param direction - `response` for a webhook: its body comes from the service. */
export function compareRequestBodies(
  scope: Scope,
  baseHolder: Holder,
  headHolder: Holder,
  direction: "request" | "response",
): void {
  const { base: baseSpec, head: headSpec } = scope.comparison;
  const base = bodyOf(baseSpec, baseHolder);
  const head = bodyOf(headSpec, headHolder);
  const tell = (rule: Parameters<typeof report>[1]["rule"], sentence: string): void =>
    report(scope, { rule, member: "body", base: base?.at, head: head?.at, sentence }, direction);
  if (base && !head) tell("request-body-removed", "The operation no longer accepts a body.");
  if (!base && head?.required) tell("required-request-body-added", "The operation now requires a body.");
  if (!base && head && !head.required) tell("request-body-added", "The operation now accepts a body.");
  if (!base || !head) return;
  if (!base.required && head.required) tell("request-body-became-required", "The body is now required.");
  if (base.required && !head.required) tell("request-body-became-optional", "The body is now optional.");
  if (base.name !== head.name) {
    tell("member-renamed", `The member that holds the body was \`${base.name}\` and is \`${head.name}\` now.`);
  }
  compareContents(scope, base.contents, head.contents, direction, "body");
}

function bodyOf(spec: Scope["comparison"]["base"], { value, at }: Holder) {
  if (!isObject(value.requestBody)) return undefined;
  const body = resolve(spec, value.requestBody, [...at, "requestBody"]);
  return {
    required: body.value.required === true,
    name: text(body.value["x-pixwire-name"]) ?? "body",
    at: body.at,
    contents: readContents(spec, body.value, body.at),
  };
}
