import { describe, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { type JsonObject, readOperations } from "../spec/index.js";
import { fileOf, generateFrom, notesSpec, parse, withBody } from "./support/notes.js";
import { sampledSpecs } from "./support/sampled-specs.js";

describe("what is generated", () => {
  test("a function, a method, types, a reference and the tables and types of the emulator", async () => {
    const files = await generateFrom(notesSpec());
    expect([...files.keys()]).toEqual([
      "packages/api/src/notes/generated/models.ts",
      "packages/api/src/notes/generated/paths.ts",
      "packages/api/src/notes/generated/operations.ts",
      "packages/api/src/notes/generated/namespaces.ts",
      "packages/mock/src/generated/notes/models.ts",
      "packages/mock/src/generated/notes/handlers.ts",
      "packages/mock/src/generated/notes/operations.ts",
      "packages/cli/src/generated/notes/names.ts",
      "packages/cli/src/generated/notes/operations.ts",
      "packages/api/docs/notes/index.md",
      "packages/api/docs/notes/getNote.md",
      "packages/api/docs/notes/types/Note.md",
      "packages/api/docs/notes/types/Problem.md",
    ]);
    expect(files.get("packages/cli/src/generated/notes/names.ts")).toContain(
      '{ id: "getNote", tag: "notes", summary: "Read a note" }',
    );
    const described = files.get("packages/cli/src/generated/notes/operations.ts");
    expect(described).toContain('path: "/notes/{id}"');
    expect(described).toContain('members: [{ name: "id", types: ["string"], required: true');
    const operations = files.get("packages/api/src/notes/generated/operations.ts");
    expect(operations).toContain(`/**
 * Read a note
 *
 * \`GET /notes/{id}\`
 *
 * @throws ApiError with status 404
 */
export const getNote: Operation<
  paths,
  [input: GetNoteInput, options?: RequestOptions],
  Note,
  Record<404, Problem>
> = /* @__PURE__ */ operation({
  provider: "notes",
  id: "getNote",
  method: "GET",
  path: "/notes/{id}",
  members: { id: write.path },
});
`);
    expect(files.get("packages/api/src/notes/generated/namespaces.ts")).toContain(`
export interface Namespaces {
  /** Short texts. */
  readonly notes: Methods<typeof operations, "getNote">;
}

export function bindNamespaces(client: Client<paths>): Namespaces {
  return {
    notes: {
      getNote: bind(client, operations.getNote),
    },
  };
}
`);
    expect(files.get("packages/api/src/notes/generated/models.ts")).toContain(`
export type Note = {
  text: string;
  pinned?: boolean | undefined;
};
`);
    expect(files.get("packages/mock/src/generated/notes/handlers.ts")).toContain(`
/** What the emulator of Notes does itself, by operationId. Any other operation answers its example. */
export interface Handlers {
  /** Read a note: \`GET /notes/{id}\` */
  getNote?: (call: GetNoteCall) => GetNoteAnswer;
}

export type GetNoteAnswer = Answer<Note>;

export interface GetNoteCall extends Call {
  path: {
    id: string;
  };
}
`);
    expect(files.get("packages/mock/src/generated/notes/operations.ts")).toContain(`
export const operations: readonly Operation[] = [
  {
    id: "getNote",
    tag: "Notes",
    method: "GET",
    path: "/notes/{id}",
    success: { status: 200, mediaType: "application/json" },
  },
];
`);
    expect(files.get("packages/api/docs/notes/getNote.md")).toContain("`GET /notes/{id}`");
  });

  test.each(sampledSpecs())("$file gives the same bytes twice", async (spec) => {
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

  test("what a schema says of a member is in its comment, on lines that are not too long", async () => {
    const text = `Where the note is. ${"It may be anywhere. ".repeat(5)}\`code that stays in one piece\` */ @deprecated`;
    const properties = {
      url: { type: "string", format: "uri", description: text },
      size: { type: "integer", default: 3, deprecated: true },
    };
    expect(await fileOf(withBody({ type: "object", properties }), "models.ts")).toContain(`
export type AddNoteInput = {
  /**
   * Where the note is. It may be anywhere. It may be anywhere. It may be anywhere. It may be anywhere. It
   * may be anywhere. \`code that stays in one piece\` *\\/ @deprecated
   * @format uri
   */
  url?: string | undefined;
  /**
   * @defaultValue \`3\`
   * @deprecated
   */
  size?: number | undefined;
};
`);
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
    expect(await fileOf(spec, "operations.ts")).toContain(`
    members: {
      kind: /* @__PURE__ */ write.oneOf(write.body, ["text", "locked"]),
      text: write.body,
      key: /* @__PURE__ */ write.secret(write.body),
    },
    required: ["kind"],
`);
    const types = await fileOf(spec, "models.ts");
    expect(types).toContain("export type AddNoteInput = Text | Locked;");
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
      "check: /* @__PURE__ */ write.exclusiveShapes({ text: [0], pinned: [1] })",
    );
    const types = await fileOf(spec, "models.ts");
    expect(types).toMatch(/text\?: string \| undefined;[^}]*\} & \{\s*pinned\?: undefined;/);
    expect(types).toMatch(/pinned\?: boolean \| undefined;[^}]*\} & \{\s*text\?: undefined;/);
  });

  test("an alias is sent beside the member it is another name of, and is none itself", async () => {
    const spec = withBody({
      type: "object",
      properties: { pinned: { type: "boolean" }, sticky: { type: "boolean", "x-pixwire-alias-of": "pinned" } },
    });
    const operations = await fileOf(spec, "operations.ts");
    expect(operations).toContain('pinned: /* @__PURE__ */ write.alsoAs(write.body, "sticky")');
    expect(operations).not.toContain("sticky:");
  });

  test("a member that is a credential makes the client's needless, and one of the two is needed", async () => {
    const properties = { text: { type: "string" }, ticket: { type: "string", "x-pixwire-credential": true } };
    const spec = withBody({ type: "object", properties }, { security: [{ bearer: [] }, {}] });
    const operations = await fileOf(spec, "operations.ts");
    expect(operations).toContain("ticket: /* @__PURE__ */ write.credential(write.body)");
    expect(operations).not.toContain("auth:");
    expect(
      await fileOf(
        withBody({ type: "object", properties: { text: { type: "string" } } }, { security: [{ bearer: [] }, {}] }),
        "operations.ts",
      ),
    ).toContain('auth: "optional"');
  });
});

