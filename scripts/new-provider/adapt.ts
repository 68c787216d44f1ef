import {
  camelCase,
  documentOf,
  isIdentifier,
  isObject,
  type JsonObject,
  list,
  type Pointer,
  type Refusal,
  readOperations,
  SpecError,
  walk,
} from "../spec/index.js";
import { settleEnums } from "./enums.js";
import { FIXES } from "./fixes/index.js";
import { prepareForPrism } from "./for-prism.js";
import { CLIENT_OPTIONS } from "./sources.js";
import { deleteAt, type Note, objectAt, objects, operationsOf, valueAt } from "./tree.js";

/** Every fix makes at least one step; a document that needs more than this goes in circles. */
const MOST_ROUNDS = 60;

/**
 * Changes a document until it can be generated from, as far as that follows from the document itself.
 *
 * @returns what was changed, and what somebody has to decide.
 */
export function adapt(root: JsonObject, name: string): Note[] {
  const notes = [
    ...leaveOutXml(root),
    ...settleEnums(root),
    ...listExamples(root),
    ...fillInVariables(root),
    ...prepare(root),
    ...prepareForPrism(root),
  ];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refusals = refusalsOf(root, name);
    if (refusals.length === 0) return notes;
    const before = JSON.stringify(root);
    for (const refusal of refusals) notes.push(...fix(root, name, refusal));
    if (JSON.stringify(root) === before) notes.push(...leaveOut(root, refusals));
  }
  const [left] = refusalsOf(root, name);
  if (left) throw new Error(`The document cannot be brought in: ${left.problem}`);
  return notes;
}

function refusalsOf(root: JsonObject, name: string): readonly Refusal[] {
  try {
    readOperations(documentOf(structuredClone(root), `spec/${name}.yaml`));
    return [];
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return error.refusals.map(({ at, cause, ...refusal }) => ({
      ...refusal,
      at: asWritten(root, at),
      cause: cause?.owner ? { ...cause, owner: asWritten(root, cause.owner) } : cause,
    }));
  }
}

/** A place as it is in the document: the keywords beside a `$ref` are read as parts of an `allOf`. */
function asWritten(root: JsonObject, at: Pointer): Pointer {
  const place: (string | number)[] = [];
  for (let index = 0; index < at.length; index++) {
    const key = at[index] ?? "";
    const holder = objectAt(root, place);
    if (key !== "allOf" || typeof holder?.$ref !== "string") {
      place.push(key);
      continue;
    }
    // The reference, the parts of an `allOf` beside it, and the other keywords.
    index += 1;
    const part = Number(at[index] ?? 0);
    if (part > 0 && part <= list(holder.allOf).length) place.push("allOf", part - 1);
  }
  return place;
}

function fix(root: JsonObject, name: string, { at, cause }: Refusal): Note[] {
  const note = cause && FIXES[cause.code]({ root, name, at, owner: cause.owner, subject: cause.subject ?? "" });
  return note === undefined ? [] : [{ at, ...note }];
}

/** What no fix helps: the operations that cannot be read are left out, and elsewhere what stands in that place. */
function leaveOut(root: JsonObject, refusals: readonly Refusal[]): Note[] {
  const before = JSON.stringify(root);
  const notes: Note[] = [];
  for (const { at, problem, operations = [] } of refusals) {
    for (const place of operations) {
      if (!objectAt(root, place)) continue;
      deleteAt(root, place);
      const [, path, method] = place;
      const text = `left out ${String(method).toUpperCase()} ${path}: ${problem}`;
      notes.push({ at: place, text, isDecision: true });
    }
    if (operations.length > 0 || valueAt(root, at) === undefined) continue;
    deleteAt(root, at);
    notes.push({ at, text: `removed ${at.join(".")}: ${problem}`, isDecision: true });
  }
  if (JSON.stringify(root) === before)
    throw new Error(`The document cannot be brought in: ${refusals[0]?.problem ?? "it has no operations"}`);
  return notes;
}

