import { describe, expect, test } from "vitest";
import { adapt } from "../new-provider/adapt.js";
import { objectAt } from "../new-provider/tree.js";
import { upgrade } from "../new-provider/upgrade/index.js";
import { documentOf, type JsonObject, type OperationModel, readOperations } from "../spec/index.js";

// A document of an older version says the same after it is upgraded, or a note says what was guessed.

interface Upgraded {
  document: JsonObject;
  operations: Record<string, OperationModel>;
  texts: string[];
}

function upgradeAndRead(given: JsonObject): Upgraded {
  const upgraded = upgrade(structuredClone(given));
  if (!upgraded) throw new Error("The version is not known.");
  const { document, notes } = upgraded;
  document.servers ??= [{ url: "https://api.example" }];
  const texts = [...notes, ...adapt(document, "sample")].map(({ text }) => text);
  const models = readOperations(documentOf(structuredClone(document), "spec/sample.yaml"));
  return { document, texts, operations: Object.fromEntries(models.map((one) => [one.id, one])) };
}

const OK = { "200": { description: "Success.", schema: { type: "object" } } };

function swagger(paths: JsonObject, more: JsonObject = {}): Upgraded {
  const info = { title: "Sample", version: "1" };
  return upgradeAndRead({ swagger: "2.0", info, host: "api.example", schemes: ["https"], paths, ...more });
}

const post = (parameters: JsonObject[], more: JsonObject = {}): JsonObject => ({
  "/things": { post: { operationId: "send", parameters, responses: OK, ...more } },
});

describe("Swagger 2.0", () => {
  test("the media types of an operation replace those of the document", () => {
    const paths = {
      "/report": {
        get: {
          operationId: "report",
          produces: ["application/pdf"],
          responses: { "200": { description: "A file.", schema: { type: "file" } } },
        },
        put: { operationId: "plain", produces: ["text/plain"], responses: { "200": { $ref: "#/responses/Done" } } },
        post: { operationId: "json", responses: { "200": { $ref: "#/responses/Done" } } },
      },
    };
    const responses = { Done: { description: "Success.", schema: { type: "string" } } };
    const { operations } = swagger(paths, { produces: ["application/json"], responses });
    const kinds = Object.values(operations).map(({ id, responses }) => [
      id,
      responses[0]?.mediaType,
      responses[0]?.kind,
    ]);
    expect(kinds).toEqual([
      ["report", "application/pdf", "bytes"],
      ["plain", "text/plain", "text"],
      ["json", "application/json", "json"],
    ]);
  });

  test("a file is answered as bytes, also where the document answers JSON elsewhere", () => {
    const paths = {
      "/file": {
        get: { operationId: "file", responses: { "200": { description: "A file.", schema: { type: "file" } } } },
      },
    };
    expect(swagger(paths, { produces: ["application/json"] }).operations.file?.responses[0]).toMatchObject({
      mediaType: "application/octet-stream",
      kind: "bytes",
    });
  });

  test("an empty list of media types says nothing", () => {
    const paths = post(
      [{ name: "body", in: "body", schema: { type: "object", properties: { a: { type: "string" } } } }],
      {
        consumes: [],
        produces: [],
      },
    );
    const { send } = swagger(paths).operations;
    expect(send?.members.map(({ wire }) => wire)).toEqual(["a"]);
    expect(send?.responses[0]?.mediaType).toBe("application/json");
  });

  test("a shared body is that of each operation that refers to it, wherever the path lists it", () => {
    const { operations, texts } = swagger(
      {
        "/a": { post: { operationId: "a", parameters: [{ $ref: "#/parameters/Thing" }], responses: OK } },
        "/b": { post: { operationId: "b", responses: OK }, parameters: [{ $ref: "#/parameters/Thing" }] },
      },
      {
        parameters: {
          Thing: {
            name: "thing",
            in: "body",
            required: true,
            schema: { properties: { size: { type: "integer" } }, type: "object" },
          },
        },
      },
    );
    for (const id of ["a", "b"])
      expect(
        operations[id]?.members.map(({ wire }) => wire),
        id,
      ).toEqual(["size"]);
    expect(texts).toEqual(["upgraded from 2.0 to 3.1"]);
  });

  test("the fields of a form keep what is said of them", () => {
    const { document, operations } = swagger(
      post(
        [
          { name: "colour", in: "formData", type: "string", enum: ["red", "blue"], required: true },
          { name: "count", in: "formData", type: "integer", minimum: 1, maximum: 9, default: 3 },
          { name: "repeated", in: "formData", type: "array", items: { type: "string" }, collectionFormat: "multi" },
          { name: "joined", in: "formData", type: "array", items: { type: "integer" } },
          { name: "picture", in: "formData", type: "file" },
        ],
        { consumes: ["multipart/form-data"] },
      ),
    );
    expect(operations.send?.body).toMatchObject({ mediaType: "multipart/form-data" });
    expect(operations.send?.members.map(({ wire, required }) => [wire, required])).toEqual([
      ["colour", true],
      ["count", false],
      ["repeated", false],
      ["joined", false],
      ["picture", false],
    ]);
    const body = objectAt(document, ["paths", "/things", "post", "requestBody"]);
    expect(body).toMatchObject({
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            properties: {
              colour: { type: "string", enum: ["red", "blue"] },
              count: { minimum: 1, maximum: 9, default: 3 },
              repeated: { items: { type: "string" } },
            },
          },
          encoding: { joined: { style: "form", explode: false }, repeated: { style: "form", explode: true } },
        },
      },
    });
  });

  test.each([
    ["without a file it is urlencoded", "string", "application/x-www-form-urlencoded"],
    ["with a file it has parts", "file", "multipart/form-data"],
  ])("a form of which no media type is known: %s, and that is said", (_, type, mediaType) => {
    const { operations, texts } = swagger(post([{ name: "a", in: "formData", type }]), {
      consumes: ["application/json"],
    });
    expect(operations.send?.body?.mediaType).toBe(mediaType);
    expect(texts).toContainEqual(expect.stringContaining(`its form is sent as ${mediaType}`));
  });

  test("the client sends nothing in the clear if the document has https", () => {
    expect(swagger({}, { schemes: ["http", "https"] }).document.servers).toEqual([
      { url: "https://api.example" },
      { url: "http://api.example" },
    ]);
    const { document, texts } = swagger({}, { schemes: [] });
    expect(document.servers).toEqual([{ url: "https://api.example" }]);
    expect(texts).toContain("took https, as the document does not name a scheme");
  });

  test("a list is not separated in another way without a word", () => {
    const list = { type: "array", items: { type: "string" } };
    const { operations, texts } = swagger(
      post([
        { name: "tabs", in: "query", collectionFormat: "tsv", ...list },
        { name: "pipes", in: "query", collectionFormat: "pipes", ...list },
        { name: "X-Pipes", in: "header", collectionFormat: "pipes", ...list },
        { name: "commas", in: "query", ...list },
      ]),
    );
    expect(operations.send?.members.map(({ wire }) => wire)).toEqual(["commas"]);
    for (const name of ["tabs", "pipes", "X-Pipes"]) expect(texts, name).toContainEqual(expect.stringContaining(name));
  });

  test("x-nullable is a null", () => {
    const schema = { type: "object", properties: { a: { type: "string", "x-nullable": true } } };
    const { document } = swagger({}, { definitions: { Thing: schema } });
    expect(document.components).toMatchObject({
      schemas: { Thing: { properties: { a: { type: ["string", "null"] } } } },
    });
  });
});