test("a schema whose name is a number has a type", async () => {
  const spec = withBody({ $ref: "#/components/schemas/403" });
  spec.components = { ...Object(spec.components), schemas: { ...notesSchemas(spec), 403: { type: "object" } } };
  expect(await fileOf(spec, "models.ts")).toContain("export type _403 = ");
});

const notesSchemas = (spec: ReturnType<typeof notesSpec>): object => Object(spec.components).schemas;

test("alternatives that differ by members of one of them only need no check", async () => {
  const closed = (properties: JsonObject): JsonObject => ({ type: "object", properties, additionalProperties: false });
  const string = { type: "string" };
  const oneMore = withBody({ anyOf: [closed({ name: string }), closed({ name: string, base: string })] });
  expect(await fileOf(oneMore, "operations.ts")).not.toContain("check:");
  const either = withBody({ anyOf: [closed({ name: string }), closed({ base: string })] });
  expect(await fileOf(either, "operations.ts")).toContain("write.exclusiveShapes({ name: [0], base: [1] })");
});

describe("what is checked before sending", () => {
  const withParameter = (schema: JsonObject): Promise<string> => {
    const spec = notesSpec();
    const { get } = spec.paths["/notes/{id}"] ?? {};
    if (Array.isArray(get?.parameters)) get.parameters.push({ name: "size", in: "query", schema });
    return fileOf(spec, "operations.ts");
  };

  test.each<[schema: JsonObject, descriptor: string]>([
    [{ type: "integer", minimum: 1, maximum: 100 }, "size: /* @__PURE__ */ write.range(write.query, 1, 100)"],
    [{ type: "integer", minimum: 0 }, "size: /* @__PURE__ */ write.range(write.query, 0)"],
    [
      { type: ["integer", "null"], exclusiveMinimum: 0, exclusiveMaximum: 9 },
      "size: /* @__PURE__ */ write.range(write.query, 1, 8)",
    ],
    [{ type: "number", exclusiveMinimum: 0 }, "size: write.query "],
    [{ enum: ["a4", null] }, 'size: /* @__PURE__ */ write.oneOf(write.query, ["a4"])'],
    [{ type: "string", enum: ["a4", "a5"] }, 'size: /* @__PURE__ */ write.oneOf(write.query, ["a4", "a5"])'],
  ])("%j", async (schema, descriptor) => {
    expect(await withParameter(schema)).toContain(descriptor);
  });
});
