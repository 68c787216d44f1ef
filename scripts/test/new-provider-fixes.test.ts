import { expect, test } from "vitest";
import { adapt } from "../new-provider/adapt.js";
import { messagePaths } from "../new-provider/error-messages.js";
import { makeExamples } from "../new-provider/examples.js";
import { clashProblem, nameProblem } from "../new-provider/provider-name.js";
import { markSecrets } from "../new-provider/secrets.js";
import { credentialNames, namesOf } from "../new-provider/sources.js";
import { documentOf, isIdentifier, type JsonObject, readOperations } from "../spec/index.js";

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

test("only the operations that cannot be read are left out, and those beside them stay", () => {
  const many = Array.from({ length: 65 }, (_, index) => ({
    type: "object",
    required: [`a${index}`],
    properties: { [`a${index}`]: text },
  }));
  const root = document(
    { requestBody: json(ref("Many")), responses: { "204": { description: "Done." } } },
    { Many: { oneOf: many }, Other: { type: "object", properties: { id: text } } },
  );
  Object.assign(Object(root.paths), {
    "/others": { get: { responses: { "200": { description: "Done.", ...json(ref("Other")) } } } },
    "/many": { get: { responses: { "200": { description: "Done.", ...json(ref("Many")) } } } },
  });
  expect(bring(root).decisions).toEqual([expect.stringMatching(/^left out POST \/things: the alternatives have more/)]);
  expect(Object.keys(Object(root.paths)).sort()).toEqual(["/many", "/others", "/things"]);
  expect(readOperations(documentOf(structuredClone(root), FILE)).map(({ path }) => path)).toEqual(["/others", "/many"]);
});

test("what cannot be read of a component is removed, without the operations that lead to it", () => {
  const schema = { type: "object", properties: { id: text, more: { $dynamicRef: "#node" } } };
  const root = document({ responses: { "200": { description: "Done.", ...json(ref("Tree")) } } }, { Tree: schema });
  expect(bring(root).decisions).toEqual([
    expect.stringMatching(/^removed components\.schemas\.Tree\.properties\.more\.\$dynamicRef: /),
  ]);
  expect(readOperations(documentOf(root, FILE))).toHaveLength(1);
});