describe("OpenAPI 3.0", () => {
  const upgradeSchema = (schema: JsonObject): unknown => {
    const upgraded = upgrade({ openapi: "3.0.3", components: { schemas: { Thing: schema } } });
    return upgraded && objectAt(upgraded.document, ["components", "schemas", "Thing"]);
  };

  test("a property may be called as a keyword is, and so may a member of an example", () => {
    const schema = {
      type: "object",
      properties: { example: { type: "string" }, nullable: { type: "boolean", nullable: true } },
      example: { example: "a", nullable: true, exclusiveMinimum: true, type: "string", format: "byte" },
    };
    expect(upgradeSchema(schema)).toEqual({
      type: "object",
      properties: { example: { type: "string" }, nullable: { type: ["boolean", "null"] } },
      examples: [{ example: "a", nullable: true, exclusiveMinimum: true, type: "string", format: "byte" }],
    });
  });

  test.each<[schema: JsonObject, expected: JsonObject]>([
    [
      { type: "integer", minimum: 1, exclusiveMinimum: true },
      { type: "integer", exclusiveMinimum: 1 },
    ],
    [
      { type: "integer", maximum: 9, exclusiveMaximum: false },
      { type: "integer", maximum: 9 },
    ],
    [
      { type: "string", format: "byte" },
      { type: "string", contentEncoding: "base64" },
    ],
    [
      { type: "string", format: "binary" },
      { type: "string", format: "binary" },
    ],
    [
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    [{ $ref: "#/a", nullable: true }, { anyOf: [{ $ref: "#/a" }, { type: "null" }] }],
  ])("%j is %j", (schema, expected) => {
    expect(upgradeSchema(structuredClone(schema))).toEqual(expected);
  });

  test("other versions are not upgraded", () => {
    expect(upgrade({ openapi: "3.2.0" })).toBeUndefined();
    expect(upgrade({ swagger: "1.2" })).toBeUndefined();
  });
});
