import {
  documentOf,
  isObject,
  type JsonObject,
  type Member,
  Refusals,
  readOperations,
  readSecuritySchemes,
  type SecurityScheme,
} from "../spec/index.js";
import { type Note, objectAt } from "./tree.js";

/** A member of this name is a credential, whatever the document says of it. */
const SECRET_NAME =
  /(?:^|[-_])(?:password|passwd|passcode|passphrase|secret|api-?key|private-?key|(?:access|refresh|auth|bearer|session)-?token)$/;

/** Marks the members of inputs that are credentials, so that no message and no line of a log shows them. */
export function markSecrets(root: JsonObject, file: string): Note[] {
  const spec = documentOf(structuredClone(root), file);
  const schemes = readSecuritySchemes(spec, new Refusals(spec));
  const marked = new Set<string>();
  for (const member of readOperations(spec).flatMap(({ members }) => members)) {
    if (member.secret || member.whole || !isSecret(schemes, member)) continue;
    const { at } = member.schema;
    const holder = objectAt(root, member.where === "body" ? at : at.slice(0, -1));
    if (!holder) continue;
    holder["x-pixwire-secret"] = true;
    marked.add(member.wire);
  }
  if (marked.size === 0) return [];
  return [{ at: [], text: `marked as secret, so that no message shows them: ${[...marked].join(", ")}` }];
}

function isSecret(schemes: readonly SecurityScheme[], { where, wire, schema }: Member): boolean {
  const isCarrier = schemes.some(
    (scheme) => scheme.in === where && (where === "header" ? wire.toLowerCase() : wire) === scheme.parameter,
  );
  const isPassword = isObject(schema.value) && schema.value.format === "password";
  const name = wire
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replaceAll("_", "-");
  return isCarrier || isPassword || SECRET_NAME.test(name);
}
