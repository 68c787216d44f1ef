import { type Body, readBody, readBodyMembers } from "./body.js";
import { resolve, type SpecDocument } from "./document.js";
import { checkObjects } from "./extensions.js";
import { entries, isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import { camelCase, IDENTIFIER, isIdentifier, USED_NAMES } from "./names.js";
import { type PaginationModel, readPagination } from "./pagination.js";
import { type Member, readParameters } from "./parameters.js";
import { type ResponseModel, readResponses } from "./responses.js";
import type { Pointer } from "./yaml.js";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"] as const;
export type Method = Uppercase<(typeof METHODS)[number]>;

export interface OperationModel {
  id: string;
  tag: string;
  method: Method;
  path: string;
  at: Pointer;
  summary: string;
  description?: string;
  deprecated: boolean;
  members: Member[];
  body?: Body;
  responses: ResponseModel[];
  pagination?: PaginationModel;
  idempotent?: boolean;
  /** `optional`: other members of the call may prove who the caller is. */
  credential: "required" | "optional" | "none";
  /** The host, when the path has one of its own. */
  server?: string;
}

/**
 * Reads the operations of a spec in the order of the file.
 *
 * @throws SpecError for whatever has no place in the bindings, with its line.
 */
export function readOperations(spec: SpecDocument): OperationModel[] {
  checkObjects(spec);
  const operations: OperationModel[] = [];
  const seen = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const [path, item] of entries(spec.root.paths)) {
    if (!path.startsWith("/") || !isObject(item)) spec.fail(["paths", path], "a path starts with / and is an object");
    for (const key of ["$ref", "trace"]) {
      if (item[key] !== undefined) spec.fail(["paths", path, key], `${key} has no place in a path of the bindings`);
    }
    for (const method of METHODS) {
      if (item[method] === undefined) continue;
      const at = ["paths", path, method];
      const operation = readOperation(spec, path, method, item, at);
      const earlier = seen.get(operation.id);
      if (earlier !== undefined)
        spec.fail([...at, "operationId"], `operationId ${operation.id} is taken by ${earlier}`);
      seen.set(operation.id, `${operation.method} ${path}`);
      const namespace = camelCase(operation.tag);
      const sameNamespace = tags.get(namespace) ?? operation.tag;
      if (sameNamespace !== operation.tag)
        spec.fail(
          [...at, "tags"],
          `the tags ${operation.tag} and ${sameNamespace} are both ${namespace} in the client`,
        );
      tags.set(namespace, operation.tag);
      operations.push(operation);
    }
  }
  return operations;
}

function readOperation(
  spec: SpecDocument,
  path: string,
  method: (typeof METHODS)[number],
  item: JsonObject,
  at: Pointer,
): OperationModel {
  const { value } = resolve(spec, item[method], at);
  const id = value.operationId;
  if (typeof id !== "string") spec.fail(at, "operationId is missing");
  if (!isIdentifier(id) || USED_NAMES.has(id))
    spec.fail([...at, "operationId"], `operationId ${JSON.stringify(id)} cannot name a function`);
  const [tag] = Array.isArray(value.tags) ? value.tags : [];
  if (typeof tag !== "string") spec.fail(at, `${id} has no tag`);
  if (!IDENTIFIER.test(camelCase(tag)) || camelCase(tag) === "raw")
    spec.fail([...at, "tags"], `tag ${JSON.stringify(tag)} cannot name a namespace`);

  const body = readBody(spec, value, at);
  const members = [
    ...readParameters(spec, path, item, value, at),
    ...(body ? readBodyMembers(spec, body, body.required) : []),
  ];
  const names = new Map<string, Member>();
  for (const member of members) {
    if (member.name in Object.prototype)
      spec.fail(member.schema.at, `${id}: every object has a ${member.name}: rename the member with x-pixwire-name`);
    const other = names.get(member.name);
    if (other) {
      spec.fail(
        member.schema.at,
        `${id}: the ${member.where} member ${member.name} collides with the ${other.where} member of that name: rename one with x-pixwire-name`,
      );
    }
    names.set(member.name, member);
  }
  const responses = readResponses(spec, value, at);
  const pagination = readPagination(spec, value, members, responses, at);
  const server = readServer(item, value);
  return {
    id,
    tag,
    method: method.toUpperCase() as Method,
    path,
    at,
    summary: text(value.summary) ?? id,
    ...optional("description", text(value.description)),
    deprecated: value.deprecated === true,
    members,
    ...optional("body", body),
    responses,
    ...optional("pagination", pagination),
    ...(typeof value["x-pixwire-idempotent"] === "boolean" && { idempotent: value["x-pixwire-idempotent"] }),
    credential: readCredential(value.security ?? spec.root.security),
    ...optional("server", server),
  };
}

function readServer(item: JsonObject, operation: JsonObject): string | undefined {
  const [server] = list(operation.servers ?? item.servers);
  return isObject(server) ? text(server.url)?.replace(/\/$/, "") : undefined;
}

function readCredential(security: Json | undefined): OperationModel["credential"] {
  const alternatives = list(security);
  if (alternatives.length === 0) return "none";
  return alternatives.some((scheme) => isObject(scheme) && Object.keys(scheme).length === 0) ? "optional" : "required";
}