test("keywords beside a reference are mended where they stand", () => {
  const root = document(
    {
      parameters: [
        { name: "kind", in: "query", schema: text },
        { name: "sort", in: "query", schema: text },
      ],
      requestBody: json({
        type: "object",
        properties: {
          kind: { ...ref("Kind"), nullable: true, misspelt: 1 },
          part: { ...ref("Kind"), allOf: [{ ...text, wrong: 1 }], minLength: 1 },
        },
      }),
    },
    { Kind: text },
  );
  const { decisions, notes } = bring(root);
  expect(decisions).toEqual([]);
  expect(notes.join()).toMatch(/removed misspelt, .*removed wrong, /);
  const { properties } = Object(root).paths["/things"].post.requestBody.content["application/json"].schema;
  expect(properties).toEqual({
    kind: { anyOf: [ref("Kind"), { type: "null" }], "x-pixwire-name": "bodyKind" },
    part: { ...ref("Kind"), allOf: [text], minLength: 1 },
  });
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

test("what cannot be written of one form leaves the other forms as they are", () => {
  const form = (tags: JsonObject): JsonObject => ({
    schema: { type: "object", properties: { tags: { type: "array", items: text } } },
    encoding: { tags },
  });
  const root = document({ requestBody: { content: { "multipart/form-data": form({ style: "pipeDelimited" }) } } });
  const commas = { content: { "multipart/form-data": form({ explode: false, allowReserved: true }) } };
  const responses = { "204": { description: "Done." } };
  Object.assign(Object(root.paths), { "/others": { post: { operationId: "other", requestBody: commas, responses } } });
  const decisions = adapt(root, "foreign").filter(({ isDecision }) => isDecision);
  expect(decisions.map(({ text }) => text)).toEqual([expect.stringContaining("the field tags of a form")]);
  const operations = readOperations(documentOf(root, FILE));
  expect(operations.map(({ members }) => members[0]?.as)).toEqual([undefined, "comma"]);
});

test("without one of two credentials that are needed together, the other one is still sent", () => {
  const root = document({ security: [{ key: [], session: [] }, { session: [] }] });
  const securitySchemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    session: { type: "apiKey", in: "cookie", name: "session" },
  };
  Object.assign(Object(root.components), { securitySchemes });
  expect(bring(root).decisions).toEqual([expect.stringMatching(/^left out the credential session/)]);
  expect(Object(root.paths)["/things"].post.security).toEqual([{ key: [] }]);
});

test.each<[what: string, responses: JsonObject, status: string, decision: RegExp | undefined]>([
  ["alone", { default: { description: "A thing.", ...json({ type: "object" }) } }, "200", /Check that it is no error/],
  ["called a success", { default: { description: "OK" }, "404": { description: "No." } }, "200", undefined],
  ["beside errors", { default: { description: "An error." }, "404": { description: "No." } }, "204", /without data/],
])("a default response %s", (_, responses, status, decision) => {
  const root = document({ responses });
  const { decisions } = bring(root);
  expect(decisions).toEqual(decision ? [expect.stringMatching(decision)] : []);
  const [operation] = readOperations(documentOf(root, FILE));
  expect(operation?.responses.filter(({ success }) => success).map((one) => one.status)).toEqual([status]);
});

test("statuses that mean several are named once, and none is lost without a word", () => {
  const one = { description: "Done." };
  const root = document({ responses: { "2xx": one, "4xx": one, "3XX": one } });
  expect(bring(root).notes).toContainEqual(
    "took 2xx as 200, took 4xx as 4XX, left out 3XX: statuses are single ones, 4XX and 5XX",
  );
});

test("numbers that an enum lists as texts are numbers, and texts of no number are a decision", () => {
  const integer = (values: string[]): JsonObject => ({ type: "integer", enum: values });
  const properties = { state: integer(["0 (None)", "-1 (Gone)"]), size: integer(["1", "2"]), odd: integer(["a", "b"]) };
  const root = document({ requestBody: json({ type: "object", properties }) });
  const { decisions, members } = bring(root);
  expect(decisions).toEqual([expect.stringMatching(/^removed an `enum` of texts/)]);
  expect(members).toMatchObject({
    state: { schema: { value: { enum: [0, -1], description: "0 (None), -1 (Gone)." } } },
    size: { schema: { value: { enum: [1, 2] } } },
    odd: { schema: { value: { type: "integer" } } },
  });
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

test("good examples of the document stay, under their names, and only the others are removed", () => {
  const thing = { type: "object", properties: { size: { type: "integer" } }, required: ["size"] };
  const examples = {
    small: { value: { size: 1 } },
    wrong: { value: { size: "large" } },
    large: { $ref: "#/components/examples/Large" },
  };
  const root = document({ requestBody: { content: { "application/json": { schema: thing, examples } } } });
  Object.assign(Object(root.components), { examples: { Large: { value: { size: 9 } } } });
  const { notes } = bring(root);
  const { small, large } = examples;
  expect(Object(root.paths)["/things"].post.requestBody.content["application/json"].examples).toEqual({ small, large });
  expect(notes).toContain("removed examples that do not match their schemas (1)");
});

test("what a webhook sends has an example too, as the checks of the specs demand", () => {
  const root = document({});
  const post = { requestBody: json({ type: "object" }), responses: { "200": { description: "Received." } } };
  Object.assign(root, { webhooks: { changed: { post } } });
  bring(root);
  expect(JSON.stringify(root.webhooks)).toContain('"examples":{"made"');
});

test("an example is made of a reference that is described beside it, and a text of a parameter of any kind", () => {
  const properties = { method: { $ref: "#/components/schemas/Method", description: "How it is paid." } };
  const root = document(
    {
      parameters: [{ name: "any", in: "query", schema: {} }],
      requestBody: json({ type: "object", properties, required: ["method"] }),
    },
    {
      Method: { type: "object", properties: { type: text }, required: ["type"] },
      // Others that refer to it have no part in the example.
      ...Object.fromEntries(
        ["A", "B", "C", "D"].map((name) => [name, { type: "object", allOf: [ref("Method"), { type: "object" }] }]),
      ),
    },
  );
  expect(bring(root).decisions).toEqual([]);
  const { parameters } = Object(root.paths)["/things"].post;
  expect(parameters[0].examples.made.value).toBe("made");
});

test("examples have as many items as they need, numbers where a text is described, and values behind many references", () => {
  const item: JsonObject = {
    type: "object",
    required: ["id", "author", "place"],
    properties: { id: ref("Id"), author: ref("Person"), place: ref("Place") },
  };
  const schemas = {
    Id: { type: "string", pattern: "^[0-9]+$" },
    Person: { type: "object", required: ["id", "home"], properties: { id: ref("Id"), home: ref("Place") } },
    Place: { type: "object", required: ["id", "owner"], properties: { id: ref("Id"), owner: ref("Id") } },
    Item: item,
  };
  const properties = {
    items: { type: "array", minItems: 3, items: ref("Item") },
    time: { type: "integer", pattern: "^[0-9]{10}$" },
    pair: { type: "array", items: [text, { type: "integer" }], minItems: 2 },
  };
  const root = document({ requestBody: json({ type: "object", properties }) }, schemas);
  expect(bring(root).decisions).toEqual([]);
  const { made } = Object(root.paths)["/things"].post.requestBody.content["application/json"].examples;
  expect(made.value).toMatchObject({ items: { length: 3 }, time: expect.any(Number) });
  expect(made.value.items[2].author.home.owner).toMatch(/^[0-9]+$/);
  expect(made.value.pair).toEqual([expect.any(String), expect.any(Number)]);
});

test("a list of schemas under `items` is a tuple in a list, and alternatives elsewhere", () => {
  const root = document(
    { responses: { "200": { description: "Done.", ...json({ items: [ref("A"), ref("B")] }) } } },
    {
      A: { type: "object", required: ["a"], properties: { a: text } },
      B: { type: "object", required: ["b"], properties: { b: text } },
    },
  );
  expect(bring(root).decisions).toEqual([
    expect.stringMatching(/^took a list of schemas under `items` as alternatives, because no type says .*: check it$/),
  ]);
  const [{ responses = [] } = {}] = readOperations(documentOf(root, FILE));
  expect(responses[0]?.schema?.value).toEqual({ anyOf: [ref("A"), ref("B")] });
});

test("values that a keyword cannot have are what was meant, or a decision", () => {
  const given: JsonObject = {
    above: { type: "number", minimum: 0, exclusiveMinimum: true },
    count: { type: "int", minimum: "1" },
    when: { type: "datetime" },
    anything: { type: "any", title: 5 },
    own: { type: "Thing", required: true },
  };
  const root = document({ requestBody: json({ type: "object", properties: given }) });
  const { decisions, notes } = bring(root);
  expect(decisions).toEqual([
    'removed `type: "Thing"`, a value that the keyword cannot have: correct it',
    "removed `required: true`, a value that the keyword cannot have: correct it",
  ]);
  expect(notes).toContain('took the type "int" as {"type":"integer"}');
  expect(Object(root.paths)["/things"].post.requestBody.content["application/json"].schema.properties).toEqual({
    above: { type: "number", exclusiveMinimum: 0 },
    count: { type: "integer", minimum: 1 },
    when: { type: "string", format: "date-time" },
    anything: { title: "5" },
    own: {},
  });
});

test("an example has no references in it, however long their chain is", () => {
  const chain = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`A${index}`, ref(`A${index + 1}`)]));
  const schemas = { ...chain, A8: { type: "object", required: ["id"], properties: { id: text } } };
  const root = document(
    { responses: { "200": { description: "Done.", ...json({ type: "object", properties: { a: ref("A0") } }) } } },
    schemas,
  );
  expect(bring(root).decisions).toEqual([]);
  const { content } = Object(root.paths)["/things"].post.responses["200"];
  expect(content["application/json"].examples.made.value).toEqual({ a: { id: expect.any(String) } });
});

