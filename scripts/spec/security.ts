import { type Refusals, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject } from "./json.js";
import type { Pointer } from "./yaml.js";

/** How a credential travels. */
export interface SecurityScheme {
  /** Its name in the document. */
  name: string;
  /** What its value is made of: as it is, after `Bearer `, or a name and a password after `Basic `. */
  kind: "key" | "bearer" | "basic";
  in: "header" | "query";
  /** The name of the header or query parameter. */
  parameter: string;
}

/** The security schemes that operations use, in the order in which the document declares them. */
export function readSecuritySchemes(spec: SpecDocument, refusals: Refusals): SecurityScheme[] {
  const { components } = spec.root;
  const schemes = isObject(components) ? components.securitySchemes : undefined;
  const used = usedSchemes(spec);
  return entries(schemes)
    .filter(([name]) => used.has(name))
    .flatMap(([name, value]) => {
      const at = ["components", "securitySchemes", name];
      return refusals.attempt(() => readScheme(spec, name, value, at)) ?? [];
    });
}

function readScheme(spec: SpecDocument, name: string, written: Json, at: Pointer): SecurityScheme {
  const { value } = resolve(spec, written, at);
  const { type, scheme, in: place, name: parameter } = value;
  if (type === "http") {
    const kind = String(scheme).toLowerCase();
    if (kind === "bearer" || kind === "basic") return { name, kind, in: "header", parameter: "authorization" };
    spec.fail(at, `the scheme ${JSON.stringify(scheme)} of ${name} is not supported: use bearer or basic`, {
      code: "security-scheme",
      subject: name,
    });
  }
  // A client is given the token. How it is obtained is the business of the app.
  if (type === "oauth2" || type === "openIdConnect")
    return { name, kind: "bearer", in: "header", parameter: "authorization" };
  if (type !== "apiKey")
    spec.fail(
      at,
      type === "mutualTLS"
        ? `${name} is a client certificate, which the caller's \`fetch\` has to present: remove it from \`security\``
        : `${JSON.stringify(type)} is not a type of security scheme`,
      { code: "security-scheme", subject: name },
    );
  if (place === "cookie")
    spec.fail(
      at,
      `cookies are not supported, because browsers do not let programs set them: send the key of ${name} in a header or in the query`,
      { code: "security-scheme", subject: name },
    );
  if ((place !== "header" && place !== "query") || typeof parameter !== "string" || parameter === "")
    spec.fail(at, `${name} does not say where the key is sent: set \`in\` to header or query, and \`name\``, {
      code: "security-scheme",
      subject: name,
    });
  return { name, kind: "key", in: place, parameter: place === "header" ? parameter.toLowerCase() : parameter };
}

function usedSchemes({ root }: SpecDocument): Set<string> {
  const operations = entries(root.paths).flatMap(([, item]) => entries(item).map(([, operation]) => operation));
  const requirements = [
    root.security,
    ...operations.map((operation) => (isObject(operation) ? operation.security : undefined)),
  ];
  return new Set(requirements.flatMap((one) => readRequirements(one).flat()));
}

/** The alternatives of a `security`, each the schemes that are needed together. An empty one needs none. */
export function readRequirements(security: Json | undefined): string[][] {
  return Array.isArray(security) ? security.filter(isObject).map((schemes) => Object.keys(schemes)) : [];
}

/** Refuses schemes that the document does not declare. */
export function checkRequirements(
  spec: SpecDocument,
  security: Json | undefined,
  at: Pointer,
  refusals: Refusals,
): void {
  const { components } = spec.root;
  const schemes: JsonObject =
    isObject(components) && isObject(components.securitySchemes) ? components.securitySchemes : {};
  for (const name of new Set(readRequirements(security).flat())) {
    if (!Object.hasOwn(schemes, name))
      refusals.add(
        at,
        `security names ${JSON.stringify(name)}, which is not declared: add it to components/securitySchemes`,
        { code: "security-scheme", subject: name },
      );
  }
}
