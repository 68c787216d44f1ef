import ts from "typescript";
import { describe, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { type JsonObject, loadSpec, parseSpec, readOperations, SpecError, specFiles } from "../spec/index.js";

/** A small spec as an object; tests change it and generate from it. JSON is YAML. */
function notesSpec(): { paths: Record<string, Record<string, JsonObject>>; [key: string]: unknown } {
  return {
    openapi: "3.1.0",
    info: { title: "Notes", version: "1" },
    security: [{ bearer: [] }],
    tags: [{ name: "Notes", description: "Short texts." }],
    paths: {
      "/notes/{id}": {
        get: {
          operationId: "getNote",
          tags: ["Notes"],
          summary: "Read a note",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" }, example: "n1" }],
          responses: {
            "200": {
              description: "The note.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
            },
            "404": {
              description: "No such note.",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Note: {
          type: "object",
          required: ["text"],
          properties: { text: { type: "string" }, pinned: { type: "boolean" } },
        },
        Problem: { type: "object", properties: { message: { type: "string" } } },
      },
    },
  };
}

/** The small spec with an operation that takes a body. */
function withBody(schema: JsonObject, operation: JsonObject = {}): ReturnType<typeof notesSpec> {
  const spec = notesSpec();
  spec.paths["/notes"] = {
    post: {
      operationId: "addNote",
      tags: ["Notes"],
      summary: "Add a note",
      requestBody: { required: true, content: { "application/json": { schema } } },
      responses: { "204": { description: "Added." } },
      ...operation,
    },
  };
  return spec;
}

const parse = (spec: unknown) => parseSpec(JSON.stringify(spec, undefined, 2), "spec/notes.yaml");
const generateFrom = (spec: unknown) => generate(parse(spec));

async function fileOf(spec: unknown, name: string): Promise<string> {
  const file = [...(await generateFrom(spec))].find(([path]) => path.endsWith(`/${name}`));
  return file?.[1] ?? "";
}

describe("what is generated", () => {
  test("a function, a method, types, a reference and the mock's document", async () => {
    const files = await generateFrom(notesSpec());
    expect([...files.keys()]).toEqual([
      "packages/api/src/notes/generated/schema.ts",
      "packages/api/src/notes/generated/models.ts",
      "packages/api/src/notes/generated/operations.ts",
      "packages/api/src/notes/generated/namespaces.ts",
      "packages/api/src/notes/generated/reference.md",
      "packages/mock/src/generated/notes.ts",
    ]);
    const operations = files.get("packages/api/src/notes/generated/operations.ts");
    expect(operations).toContain(
      "export const getNote: Operation<paths, [input: GetNoteInput, options?: RequestOptions], Note, { 404: Problem }>",
    );
    expect(operations).toContain('{ id: "getNote", method: "GET", path: "/notes/{id}"');
    expect(files.get("packages/api/src/notes/generated/namespaces.ts")).toContain(
      "notes: bind(client, [\n      operations.getNote,",
    );
    expect(files.get("packages/api/src/notes/generated/reference.md")).toContain("`GET /notes/{id}`");
  });

  test.each(specFiles().map((file) => loadSpec(file)))("$file gives the same bytes twice", async (spec) => {
    expect(await generate(spec)).toEqual(await generate(spec));
  });

  test("an input without required members is optional", async () => {
    const spec = notesSpec();
    spec.paths["/notes"] = {
      get: {
        operationId: "listNotes",
        tags: ["Notes"],
        summary: "List",
        responses: { "204": { description: "Nothing." } },
      },
    };
    expect(await fileOf(spec, "operations.ts")).toContain(
      "[input?: ListNotesInput, options?: RequestOptions], void, unknown>",
    );
  });

  test("members of the body stand beside those of the path, each with its place", async () => {
    const spec = notesSpec();
    Object.assign(spec.paths["/notes/{id}"] ?? {}, {
      put: {
        operationId: "putNote",
        tags: ["Notes"],
        summary: "Write a note",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" }, "x-pixwire-path-style": "segments" },
        ],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
        },
        responses: {
          "200": {
            description: "The note.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
          },
        },
      },
    });
    const { members } = readOperations(parse(spec)).find(({ id }) => id === "putNote") ?? {};
    expect(members).toMatchObject([
      { name: "id", where: "path", required: true, as: "segments" },
      { name: "text", where: "body", required: true },
      { name: "pinned", where: "body", required: false },
    ]);
  });

  test("a body of alternative shapes takes the members and values of each", async () => {
    const spec = withBody({ $ref: "#/components/schemas/NewNote" });
    const shape = (kind: string, member: JsonObject): JsonObject => ({
      type: "object",
      required: ["kind", ...Object.keys(member)],
      properties: { kind: { type: "string", const: kind }, ...member },
    });
    const { schemas } = spec.components as { schemas: JsonObject };
    schemas.Text = shape("text", { text: { type: "string" } });
    schemas.Locked = shape("locked", { key: { type: "string", "x-pixwire-secret": true } });
    schemas.NewNote = {
      oneOf: [{ $ref: "#/components/schemas/Text" }, { $ref: "#/components/schemas/Locked" }],
      discriminator: {
        propertyName: "kind",
        mapping: { text: "#/components/schemas/Text", locked: "#/components/schemas/Locked" },
      },
    };
    expect(await fileOf(spec, "operations.ts")).toContain(
      'members: { kind: /* @__PURE__ */ at.oneOf(at.body, ["text", "locked"]), text: at.body, key: /* @__PURE__ */ at.secret(at.body) }, required: ["kind"]',
    );
    const types = await fileOf(spec, "schema.ts");
    expect(types).toContain("AddNoteInput: Text | Locked;");
    expect(types).not.toContain("openapi-typescript");
  });

  test("closed alternative shapes exclude each other", async () => {
    const spec = withBody({
      oneOf: [
        {
          type: "object",
          properties: { text: { type: "string" }, id2: { type: "string" } },
          additionalProperties: false,
        },
        {
          type: "object",
          properties: { pinned: { type: "boolean" }, id2: { type: "string" } },
          additionalProperties: false,
        },
      ],
    });
    expect(await fileOf(spec, "operations.ts")).toContain(
      "check: /* @__PURE__ */ at.shapes({ text: [0], pinned: [1] })",
    );
    const types = await fileOf(spec, "schema.ts");
    expect(types).toMatch(/text\?: string;[^}]*\} & \{\s*pinned\?: never;/);
    expect(types).toMatch(/pinned\?: boolean;[^}]*\} & \{\s*text\?: never;/);
  });

  test("an alias is sent beside the member it is another name of, and is none itself", async () => {
    const spec = withBody({
      type: "object",
      properties: { pinned: { type: "boolean" }, sticky: { type: "boolean", "x-pixwire-alias-of": "pinned" } },
    });
    const operations = await fileOf(spec, "operations.ts");
    expect(operations).toContain('pinned: /* @__PURE__ */ at.alsoAs(at.body, "sticky")');
    expect(operations).not.toContain("sticky:");
  });

  test("a member that is a credential makes the client's needless, and one of the two is needed", async () => {
    const properties = { text: { type: "string" }, ticket: { type: "string", "x-pixwire-credential": true } };
    const spec = withBody({ type: "object", properties }, { security: [{ bearer: [] }, {}] });
    const operations = await fileOf(spec, "operations.ts");
    expect(operations).toContain("ticket: /* @__PURE__ */ at.credential(at.body)");
    expect(operations).not.toContain("auth:");
    expect(
      await fileOf(
        withBody({ type: "object", properties: { text: { type: "string" } } }, { security: [{ bearer: [] }, {}] }),
        "operations.ts",
      ),
    ).toContain('auth: "optional"');
  });
});

