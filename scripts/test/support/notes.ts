import { generate } from "../../generator/index.js";
import { type JsonObject, parseSpec, type SpecDocument } from "../../spec/index.js";

/** A small spec as an object; tests change it and generate from it. JSON is YAML. */
export function notesSpec(): { paths: Record<string, Record<string, JsonObject>>; [key: string]: unknown } {
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
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
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
export function withBody(schema: JsonObject, operation: JsonObject = {}): ReturnType<typeof notesSpec> {
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

export const parse = (spec: unknown): SpecDocument => parseSpec(JSON.stringify(spec, undefined, 2), "spec/notes.yaml");
export const generateFrom = (spec: unknown): Promise<Map<string, string>> => generate(parse(spec));

/** A generated file of the bindings. */
export async function fileOf(spec: unknown, name: string): Promise<string> {
  return (await generateFrom(spec)).get(`packages/api/src/notes/generated/${name}`) ?? "";
}
