import { type Body, readBody, readBodyMembers } from "./body.js";
import { checkConstructs, checkVersion } from "./constructs.js";
import { Refusals, resolve, type SpecDocument } from "./document.js";
import { checkExtensions } from "./extensions.js";
import { entries, isObject, type JsonObject, optional, text } from "./json.js";
import { camelCase, IDENTIFIER, isIdentifier, USED_NAMES } from "./names.js";
import { type PaginationModel, readPagination } from "./pagination.js";
import { type Member, readParameters } from "./parameters.js";
import { type ResponseModel, readResponses } from "./responses.js";
import { checkRequirements, readRequirements, readSecuritySchemes } from "./security.js";
import { readServer } from "./servers.js";
import { checkTypeNames } from "./type-names.js";
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
  /** The alternatives of credentials, each the security schemes that are needed together. An empty one needs none. */
  security: string[][];
  /** The host, when the path has one of its own. */
  server?: string;
}

/**
 * Reads the operations of a spec in the order of the file.
 *
 * @throws SpecError for whatever has no place in the bindings: all of it at once, with the lines.
 */
export function readOperations(spec: SpecDocument): OperationModel[] {
  const refusals = new Refusals(spec);
  if (!checkVersion(spec, refusals)) refusals.throwIfAny();
  checkExtensions(spec, refusals);
  checkConstructs(spec, refusals);
  readServer(spec.root.servers, ["servers"], refusals);
  readSecuritySchemes(spec, refusals);
  checkRequirements(spec, spec.root.security, ["security"], refusals);
  const operations: OperationModel[] = [];
  const seen = new Map<string, string>();
  const tags = new Map<string, string>();
  for (const [path, item] of entries(spec.root.paths)) {
    if (!path.startsWith("/") || !isObject(item)) {
      refusals.add(["paths", path], "the key of a path must start with `/`, and its value must be an object");
      continue;
    }
    if (/[?#]/.test(path))
      refusals.add(
        ["paths", path],
        `the path ${path} has a query, which OpenAPI does not have there: declare query parameters`,
        { code: "query-in-path", subject: path },
      );
    if (item.$ref !== undefined)
      refusals.add(["paths", path, "$ref"], "`$ref` on a path is not supported: copy its operations here", {
        code: "path-item-key",
      });
    if (item.trace !== undefined)
      refusals.add(["paths", path, "trace"], "`fetch` cannot send TRACE requests: remove the operation", {
        code: "path-item-key",
      });
    for (const method of METHODS) {
      if (item[method] === undefined) continue;
      const at = ["paths", path, method];
      const operation = refusals.attemptOperation(at, () => readOperation(spec, { path, method, item, at, refusals }));
      if (!operation) continue;
      const earlier = seen.get(operation.id);
      if (earlier !== undefined)
        refusals.add(
          [...at, "operationId"],
          `operationId ${operation.id} is already used by ${earlier}: choose another`,
          { code: "operation-id" },
        );
      seen.set(operation.id, `${operation.method} ${path}`);
      const namespace = camelCase(operation.tag);
      const sameNamespace = tags.get(namespace) ?? operation.tag;
      if (sameNamespace !== operation.tag)
        refusals.add(
          [...at, "tags"],
          `the tags ${operation.tag} and ${sameNamespace} both become the namespace ${namespace}: rename one`,
          { code: "same-namespace", subject: sameNamespace },
        );
      tags.set(namespace, operation.tag);
      operations.push(operation);
    }
  }
  const ids = operations.map(({ id }) => id);
  checkTypeNames(spec, ids, refusals);
  refusals.throwIfAny();
  return operations;
}

interface OperationPlace {
  path: string;
  method: (typeof METHODS)[number];
  item: JsonObject;
  at: Pointer;
  refusals: Refusals;
}

function readOperation(spec: SpecDocument, { path, method, item, at, refusals }: OperationPlace): OperationModel {
  const { value } = resolve(spec, item[method], at);
  const { operationId } = value;
  const id = typeof operationId === "string" ? operationId : "";
  if (typeof operationId !== "string")
    refusals.add(at, "operationId is missing: add one, which becomes the name of the function");
  else if (!isIdentifier(id) || USED_NAMES.has(id))
    refusals.add(
      [...at, "operationId"],
      `operationId ${JSON.stringify(id)} cannot be the name of a function: use camelCase, and neither a reserved word nor a name that generated code imports`,
      { code: "operation-id" },
    );
  const [tag = ""] = Array.isArray(value.tags) ? value.tags : [];
  if (typeof tag !== "string" || tag === "")
    refusals.add(at, `${id || "the operation"} has no tag: add one, which becomes its namespace`);
  else if (!IDENTIFIER.test(camelCase(tag)) || camelCase(tag) === "raw")
    refusals.add(
      [...at, "tags"],
      `tag ${JSON.stringify(tag)} cannot be the name of a namespace: use letters and digits, and a name other than \`raw\``,
    );

  const place = { path, item, operation: value, at, refusals };
  const body = refusals.attempt(() => readBody(spec, place));
  const members = [
    ...readParameters(spec, place),
    ...(body ? (refusals.attempt(() => readBodyMembers(spec, body, body.required)) ?? []) : []),
  ];
  checkNames(id, members, refusals);
  const responses = readResponses(spec, place);
  const pagination = refusals.attempt(() => readPagination(spec, value, members, responses, at));
  const security = value.security ?? spec.root.security;
  checkRequirements(spec, value.security, [...at, "security"], refusals);
  const servers = value.servers === undefined ? [...at.slice(0, -1), "servers"] : [...at, "servers"];
  const server = readServer(value.servers ?? item.servers, servers, refusals)?.url;
  return {
    id,
    tag: String(tag),
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
    credential: readCredential(readRequirements(security)),
    security: readRequirements(security),
    ...optional("server", server),
  };
}

function checkNames(id: string, members: readonly Member[], refusals: Refusals): void {
  const names = new Map<string, Member>();
  for (const member of members) {
    if (member.name in Object.prototype)
      refusals.add(
        member.schema.at,
        `${id}: every object already has a member ${member.name}: give this one another name with x-pixwire-name`,
        { code: "inherited-name", subject: member.name },
      );
    const other = names.get(member.name);
    if (other) {
      refusals.add(
        member.schema.at,
        `${id}: the ${member.where} member ${member.name} has the same name as a ${other.where} member: rename one with x-pixwire-name`,
        { code: "same-wire-name", subject: `${member.where}-${member.name}` },
      );
    }
    names.set(member.name, member);
  }
}

function readCredential(alternatives: readonly (readonly string[])[]): OperationModel["credential"] {
  if (alternatives.length === 0) return "none";
  return alternatives.some((schemes) => schemes.length === 0) ? "optional" : "required";
}