test("the query of a path becomes parameters, unless there is an operation without it", () => {
  const operation = (operationId: string): JsonObject => ({
    operationId,
    responses: { "204": { description: "Done." } },
  });
  const root = document({});
  Object.assign(Object(root.paths), {
    "/things?beta=true": { post: operation("actBeta"), get: operation("listBeta") },
    "/others?kind=a&kind2=b%20c": { get: operation("listOthers") },
  });
  const { decisions, notes } = bring(root);
  expect(decisions).toEqual([expect.stringMatching(/^left out operations that differ from others by the query/)]);
  expect(notes).toContain("took the query of the path /others?kind=a&kind2=b%20c as parameters");
  const operations = readOperations(documentOf(structuredClone(root), FILE));
  expect(
    operations.map(({ id, path, members }) => [id, path, members.map(({ name, example }) => [name, example])]),
  ).toEqual([
    ["listBeta", "/things", [["beta", "true"]]],
    ["act", "/things", []],
    [
      "listOthers",
      "/others",
      [
        ["kind", "a"],
        ["kind2", "b c"],
      ],
    ],
  ]);
});

test("operations that redirect are one decision", () => {
  const redirect = { "302": { description: "Found." } };
  const root = document({ responses: redirect });
  Object.assign(Object(root.paths), { "/others": { get: { responses: redirect } } });
  expect(new Set(bring(root).decisions)).toEqual(
    new Set([expect.stringMatching(/^an operation redirects and .*`location`/)]),
  );
});

