import { all, boolean, either, nonEmptyString, object, type Rule, without } from "@pixwire/check-options";
import { toBase64 } from "../bytes.js";
import { failure } from "../errors.js";
import { requireOptions, requireRule, requireText } from "../require.js";
import { trimEnd } from "../text.js";
import { number } from "./kinds.js";
import type { Transformation, TransformationValue } from "./types.js";

/** Creates a transformation after checking its parameters. Those that are `undefined` are left out. */
export function operation(
  plugin: string,
  name: string,
  parameters: object = {},
  rules: Readonly<Record<string, Rule>> = {},
): Transformation {
  requireOptions(parameters, rules, failure(`${plugin}.${name}`), { argument: "parameters" });
  return withValues({ plugin, name }, parameters);
}

/**
 * Creates a transformation that applies a preset, with values for its variables: `preset("card", { w: 300 })` is
 * `p:card(w:300)`.
 *
 * @throws {UrlError} when the name is missing, or when a value is not a non-empty string, a finite number or a boolean
 */
export function preset(
  name: string,
  variables: Readonly<Record<string, string | number | boolean | undefined>> = {},
): Transformation {
  const fail = failure("preset");
  requireText(name, "name", fail);
  requireRule(variables, object, "variables", fail);
  for (const [key, value] of Object.entries(variables)) {
    if (value !== undefined) requireRule(value, either(nonEmptyString, number, boolean), key, fail);
  }
  return withValues({ plugin: "p", name }, variables);
}

function withValues(operation: Transformation, parameters: object): Transformation {
  const values: TransformationValue[] = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ({ key, value: String(value) }));
  return values.length === 0 ? operation : { ...operation, values };
}

/** UTF-8 cannot encode an unpaired surrogate, and an encoder silently writes another character. */
const PAIRED: Rule = /* @__PURE__ */ all(
  nonEmptyString,
  /* @__PURE__ */ without(/\p{Cs}/u, "must not contain an unpaired surrogate"),
);

/**
 * Encodes a text, such as a prompt or the path of a file, for use in a transformation: UTF-8 in base64url without
 * padding.
 *
 * @throws {UrlError} when the text is empty or contains an unpaired surrogate
 */
export function base64Url(text: string): string {
  requireText(text, "text", failure("base64Url"), PAIRED);
  const base64 = toBase64(new TextEncoder().encode(text));
  return trimEnd(base64, "=").replaceAll("+", "-").replaceAll("/", "_");
}