/** Beside JSON, XML is neither sent nor asked for, so that nobody would read what is said of it. */
function leaveOutXml(root: JsonObject): Note[] {
  let count = 0;
  for (const { content } of objects(root)) {
    if (!isObject(content) || !Object.keys(content).some((type) => /[/+]json$/.test(type))) continue;
    for (const type of Object.keys(content).filter((type) => /[/+]xml$/.test(type))) {
      delete content[type];
      count += 1;
    }
  }
  return count === 0 ? [] : [{ at: [], text: `left out XML beside JSON, which is never asked for (${count})` }];
}

/** A schema has a list of examples. Some documents have one value there, or examples by name as media types have. */
function listExamples(root: JsonObject): Note[] {
  const notes: Note[] = [];
  for (const { kind, value, at } of walk({ root })) {
    if (kind !== "schema" || value.examples === undefined || Array.isArray(value.examples)) continue;
    const named = Object.values(isObject(value.examples) ? value.examples : {}).flatMap((one) =>
      isObject(one) && one.value !== undefined ? [one.value] : [],
    );
    value.examples = named.length > 0 ? named : [value.examples];
    notes.push({ at, text: "made a list of the `examples` of a schema" });
  }
  return notes;
}

/** A server variable is an option of the client, unless every client has an option of its name. */
function fillInVariables(root: JsonObject): Note[] {
  const [server] = Array.isArray(root.servers) ? root.servers : [];
  if (!isObject(server) || !isObject(server.variables)) return [];
  const notes: Note[] = [];
  for (const [name, variable] of Object.entries(server.variables)) {
    if (!CLIENT_OPTIONS.has(name) || !isObject(variable) || typeof variable.default !== "string") continue;
    server.url = String(server.url).replaceAll(`{${name}}`, variable.default);
    delete server.variables[name];
    notes.push({
      at: ["servers"],
      text: `the server variable ${name} has its default, because every client has an option of that name: \`baseUrl\` replaces it`,
    });
  }
  if (Object.keys(server.variables).length === 0) delete server.variables;
  return notes;
}

/** What every operation of ours has, and other documents often lack. */
function prepare(root: JsonObject): Note[] {
  const notes: Note[] = [];
  const title = valueAt(root, ["info", "title"]);
  const usual = camelCase(typeof title === "string" ? title.replace(/\bapi\b/gi, "") : "") || "api";
  const ids = new Set<string>();
  let [made, tagged] = [0, 0];
  for (const { path, method, operation } of operationsOf(root)) {
    const wanted = typeof operation.operationId === "string" ? operation.operationId : `${method} ${path}`;
    let id = toIdentifier(wanted);
    for (let count = 2; ids.has(id); count++) id = toIdentifier(wanted) + count;
    ids.add(id);
    if (id !== operation.operationId) made += 1;
    operation.operationId = id;
    const [tag] = Array.isArray(operation.tags) ? operation.tags : [];
    const namespace = typeof tag === "string" ? tag : usual;
    if (!isIdentifier(camelCase(namespace)) || camelCase(namespace) === "raw") tagged += 1;
    operation.tags = [isIdentifier(camelCase(namespace)) && camelCase(namespace) !== "raw" ? namespace : "api"];
    if (typeof operation.summary !== "string" || operation.summary === "") operation.summary = inWords(id);
  }
  if (made > 0) notes.push({ at: ["paths"], text: `made ${made} operationIds, which name the functions` });
  if (tagged > 0)
    notes.push({ at: ["paths"], text: `gave ${tagged} operations another tag, which names the namespace` });
  return notes;
}

/** `get /users/{id}` as `getUsersById`. */
function toIdentifier(text: string): string {
  const words = text.replace(/\{([^{}]*)\}/g, "by-$1");
  const id = isIdentifier(text) ? text : camelCase(words.replace(/([a-z])([A-Z])/g, "$1-$2"));
  if (id === "") return "call";
  if (/^\d/.test(id)) return `call${id}`;
  return isIdentifier(id) ? id : `${id}Call`;
}

function inWords(id: string): string {
  const words = id.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
