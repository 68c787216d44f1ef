import {
  isBinary,
  isObject,
  objectProperties,
  type Pointer,
  readExamples,
  resolve,
  type SpecDocument,
  type Visited,
  walk,
} from "../spec/index.js";
import { type Problem, problemAt, unique } from "./problem.js";
import { createValidator } from "./validator.js";

export interface ExampleReport {
  /** The number of examples that were compared with their schemas. */
  checked: number;
  problems: Problem[];
}

/** Compares every example of a spec with its schema, and finds missing examples. */
export function checkExamples(spec: SpecDocument): ExampleReport {
  const validate = createValidator(spec);
  const problems: Problem[] = [];
  let checked = 0;

  function check(schemaAt: Pointer, value: unknown, at: Pointer, exempt: ReadonlySet<string>): void {
    checked += 1;
    try {
      for (const mismatch of validate(schemaAt, value)) {
        if (exempt.has(mismatch.path[0] ?? "")) continue;
        problems.push(problemAt(spec, [...at, ...mismatch.path], `example ${mismatch.message}`));
      }
    } catch (error) {
      // The schema is at fault, such as for a reference that leads nowhere: the example cannot be checked.
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(problemAt(spec, schemaAt, `schema cannot be used: ${reason}`));
    }
  }

  for (const visited of walk(spec)) {
    const { kind, value, at } = visited;
    if (kind === "schema") {
      for (const [index, example] of (Array.isArray(value.examples) ? value.examples : []).entries())
        check(at, example, [...at, "examples", index], NOTHING);
      if (value.example !== undefined) check(at, value.example, [...at, "example"], NOTHING);
    } else if (isObject(value.schema)) {
      const exempt = binaryMembers(spec, visited);
      for (const example of readExamples(spec, value, at)) check([...at, "schema"], example.value, example.at, exempt);
    }
    const subject = withoutExample(spec, visited);
    if (subject !== undefined) problems.push(problemAt(spec, at, `${subject} has no example`));
  }
  return { checked, problems: unique(problems) };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Names a required parameter, request body or response that has no example. */
function withoutExample(spec: SpecDocument, { kind, value, at }: Visited): string | undefined {
  if (kind !== "parameter" && kind !== "media type") return undefined;
  if (value.$ref !== undefined || readExamples(spec, value, at).length > 0) return undefined;
  if (kind === "parameter")
    return value.required === true ? `required parameter ${JSON.stringify(value.name)}` : undefined;
  return at.includes("requestBody") || at.includes("requestBodies") ? "request body" : "response";
}

/**
 * Returns the members of a multipart body that are bytes. YAML cannot express these, so that their examples are texts.
 */
function binaryMembers(spec: SpecDocument, { kind, value, at }: Visited): ReadonlySet<string> {
  if (kind !== "media type" || !String(at.at(-1)).startsWith("multipart/")) return NOTHING;
  const properties = objectProperties(spec, resolve(spec, value.schema, [...at, "schema"]));
  const binary = properties.filter(({ located }) => {
    const property = resolve(spec, located.value, located.at);
    const { items } = property.value;
    return (
      isBinary(property.value) || (isObject(items) && isBinary(resolve(spec, items, [...property.at, "items"]).value))
    );
  });
  return new Set(binary.map(({ wire }) => wire));
}