test("Prism is told how lists stand in a form, and nothing of the connection", () => {
  const schema = {
    type: "object",
    properties: { tags: { type: "array", items: text }, kinds: ref("Kinds"), id: text },
  };
  const kinds = { style: "form", explode: false };
  const form = { content: { "application/x-www-form-urlencoded": { schema, encoding: { kinds } } } };
  const headers = { "Transfer-Encoding": { schema: text }, "X-Id": { schema: text } };
  const responses = { "200": { description: "Done.", ...json(text), headers } };
  const root = document({ requestBody: form, responses }, { Kinds: { type: "array", items: text } });
  expect(bring(root).decisions).toEqual([]);
  const { requestBody, responses: answers } = Object(root.paths)["/things"].post;
  const [{ encoding }]: [JsonObject] = [requestBody.content["application/x-www-form-urlencoded"]];
  expect(encoding).toEqual({ kinds, tags: { style: "form", explode: true } });
  expect(Object.keys(answers["200"].headers)).toEqual(["X-Id"]);
});

test("an enumeration without values is none", () => {
  const root = document({ parameters: [{ name: "kind", in: "query", schema: { ...text, enum: [] } }] });
  expect(bring(root).decisions).toEqual([]);
  expect(Object(root.paths)["/things"].post.parameters[0].schema).toEqual(text);
});

test("the examples of a schema become a list", () => {
  const properties = { one: { ...text, examples: "a" }, named: { ...text, examples: { first: { value: "b" } } } };
  const root = document({ requestBody: json({ type: "object", properties }) });
  const { members } = bring(root);
  expect(members).toMatchObject({
    one: { schema: { value: { examples: ["a"] } } },
    named: { schema: { value: { examples: ["b"] } } },
  });
});

test("no two options of a client have the same name", () => {
  const root = document({});
  const variables = { region: { default: "eu" }, baseUrl: { default: "api.example.com" } };
  root.servers = [{ url: "https://{region}.{baseUrl}", variables }];
  const key = { type: "apiKey", in: "header" };
  const schemes = {
    region: key,
    api_key: { ...key, name: "a" },
    apiKey: key,
    foreign: key,
    "2fa": key,
    delete: key,
    fetch: key,
  };
  const named = Object.entries(schemes).map(([name, one]) => [name, { name, ...one }]);
  Object.assign(Object(root.components), { securitySchemes: Object.fromEntries(named) });
  root.security = Object.keys(schemes).map((name) => ({ [name]: [] }));
  adapt(root, "foreign");
  const spec = documentOf(structuredClone(root), FILE);
  const options = credentialNames(spec, namesOf("foreign", "Foreign")).map(({ option }) => option);
  expect(new Set([...options, "region"]).size).toBe(8);
  expect(options).not.toContain("fetch");
  for (const option of options) expect(isIdentifier(option), option).toBe(true);
  expect(spec.root.servers).toEqual([
    { url: "https://{region}.api.example.com", variables: { region: { default: "eu" } } },
  ]);
});

test.each(["delete", "client", "provider", "runtime"])("%s cannot be the name of a provider", (name) => {
  expect(nameProblem(name)).toContain(`write one such as ${name}-api`);
});

test("a provider is not called as what it exports already", () => {
  const root = document({ operationId: "createThing" });
  adapt(root, "thing");
  const spec = documentOf(structuredClone(root), FILE);
  expect(clashProblem(spec, namesOf("thing", "Thing"))).toContain("an operation or a schema called createThing");
  expect(clashProblem(spec, namesOf("things", "Things"))).toBeUndefined();
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
