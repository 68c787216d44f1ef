import { camelCase, isIdentifier, readOperations, readTypeNames, type SpecDocument } from "../spec/index.js";
import type { Names } from "./sources.js";

/** Names that the files of a provider, and those that list all providers, use for something else. */
const TAKEN = new Set(
  (
    "apis assemble base64 bindNamespaces checkCallOptions client clientOptions createMock createMiddlewareRunner credential " +
    "credentialRule credentials defineRaw entries generated handlers join loadSpec makeClient middleware middlewareRule mock " +
    "mockOptionRules mockOptions namespaces namespace oneCredential operations options paths platform provider providers " +
    "raw rawClient readOperations readSecuritySchemes refusals root rule rules runtime securityScheme serverUrl " +
    "serverVariableRule severalCredentials testedProvider validators"
  ).split(" "),
);

/** What is wrong with the name of a provider, in a sentence. */
export function nameProblem(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    return `${JSON.stringify(name)} cannot be the name of a provider: write one such as train-travel.`;
  const identifier = camelCase(name);
  if (isIdentifier(identifier) && !TAKEN.has(identifier)) return undefined;
  return `${JSON.stringify(name)} cannot be the name of a provider, because code has another use for ${identifier}: write one such as ${name}-api.`;
}

/** What the entry of a provider would export twice, of which one would be hidden without a word. */
export function clashProblem(spec: SpecDocument, { name, pascal }: Names): string | undefined {
  const own = new Set([`create${pascal}`, `create${pascal}Client`, pascal, `${pascal}Client`, `${pascal}Options`]);
  const others = [...readOperations(spec).map(({ id }) => id), ...readTypeNames(spec).values()];
  const clash = others.find((other) => own.has(other));
  if (clash === undefined) return undefined;
  return `The document has an operation or a schema called ${clash}, as what a client called ${JSON.stringify(name)} exports: choose another name, such as ${name}-api.`;
}
