import { expect, test } from "vitest";
import { adapt } from "../new-provider/adapt.js";
import { messagePaths } from "../new-provider/error-messages.js";
import { makeExamples } from "../new-provider/examples.js";
import { markSecrets } from "../new-provider/secrets.js";
import { documentOf, type JsonObject, readOperations } from "../spec/index.js";

// What `pnpm new-provider` does to a document, shown on small ones.

const FILE = "spec/foreign.yaml";
const text: JsonObject = { type: "string" };
const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function document(operation: JsonObject, schemas: JsonObject = {}): JsonObject {
  // Every part is an object of its own, as in a file.
  const root = {
    openapi: "3.1.0",
    info: { title: "Foreign", version: "1" },
    servers: [{ url: "https://api.example.com/v2" }],
    paths: {
      "/things": {
        post: {
          operationId: "act",
          tags: ["things"],
          responses: { "200": { description: "Done.", ...json({ type: "object" }) } },
          ...operation,
        },
      },
    },
    components: { schemas },
  };
  return JSON.parse(JSON.stringify(root));
}

function bring(root: JsonObject): { decisions: string[]; notes: string[]; members: Record<string, unknown> } {
  const all = [...adapt(root, "foreign"), ...markSecrets(root, FILE), ...makeExamples(root, FILE)];
  const [operation] = readOperations(documentOf(structuredClone(root), FILE));
  return {
    decisions: all.filter(({ isDecision }) => isDecision).map(({ text }) => text),
    notes: all.filter(({ isDecision }) => !isDecision).map(({ text }) => text),
    members: Object.fromEntries((operation?.members ?? []).map((member) => [member.name, member])),
  };
}

test("a parameter that cannot be written is left out, and its schema stays where others use it", () => {
  const deep = { type: "object", properties: { list: { type: "array", items: ref("Item") } } };
  const root = document(
    {
      parameters: [
        { name: "filter", in: "query", style: "deepObject", schema: ref("Filter") },
        { name: "kept", in: "query", schema: ref("Item") },
      ],
      requestBody: json({ type: "object", properties: { filter2: ref("Filter") } }),
    },
    { Filter: deep, Item: text },
  );
  const { decisions, members } = bring(root);
  expect(decisions).toEqual([
    expect.stringMatching(/^left out the parameter filter, .*declare a parameter per member$/),
  ]);
  expect(Object.keys(members)).toEqual(["kept", "filter2"]);
  expect(root.components).toMatchObject({ schemas: { Filter: deep, Item: text } });
});

test("of several parameters in a list, those are left out that cannot be sent", () => {
  const cookie = (name: string): JsonObject => ({ name, in: "cookie", schema: text });
  const root = document({
    parameters: [cookie("one"), cookie("two"), { name: "kept", in: "query", schema: text }, cookie("three")],
  });
  expect(Object.keys(bring(root).members)).toEqual(["kept"]);
});

test("a schema that is missing is added once, and has to be declared", () => {
  const properties = { one: ref("Missing"), two: ref("Missing") };
  const root = document({ requestBody: json({ type: "object", properties }) });
  expect(bring(root).decisions).toEqual([
    "added the schema Missing, which is missing and takes any value now: declare it",
  ]);
});

test("what refers into another operation refers to a component, however deep", () => {
  const outer = "#/paths/~1things/post/requestBody/content/application~1json/schema/properties/outer";
  const root = document({
    requestBody: json({
      type: "object",
      properties: {
        outer: { type: "object", properties: { inner: text } },
        same: { $ref: outer },
        deep: { $ref: `${outer}/properties/inner` },
      },
    }),
  });
  const { decisions, members } = bring(root);
  expect(decisions).toEqual([]);
  expect(members).toMatchObject({ outer: {}, same: {}, deep: {} });
  expect(JSON.stringify(root)).not.toContain("#/paths");
});

test("a form without fields is left out beside JSON", () => {
  const form = { schema: { type: "object" } };
  const root = document({
    requestBody: { content: { "application/x-www-form-urlencoded": form, "application/json": form } },
  });
  const { decisions, members } = bring(root);
  expect(decisions).toEqual([]);
  expect(members).toMatchObject({ body: { where: "body" } });
});

test("XML is left out beside JSON, and stays where it is alone", () => {
  const both = { content: { "application/json": { schema: { type: "object" } }, "application/xml": { schema: text } } };
  const alone = { description: "No.", content: { "application/xml": { schema: text } } };
  const root = document({ responses: { "200": { description: "Done.", ...both }, "404": alone } });
  expect(bring(root).notes).toContain("left out XML beside JSON, which is never asked for (1)");
  expect(JSON.stringify(root).match(/application\/xml/g)).toHaveLength(1);
});

test("alternatives that overlap have examples, because any of them may match", () => {
  const shape = (name: string): JsonObject => ({ type: "object", properties: { kind: text, [name]: text } });
  const root = document({ requestBody: json({ oneOf: [shape("a"), shape("b")] }) });
  const { decisions, notes } = bring(root);
  expect(decisions).toEqual([]);
  expect(notes).toContain("took `oneOf` as `anyOf`, because the alternatives overlap");
});

test("an example that cannot be made is a decision, with the reason", () => {
  const root = document({ requestBody: json({ type: "string", pattern: "^a$", minLength: 2 }) });
  expect(bring(root).decisions).toEqual([
    expect.stringMatching(/^write an example: the one that was made does not match its schema, because it must /),
  ]);
});

test("credentials among the members are marked as secret", () => {
  const properties = { password: text, apiKey: text, pin: { type: "string", format: "password" }, tokenizer: text };
  const root = document({ requestBody: json({ type: "object", properties }) });
  const secret = Object.entries(bring(root).members).map(([name, member]) => [name, Object(member).secret]);
  expect(Object.fromEntries(secret)).toEqual({ password: true, apiKey: true, pin: true, tokenizer: false });
});

test.each<[what: string, body: JsonObject | undefined, paths: string[]]>([
  ["a usual member", { message: "No.", status: 404 }, ["message"]],
  ["a member inside", { error: { code: 4, reason: "No." } }, ["message", "error.reason"]],
  ["the first of a list", { errors: [{ detail: "No." }] }, ["message", "errors.0.detail"]],
  ["no body", undefined, ["message", "error.message", "error", "detail", "title"]],
])("the message of an error comes from %s", (_, example, paths) => {
  const responses: JsonObject = { "204": { description: "Done." } };
  if (example) responses["404"] = { description: "No.", content: { "application/json": { example } } };
  const root = document({ responses });
  adapt(root, "foreign");
  expect(messagePaths(documentOf(root, FILE))).toEqual(paths);
});
