import { toPointer } from "../spec/yaml.js";
import { type CheckedDocument, child, entries, isObject, type Place, type Problem } from "./document.js";
import { createValidator, type Mismatch } from "./validator.js";

export interface ExampleReport {
  /** How many examples were compared with their schema. */
  checked: number;
  problems: Problem[];
}

/** Compares every example of the document with its schema, and finds the operations that lack one. */
export function checkExamples(document: CheckedDocument): ExampleReport {
  const validate = createValidator(document);
  const problems = missingExamples(document);
  let checked = 0;

  function check(schemaPath: readonly string[], example: Place, isExempt: (mismatch: Mismatch) => boolean): void {
    checked += 1;
    try {
      for (const mismatch of validate(schemaPath, example.value)) {
        if (isExempt(mismatch)) continue;
        problems.push(document.problem([...example.path, ...mismatch.path], `example ${mismatch.message}`));
      }
    } catch (error) {
      // An unresolved reference or an unusable pattern: the schema is at fault, the example cannot be judged.
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(document.problem(schemaPath, `schema cannot be used: ${reason}`));
    }
  }

  for (const place of carriers(document.root)) {
    const binary = binaryMembers(document, place);
    for (const example of examplesOf(document, place)) {
      check([...place.path, "schema"], example, ({ path }) => binary.has(path[0] ?? ""));
    }
  }
  for (const schema of schemas(document.root)) {
    const inline = entries(child(schema, "examples")).concat(present(child(schema, "example")));
    for (const example of inline) check(schema.path, example, () => false);
  }
  return { checked, problems: unique(problems) };
}

/** Required parameters, request bodies and responses without any example, at the place where one is missing. */
function missingExamples(document: CheckedDocument): Problem[] {
  const problems: Problem[] = [];
  const demand = (place: Place, what: string): void => {
    if (examplesOf(document, place).length === 0) problems.push(document.problem(place.path, `${what} has no example`));
  };
  for (const pathItem of entries(child(document.root, "paths"))) {
    for (const method of ["get", "put", "post", "delete", "options", "head", "patch", "trace"]) {
      const operation = child(pathItem, method);
      if (!isObject(operation.value)) continue;
      for (const declared of [...entries(child(pathItem, "parameters")), ...entries(child(operation, "parameters"))]) {
        const parameter = document.resolve(declared);
        if (isObject(parameter.value) && parameter.value.required === true) {
          demand(parameter, `required parameter ${JSON.stringify(parameter.value.name)}`);
        }
      }
      const body = document.resolve(child(operation, "requestBody"));
      for (const media of entries(child(body, "content"))) demand(media, "request body");
      for (const response of entries(child(operation, "responses"))) {
        for (const media of entries(child(document.resolve(response), "content"))) demand(media, "response");
      }
    }
  }
  return problems;
}

const present = (place: Place): Place[] => (place.value === undefined ? [] : [place]);

/** The values of `example` and `examples` of a parameter, header or media type. */
function examplesOf(document: CheckedDocument, carrier: Place): Place[] {
  const named = entries(child(carrier, "examples")).map((example) => child(document.resolve(example), "value"));
  return [child(carrier, "example"), ...named].flatMap(present);
}

/** Parameters, headers and media types: the objects of OpenAPI that have a `schema` and examples beside it. */
function* carriers(place: Place): Generator<Place> {
  const isCarrier = isObject(place.value) && isObject(place.value.schema);
  if (isCarrier) yield place;
  for (const entry of entries(place)) {
    const key = entry.path.at(-1);
    if (key === "example" || key === "examples" || (key === "schema" && isCarrier)) continue;
    if (toPointer(entry.path) !== "#/components/schemas") yield* carriers(entry);
  }
}

/** Every schema of a document, those inside other schemas included. */
export function* schemas(root: Place): Generator<Place> {
  for (const schema of entries(child(root, "components", "schemas"))) yield* subschemas(schema);
  for (const carrier of carriers(root)) yield* subschemas(child(carrier, "schema"));
}

const schemaKeywords = [
  "items",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "contentSchema",
];
const schemaListKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemaMapKeywords = ["properties", "patternProperties", "dependentSchemas", "$defs"];

function* subschemas(schema: Place): Generator<Place> {
  if (!isObject(schema.value)) return;
  yield schema;
  for (const keyword of schemaKeywords) yield* subschemas(child(schema, keyword));
  for (const keyword of [...schemaListKeywords, ...schemaMapKeywords]) {
    for (const member of entries(child(schema, keyword))) yield* subschemas(member);
  }
}

/** Members of a multipart body that are bytes: YAML cannot write those, so their examples are stand-ins. */
function binaryMembers(document: CheckedDocument, media: Place): Set<string> {
  if (!media.path.at(-1)?.startsWith("multipart/")) return new Set();
  const isBinary = (schema: Place): boolean => child(document.resolve(schema), "format").value === "binary";
  const properties = entries(child(document.resolve(child(media, "schema")), "properties"));
  const binary = properties.filter((place) => isBinary(place) || isBinary(child(document.resolve(place), "items")));
  return new Set(binary.map(({ path }) => path.at(-1) ?? ""));
}

/** A shared component is reached by every operation that refers to it. */
function unique(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.pointer} ${problem.message}`, problem])).values()];
}
