import { describe, expect, test } from "vitest";
import { type JsonObject, SpecError } from "../spec/index.js";
import { generateFrom, notesSpec, withBody } from "./support/notes.js";

describe("a spec that cannot be expressed is refused with its line", () => {
  const getNote = (spec: ReturnType<typeof notesSpec>): JsonObject => spec.paths["/notes/{id}"]?.get ?? {};
  const schemasOf = (spec: ReturnType<typeof notesSpec>): JsonObject =>
    (spec.components as { schemas: JsonObject }).schemas;
  const addParameter = (spec: ReturnType<typeof notesSpec>, added: JsonObject): void => {
    getNote(spec).parameters = [...(getNote(spec).parameters as JsonObject[]), added];
  };
  const parameter = (wire: string, where: string): JsonObject => ({
    name: wire,
    in: where,
    schema: { type: "string" },
  });

  test.each<[what: string, message: RegExp, change: (spec: ReturnType<typeof notesSpec>) => void]>([
    ["no operationId", /operationId is missing/, (spec) => delete getNote(spec).operationId],
    [
      "an operationId that is no name",
      /cannot be the name of a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "get-note" }),
    ],
    [
      "an operationId that is a keyword",
      /cannot be the name of a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "delete" }),
    ],
    [
      "an operationId that generated code uses",
      /cannot be the name of a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "operation" }),
    ],
    ["no tag", /has no tag/, (spec) => delete getNote(spec).tags],
    [
      "an operationId taken twice",
      /getNote is already used by GET \/notes\/\{id\}/,
      (spec) => {
        spec.paths["/other/{id}"] = { get: getNote(spec) };
      },
    ],
    [
      "members that collide",
      /has the same name as a path member/,
      (spec) => {
        addParameter(spec, parameter("id", "query"));
      },
    ],
    [
      "a path parameter without description",
      /\{id\} in \/notes\/\{id\} is not declared/,
      (spec) => delete getNote(spec).parameters,
    ],
    [
      "an unknown extension",
      /unknown extension x-vendor/,
      (spec) => Object.assign(getNote(spec), { "x-vendor": true }),
    ],
    [
      "a misspelt extension",
      /unknown extension x-pixwire-paginaton/,
      (spec) => Object.assign(getNote(spec), { "x-pixwire-paginaton": {} }),
    ],
    [
      "an extension with another value",
      /x-pixwire-idempotent is true or false/,
      (spec) => Object.assign(getNote(spec), { "x-pixwire-idempotent": "yes" }),
    ],
    [
      "an extension with another case",
      /unknown extension X-Pixwire-Secret/,
      (spec) => Object.assign(getNote(spec), { "X-Pixwire-Secret": true }),
    ],
    [
      "an extension where it means nothing",
      /x-pixwire-secret is true or false, on a parameter or a property/,
      (spec) => Object.assign(getNote(spec), { "x-pixwire-secret": true }),
    ],
    [
      "two tags of one namespace",
      /the tags notes and Notes both become the namespace notes/,
      (spec) => {
        spec.paths["/other"] = { get: { operationId: "other", tags: ["notes"], responses: {} } };
      },
    ],
    [
      "a member of every object",
      /every object already has a member toString/,
      (spec) => addParameter(spec, parameter("toString", "query")),
    ],
    [
      "a style that cannot be written",
      /the style "spaceDelimited" of tags is not supported/,
      (spec) => addParameter(spec, { ...parameter("tags", "query"), style: "spaceDelimited" }),
    ],
    [
      "a list of itself",
      /an item of tree is not a single value/,
      (spec) => {
        schemasOf(spec).Tree = { type: "array", items: { $ref: "#/components/schemas/Tree" } };
        addParameter(spec, { name: "tree", in: "query", schema: { $ref: "#/components/schemas/Tree" } });
      },
    ],
    [
      "an operation that only fails",
      /getNote has no success/,
      (spec) => {
        getNote(spec).responses = { "404": { description: "No such note." } };
      },
    ],
    [
      "a range of statuses",
      /declare each status of 2XX/,
      (spec) => {
        getNote(spec).responses = { "2XX": { description: "Right." } };
      },
    ],
    [
      "a path that is elsewhere",
      /`\$ref` on a path is not supported/,
      (spec) => Object.assign(spec.paths, { "/other": { $ref: "#/paths/~1notes~1{id}" } }),
    ],
    [
      "a schema that refers to itself",
      /refers to itself/,
      (spec) => {
        schemasOf(spec).Loop = { $ref: "#/components/schemas/Loop" };
      },
    ],
    [
      "a schema that takes the name of generated code",
      /cannot be the name of a type/,
      (spec) => (schemasOf(spec).Client = {}),
    ],
    [
      "pagination over a parameter that is none",
      /limit must name a query parameter/,
      (spec) =>
        Object.assign(getNote(spec), { "x-pixwire-pagination": { style: "offset", offset: "skip", limit: "limit" } }),
    ],
    [
      "pagination over items that are no list",
      /text of the response is not an array/,
      (spec) => {
        getNote(spec).parameters = [
          ...(getNote(spec).parameters as JsonObject[]),
          { name: "skip", in: "query", schema: { type: "integer" } },
          { name: "limit", in: "query", schema: { type: "integer", default: 10 } },
        ];
        const pagination = { style: "offset", offset: "skip", limit: "limit", items: "text" };
        Object.assign(getNote(spec), { "x-pixwire-pagination": pagination });
      },
    ],
    [
      "an alias of nothing",
      /x-pixwire-alias-of must name another property of the object that has sticky/,
      (spec) =>
        Object.assign(
          spec.paths,
          withBody({ type: "object", properties: { sticky: { type: "boolean", "x-pixwire-alias-of": "pinned" } } })
            .paths,
        ),
    ],
    [
      "a reference that leads nowhere",
      /refers to a component that does not exist/,
      (spec) => {
        getNote(spec).parameters = [{ $ref: "#/components/parameters/Id" }];
      },
    ],
    [
      "a schema that takes the name of an input",
      /schema "GetNoteInput" cannot be the name of a type, because that is the name of a type of getNote/,
      (spec) => Object.assign(schemasOf(spec), { GetNoteInput: { type: "object" } }),
    ],
  ])("%s", async (_, message, change) => {
    const spec = notesSpec();
    change(spec);
    const error: unknown = await generateFrom(spec).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(SpecError);
    expect(String(error)).toMatch(message);
    expect(String(error)).toMatch(/spec\/notes\.yaml:\d+: /);
  });
});