describe("what is checked before sending", () => {
  const withParameter = (schema: JsonObject): Promise<string> => {
    const spec = notesSpec();
    const { get } = spec.paths["/notes/{id}"] ?? {};
    if (Array.isArray(get?.parameters)) get.parameters.push({ name: "size", in: "query", schema });
    return fileOf(spec, "operations.ts");
  };

  test.each<[schema: JsonObject, descriptor: string]>([
    [{ type: "integer", minimum: 1, maximum: 100 }, "size: /* @__PURE__ */ at.range(at.query, 1, 100)"],
    [{ type: "integer", minimum: 0 }, "size: /* @__PURE__ */ at.range(at.query, 0)"],
    [
      { type: ["integer", "null"], exclusiveMinimum: 0, exclusiveMaximum: 9 },
      "size: /* @__PURE__ */ at.range(at.query, 1, 8)",
    ],
    [{ type: "number", exclusiveMinimum: 0 }, "size: at.query "],
    [{ type: "string", enum: ["a4", "a5"] }, 'size: /* @__PURE__ */ at.oneOf(at.query, ["a4", "a5"])'],
  ])("%j", async (schema, descriptor) => {
    expect(await withParameter(schema)).toContain(descriptor);
  });
});

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
      /cannot name a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "get-note" }),
    ],
    [
      "an operationId that is a keyword",
      /cannot name a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "delete" }),
    ],
    [
      "an operationId that generated code uses",
      /cannot name a function/,
      (spec) => Object.assign(getNote(spec), { operationId: "operation" }),
    ],
    ["no tag", /has no tag/, (spec) => delete getNote(spec).tags],
    [
      "an operationId taken twice",
      /getNote is taken by GET \/notes\/\{id\}/,
      (spec) => {
        spec.paths["/other/{id}"] = { get: getNote(spec) };
      },
    ],
    [
      "members that collide",
      /collides with the path member/,
      (spec) => {
        addParameter(spec, parameter("id", "query"));
      },
    ],
    [
      "a header parameter",
      /only path and query/,
      (spec) => {
        addParameter(spec, parameter("x-trace", "header"));
      },
    ],
    [
      "a path parameter without description",
      /no parameter describes \{id\}/,
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
      /the tags notes and Notes are both notes/,
      (spec) => {
        spec.paths["/other"] = { get: { operationId: "other", tags: ["notes"], responses: {} } };
      },
    ],
    [
      "a member of every object",
      /every object has a toString/,
      (spec) => addParameter(spec, parameter("toString", "query")),
    ],
    [
      "a style that cannot be written",
      /the style "spaceDelimited" of tags cannot be written/,
      (spec) => addParameter(spec, { ...parameter("tags", "query"), style: "spaceDelimited" }),
    ],
    [
      "a list of itself",
      /cannot be that list/,
      (spec) => {
        schemasOf(spec).Tree = { type: "array", items: { $ref: "#/components/schemas/Tree" } };
        addParameter(spec, { name: "tree", in: "query", schema: { $ref: "#/components/schemas/Tree" } });
      },
    ],
    [
      "an answer that is not JSON",
      /an answer is JSON or nothing/,
      (spec) => {
        getNote(spec).responses = { "200": { description: "Text.", content: { "text/plain": { schema: {} } } } };
      },
    ],
    [
      "a range of statuses",
      /name each status of 4XX/,
      (spec) => {
        getNote(spec).responses = { "4XX": { description: "Wrong." } };
      },
    ],
    [
      "a path that is elsewhere",
      /\$ref has no place/,
      (spec) => Object.assign(spec.paths, { "/other": { $ref: "#/paths/~1notes~1{id}" } }),
    ],
    [
      "a schema that refers to itself",
      /refers to itself/,
      (spec) => {
        schemasOf(spec).Loop = { $ref: "#/components/schemas/Loop" };
      },
    ],
    ["a schema that takes the name of generated code", /cannot name a type/, (spec) => (schemasOf(spec).Client = {})],
    [
      "pagination over a parameter that is none",
      /limit must name a query parameter/,
      (spec) =>
        Object.assign(getNote(spec), { "x-pixwire-pagination": { style: "offset", offset: "skip", limit: "limit" } }),
    ],
    [
      "pagination over items that are no list",
      /text of the answer is no array/,
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
      /x-pixwire-alias-of must name a property beside sticky/,
      (spec) =>
        Object.assign(
          spec.paths,
          withBody({ type: "object", properties: { sticky: { type: "boolean", "x-pixwire-alias-of": "pinned" } } })
            .paths,
        ),
    ],
    [
      "a reference that leads nowhere",
      /leads nowhere/,
      (spec) => {
        getNote(spec).parameters = [{ $ref: "#/components/parameters/Id" }];
      },
    ],
    [
      "a schema that takes the name of an input",
      /GetNoteInput .* is taken/,
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

describe("a hostile spec stays data", () => {
  const payloads = [
    "*/ globalThis.pwned = 1; /*",
    '"; globalThis.pwned = 1; "',
    "'; globalThis.pwned = 1; '",
    `\`${"${"}globalThis.pwned = 1}\``,
    "\u2028globalThis.pwned = 1;\n*/ globalThis.pwned = 1;",
    "</script><script>globalThis.pwned = 1</script>",
    "__proto__",
  ];

  test.each(payloads)("%j in every text", async (payload) => {
    const spec = notesSpec();
    const operation = spec.paths["/notes/{id}"]?.get ?? {};
    Object.assign(operation, { summary: payload, description: payload, deprecated: true });
    Object.assign(spec, { info: { title: payload, version: "1" }, tags: [{ name: "Notes", description: payload }] });
    operation.parameters = [
      {
        name: "id",
        in: "path",
        required: true,
        description: payload,
        schema: { type: "string", enum: ["a", payload] },
        example: payload,
      },
      { name: `${payload}q`, in: "query", description: payload, schema: { type: "string", default: payload } },
    ];
    operation.responses = {
      "200": {
        description: payload,
        content: {
          "application/json": {
            schema: {
              type: "object",
              description: payload,
              properties: { [payload]: { type: "string", const: payload, description: payload } },
            },
          },
        },
      },
    };
    spec.paths[`/x/${payload.replaceAll(/[{}]/g, "")}`] = {
      get: { operationId: "other", tags: ["Notes"], summary: payload, responses: { "404": { description: payload } } },
    };

    for (const [path, text] of await generateFrom(spec)) {
      if (path.endsWith(".ts")) expect(codeOf(path, text), path).not.toContain("pwned");
      else expect(text, path).not.toMatch(/<script>/);
    }
  });

  /** The tokens of a file that are code: no comments, no strings. Fails for a file that does not parse. */
  function codeOf(path: string, text: string): string {
    const { diagnostics } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
    const code: string[] = [];
    for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
      if (token !== ts.SyntaxKind.StringLiteral && token !== ts.SyntaxKind.NoSubstitutionTemplateLiteral)
        code.push(scanner.getTokenText());
    }
    return code.join(" ");
  }
});
