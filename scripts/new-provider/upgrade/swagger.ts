import { entries, fromPointer, isObject, type Json, type JsonObject } from "../../spec/index.js";
import { METHODS, type Note, objectAt, operationsOf } from "../tree.js";
import { takeForm } from "./form.js";
import { isFile } from "./schemas.js";

/**
 * Rewrites what the upgrader of Swagger 2.0 would lose: media types of single operations, shared bodies, forms, and how
 * lists are separated.
 */
export function prepareSwagger(root: JsonObject): Note[] {
  const notes = chooseScheme(root);
  moveSharedBodies(root);
  for (const { path, method, operation } of operationsOf(root)) {
    const at = ["paths", path, method];
    const [consumes, produces] = [mediaTypes(root, operation, "consumes"), mediaTypes(root, operation, "produces")];
    operation.consumes = consumes.length > 0 ? consumes : ["application/json"];
    const form = takeForm(operation, consumes);
    notes.push(...form.map((text) => ({ at, text: `${method.toUpperCase()} ${path}: ${text}` })));
    describeResponses(root, operation, produces);
  }
  for (const { value, at } of parameterLists(root)) notes.push(...refuseSeparators(value, at));
  for (const [name, parameter] of entries(root.parameters)) {
    if (isObject(root.parameters) && isInBody(parameter)) delete root.parameters[name];
  }
  return notes;
}

/** The first server is that of the client: credentials are not sent in the clear where the document has a choice. */
function chooseScheme(root: JsonObject): Note[] {
  const schemes = Array.isArray(root.schemes) ? root.schemes.filter((one) => one === "https" || one === "http") : [];
  if (root.host === undefined) return [];
  root.schemes = schemes.length > 0 ? [...new Set(schemes)].sort().reverse() : ["https"];
  return schemes.length > 0 ? [] : [{ at: [], text: "took https, as the document does not name a scheme" }];
}

/** The parameters of a path that make a body, and those of the whole document, become those of each operation. */
function moveSharedBodies(root: JsonObject): void {
  for (const [, item] of entries(root.paths)) {
    if (!isObject(item)) continue;
    const shared = parametersOf(root, item);
    const bodies = shared.filter(isInBody);
    if (item.parameters !== undefined) item.parameters = shared.filter((one) => !isInBody(one));
    for (const method of METHODS) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const own = parametersOf(root, operation);
      const isReplaced = (one: JsonObject): boolean =>
        own.some((other) => other.in === one.in && (one.in === "body" || other.name === one.name));
      const added = bodies.filter((one) => !isReplaced(one));
      if (own.length + added.length > 0) operation.parameters = structuredClone([...own, ...added]);
    }
  }
}

/** With bodies and fields in the place of references to them. */
function parametersOf(root: JsonObject, holder: JsonObject): JsonObject[] {
  const parameters = Array.isArray(holder.parameters) ? holder.parameters.filter(isObject) : [];
  return parameters.map((one) => {
    const target = typeof one.$ref === "string" ? objectAt(root, fromPointer(one.$ref)) : undefined;
    return target && isInBody(target) ? target : one;
  });
}

function isInBody(parameter: Json): boolean {
  return isObject(parameter) && (parameter.in === "body" || parameter.in === "formData");
}

/** Those of the operation replace those of the document. An empty list says nothing. */
function mediaTypes(root: JsonObject, operation: JsonObject, key: "consumes" | "produces"): string[] {
  for (const { [key]: list } of [operation, root]) {
    const types = Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
    if (types.length > 0) return types;
  }
  return [];
}

/** A response has the media types of its operation, also one that several operations share. */
function describeResponses(root: JsonObject, operation: JsonObject, produces: readonly string[]): void {
  delete operation.produces;
  if (!isObject(operation.responses)) return;
  for (const [status, given] of entries(operation.responses)) {
    const target = isObject(given) && typeof given.$ref === "string" ? objectAt(root, fromPointer(given.$ref)) : given;
    if (!isObject(target) || target.schema === undefined) continue;
    const { schema, ...response } = structuredClone(target);
    const others = produces.filter((type) => !/json/.test(type));
    const types = isFile(schema)
      ? others.length > 0
        ? others
        : ["application/octet-stream"]
      : produces.length > 0
        ? produces
        : ["application/json"];
    response.content = Object.fromEntries(types.map((type) => [type, structuredClone({ schema: schema ?? {} })]));
    operation.responses[status] = response;
  }
}

function* parameterLists(root: JsonObject): Generator<{ value: Json[]; at: (string | number)[] }> {
  for (const [path, item] of entries(root.paths)) {
    if (!isObject(item)) continue;
    for (const method of [undefined, ...METHODS]) {
      const holder = method === undefined ? item : item[method];
      const at = ["paths", path, ...(method === undefined ? [] : [method])];
      if (isObject(holder) && Array.isArray(holder.parameters)) yield { value: holder.parameters, at };
    }
  }
}

/** Lists that are separated in a way that OpenAPI 3 cannot say. The upgrader would separate them in another one. */
function refuseSeparators(parameters: Json[], at: (string | number)[]): Note[] {
  const notes: Note[] = [];
  for (const parameter of [...parameters]) {
    if (!isObject(parameter) || parameter.type !== "array") continue;
    const { in: place, name, collectionFormat = "csv" } = parameter;
    const isKnown =
      place === "query" ? collectionFormat !== "tsv" : ["csv", "multi"].includes(String(collectionFormat));
    if (isKnown) continue;
    if (parameter.required !== true) parameters.splice(parameters.indexOf(parameter), 1);
    const done = parameter.required === true ? "joined by commas: change it, or leave the operation out" : "left out";
    const text = `the list ${name} (${place}), which is separated as \`${collectionFormat}\`, is ${done}`;
    notes.push({ at, text, isDecision: true });
  }
  return notes;
}
