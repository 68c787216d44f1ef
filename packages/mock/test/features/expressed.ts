import { answer, HOST, integer, json, object, type Parts, ref, string } from "./document.js";

/** A construct that is expressed: what a call sends, what it answers, and which types it has. */
export interface Expressed {
  construct: string;
  parts: Parts;
  /** The input of the call. */
  input?: unknown;
  /** Credentials of the client by security scheme. @defaultValue one for each */
  credentials?: Readonly<Record<string, string>>;
  /** What is sent. The body is a text, or the fields of a form. */
  sends: { url: string; headers?: Readonly<Record<string, string | null>>; body?: string | readonly string[] };
  /** What the call answers. @defaultValue undefined */
  answers?: unknown;
  /** A program over `act` and the types of the document. A line that must not compile has `// @ts-expect-error` above it. */
  types?: string;
}

const param = (name: string, where: string, schema: object, more: object = {}): object => ({
  name,
  in: where,
  ...(where === "path" && { required: true }),
  schema,
  ...more,
});
const list = { type: "array", items: string };
const binary = { type: "string", format: "binary" };
const blob = (text: string, type = ""): Blob => new Blob([text], { type });
const THINGS = `${HOST}/things`;
const FORM = "multipart/form-data";
const URLENCODED = "application/x-www-form-urlencoded";

const PARAMETERS: readonly Expressed[] = [
  {
    construct: "path parameters",
    parts: { path: "/things/{id}", parameters: [param("id", "path", string)] },
    input: { id: "a/b c" },
    sends: { url: `${THINGS}/a%2Fb%20c` },
    types: "act(client, { id: 'a' });\n// @ts-expect-error\nact(client, {});",
  },
  {
    construct: "lists in a path",
    parts: { path: "/things/{ids}", parameters: [param("ids", "path", { type: "array", items: integer })] },
    input: { ids: [1, 2] },
    sends: { url: `${THINGS}/1,2` },
    types: "act(client, { ids: [1] });\n// @ts-expect-error\nact(client, { ids: ['a'] });",
  },
  {
    construct: "query parameters, with `form` and `explode`",
    parts: {
      method: "get",
      parameters: [
        param("tags", "query", list),
        param("ids", "query", list, { explode: false }),
        param("q", "query", string),
        param("id", "query", { oneOf: [integer, string] }),
      ],
    },
    input: { tags: ["a&", "b"], ids: ["c", "d"], q: "", id: 7 },
    sends: { url: `${THINGS}?tags=a%26&tags=b&ids=c%2Cd&q=&id=7` },
  },
  {
    construct: "parameters that may be `null`",
    parts: {
      method: "get",
      parameters: [
        param("sort", "query", { type: ["string", "null"], enum: ["up", "down", null] }),
        param("after", "query", { anyOf: [string, { type: "null" }] }),
        param("trace", "header", { type: ["integer", "null"] }),
        param("state", "query", ref("State")),
        param("states", "query", { type: ["array", "null"], items: ref("State"), default: null }),
        param("filter", "query", object({ state: ref("State") }), { style: "deepObject", explode: true }),
      ],
      schemas: { State: { type: ["string", "null"], enum: ["on", "off", null] } },
    },
    input: { sort: "up", trace: 7, state: "on", states: ["off"], filter: { state: "on" } },
    sends: { url: `${THINGS}?sort=up&state=on&states=off&filter%5Bstate%5D=on`, headers: { trace: "7" } },
    types: [
      "act(client, { sort: 'up', after: undefined, states: ['on'] });",
      ...["sort: null", "after: null", "state: null", "states: [null]", "filter: { state: null }"].map(
        (input) => `// @ts-expect-error\nact(client, { ${input} });`,
      ),
    ].join("\n"),
  },
  {
    construct: "`deepObject`",
    parts: {
      method: "get",
      parameters: [
        param("filter", "query", object({ status: string, page: integer }, { required: ["status"] }), {
          style: "deepObject",
          explode: true,
        }),
      ],
    },
    input: { filter: { status: "a b", page: 2 } },
    sends: { url: `${THINGS}?filter%5Bstatus%5D=a%20b&filter%5Bpage%5D=2` },
    types: "act(client, { filter: { status: 'a' } });\n// @ts-expect-error\nact(client, { filter: { page: 1 } });",
  },
  {
    construct: "header parameters",
    parts: {
      parameters: [param("X-Origin", "header", string, { required: true }), param("x-tags", "header", list)],
    },
    input: { "X-Origin": "https://a.example", "x-tags": ["a", "b"] },
    sends: { url: THINGS, headers: { "x-origin": "https://a.example", "x-tags": "a,b" } },
    types: "act(client, { 'X-Origin': 'a' });\n// @ts-expect-error\nact(client, {});",
  },
  {
    construct: "header parameters that OpenAPI ignores: `Accept`, `Content-Type`, `Authorization`",
    parts: { parameters: [param("Authorization", "header", string, { required: true })] },
    sends: { url: THINGS, headers: { authorization: "Bearer secret-bearer" } },
    types: "act(client);\n// @ts-expect-error\nact(client, { Authorization: 'a' });",
  },
  {
    construct: "the description beside the `$ref` of a parameter",
    parts: {
      method: "get",
      parameters: [{ $ref: "#/components/parameters/Q", description: "Another." }],
      top: {
        components: {
          parameters: { Q: param("q", "query", string) },
          securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
        },
      },
    },
    input: { q: "a" },
    sends: { url: `${THINGS}?q=a` },
  },
];

const BODIES: readonly Expressed[] = [
  {
    construct: "JSON objects",
    parts: { requestBody: json(object({ a: string, b: integer }, { required: ["a"] })) },
    input: { a: "x", b: 1 },
    sends: { url: THINGS, headers: { "content-type": "application/json" }, body: '{"a":"x","b":1}' },
    types: "act(client, { a: 'x' });\n// @ts-expect-error\nact(client, { b: 1 });",
  },
  {
    construct: "`application/*+json`, as declared",
    parts: { requestBody: json(object({ a: string }), undefined, "application/merge-patch+json") },
    input: { a: "x" },
    sends: { url: THINGS, headers: { "content-type": "application/merge-patch+json" }, body: '{"a":"x"}' },
  },
  {
    construct: "arrays and single values as JSON: the member `body`",
    parts: { requestBody: json({ type: "array", items: integer }) },
    input: { body: [1, 2] },
    sends: { url: THINGS, headers: { "content-type": "application/json" }, body: "[1,2]" },
    types:
      "act(client, { body: [1] });\n// @ts-expect-error\nact(client, { body: ['a'] });\n// @ts-expect-error\nact(client, {});",
  },
  {
    construct: "`x-pixwire-name` of such a body",
    parts: { requestBody: { ...json(string), "x-pixwire-name": "title" } },
    input: { title: "x" },
    sends: { url: THINGS, body: '"x"' },
  },
  {
    construct: "objects without declared members",
    parts: { requestBody: json({ type: "object" }) },
    input: { body: { any: 1 } },
    sends: { url: THINGS, body: '{"any":1}' },
  },
  {
    construct: "`additionalProperties`",
    parts: { requestBody: json(object({ a: string }, { additionalProperties: true })) },
    input: { a: "x", other: 1 },
    sends: { url: THINGS, body: '{"a":"x","other":1}' },
  },
  {
    construct: "texts",
    parts: { requestBody: json(string, undefined, "text/plain") },
    input: { body: "two\nlines" },
    sends: { url: THINGS, headers: { "content-type": "text/plain" }, body: "two\nlines" },
  },
  {
    construct: "bytes",
    parts: { requestBody: json(binary, undefined, "application/octet-stream") },
    input: { body: blob("bytes") },
    sends: { url: THINGS, headers: { "content-type": "application/octet-stream" }, body: "bytes" },
    types: "act(client, { body: new Uint8Array(1) });\n// @ts-expect-error\nact(client, { body: 'text' });",
  },
  {
    construct: "forms, with files",
    parts: { requestBody: json(object({ file: binary, tags: list, meta: object({ a: string }) }), undefined, FORM) },
    input: { file: new File(["f"], "a.txt", { type: "text/css" }), tags: ["a", "b"], meta: { a: "x" } },
    sends: { url: THINGS, body: ["file=a.txt text/css f", "tags=a", "tags=b", 'meta={"a":"x"}'] },
    types: "act(client, { file: new Blob() });\n// @ts-expect-error\nact(client, { file: 'text' });",
  },
  {
    construct: "files by `contentMediaType`",
    parts: { requestBody: json(object({ file: { type: "string", contentMediaType: "image/png" } }), undefined, FORM) },
    input: { file: new Uint8Array([102]) },
    sends: { url: THINGS, body: ["file=file image/png f"] },
    types: "act(client, { file: new Blob() });\n// @ts-expect-error\nact(client, { file: 'text' });",
  },
  {
    construct: "lists of files",
    parts: { requestBody: json(object({ files: { type: "array", items: binary } }), undefined, FORM) },
    input: { files: [new File(["f"], "a"), new File(["g"], "b")] },
    sends: {
      url: THINGS,
      body: ["files=a application/octet-stream f", "files=b application/octet-stream g"],
    },
  },
  {
    construct: "`contentType` of a file in a form",
    parts: {
      requestBody: {
        content: { [FORM]: { schema: object({ file: binary }), encoding: { file: { contentType: "text/csv" } } } },
      },
    },
    input: { file: blob("f") },
    sends: { url: THINGS, body: ["file=file text/csv f"] },
  },
  {
    construct: "JSON text in a form",
    parts: {
      requestBody: json(
        object({ rules: { ...string, contentMediaType: "application/json", contentSchema: object({ a: integer }) } }),
        undefined,
        FORM,
      ),
    },
    input: { rules: { a: 1 } },
    sends: { url: THINGS, body: ['rules={"a":1}'] },
    types: "act(client, { rules: { a: 1 } });\n// @ts-expect-error\nact(client, { rules: { a: 'x' } });",
  },
  {
    construct: "text in base64",
    parts: {
      requestBody: json(object({ file: { ...string, contentMediaType: "image/png", contentEncoding: "base64" } })),
    },
    input: { file: "AAAA" },
    sends: { url: THINGS, body: '{"file":"AAAA"}' },
    types: "act(client, { file: 'AAAA' });\n// @ts-expect-error\nact(client, { file: new Blob() });",
  },
  {
    construct: "urlencoded forms",
    parts: { requestBody: json(object({ a: string, tags: list, n: integer }), undefined, URLENCODED) },
    input: { a: "x&y z", tags: ["b", "c"], n: 1 },
    sends: { url: THINGS, headers: { "content-type": URLENCODED }, body: "a=x%26y+z&tags=b&tags=c&n=1" },
  },
  {
    construct: "fields of a form that may be `null`",
    parts: {
      requestBody: json(
        object({
          title: { anyOf: [string, { type: "null" }] },
          photo: { anyOf: [binary, { type: "null" }] },
          more: { anyOf: [{ type: "array", items: binary }, { type: "null" }] },
        }),
        undefined,
        FORM,
      ),
    },
    input: { title: null, photo: blob("a"), more: [blob("b"), blob("c")] },
    sends: {
      url: THINGS,
      body: ["photo", "more", "more"].map((name, at) => `${name}=file application/octet-stream ${"abc"[at]}`),
    },
    types: "// @ts-expect-error\nact(client, { photo: 'a' });",
  },
  {
    construct: "several media types of a body: the first supported one is sent",
    parts: {
      requestBody: {
        required: true,
        content: {
          "application/xml": { schema: object({ a: string }) },
          "application/vnd.things+json": { schema: object({ a: string }) },
          "application/json": { schema: object({ b: string }) },
        },
      },
    },
    input: { a: "x" },
    sends: { url: THINGS, headers: { "content-type": "application/vnd.things+json" }, body: '{"a":"x"}' },
  },
  {
    construct: "`readOnly` members of a body: left out of the input",
    parts: {
      requestBody: json(object({ id: { ...string, readOnly: true }, a: string }, { required: ["id", "a"] })),
    },
    input: { a: "x" },
    sends: { url: THINGS, body: '{"a":"x"}' },
    types: "act(client, { a: 'x' });",
  },
];

const SCHEMAS: readonly Expressed[] = [
  {
    construct: "`allOf` with a `required` of its own",
    parts: { requestBody: json({ allOf: [object({ a: string, b: string }), { required: ["b"] }] }) },
    input: { b: "x" },
    sends: { url: THINGS, body: '{"b":"x"}' },
    types: "act(client, { b: 'x' });\n// @ts-expect-error\nact(client, { a: 'x' });",
  },
  {
    construct: "`required` beside an `allOf` of references",
    parts: {
      requestBody: json({ allOf: [ref("A")], required: ["b"] }),
      schemas: { A: object({ a: string, b: string }) },
    },
    input: { b: "x" },
    sends: { url: THINGS, body: '{"b":"x"}' },
    types: "act(client, { b: 'x' });\n// @ts-expect-error\nact(client, { a: 'x' });",
  },
  {
    construct: "`$ref` beside other keywords",
    parts: {
      requestBody: json({ ...ref("A"), required: ["b"], properties: { c: integer } }),
      schemas: { A: object({ a: string, b: string }) },
    },
    input: { b: "x", c: 1 },
    sends: { url: THINGS, body: '{"b":"x","c":1}' },
    types: "act(client, { b: 'x', c: 1 });\n// @ts-expect-error\nact(client, { c: 1 });",
  },
  {
    construct: "`allOf` with alternatives inside",
    parts: {
      requestBody: json({
        allOf: [
          object({ a: string }, { required: ["a"] }),
          { oneOf: [object({ b: string }, { required: ["b"] }), object({ c: integer }, { required: ["c"] })] },
        ],
      }),
    },
    input: { a: "x", c: 1 },
    sends: { url: THINGS, body: '{"a":"x","c":1}' },
    types:
      "act(client, { a: 'x', c: 1 });\nact(client, { a: 'x', b: 'y' });\n// @ts-expect-error\nact(client, { a: 'x' });",
  },
  {
    construct: "alternatives inside alternatives",
    parts: {
      requestBody: json({
        oneOf: [
          object({ a: string }, { required: ["a"] }),
          { oneOf: [object({ b: string }, { required: ["b"] }), object({ c: integer }, { required: ["c"] })] },
        ],
      }),
    },
    input: { c: 1 },
    sends: { url: THINGS, body: '{"c":1}' },
    types:
      "act(client, { a: 'x' });\nact(client, { b: 'x' });\nact(client, { c: 1 });\n// @ts-expect-error\nact(client, {});",
  },
  {
    construct: "alternatives that are only `required`",
    parts: {
      requestBody: json(object({ a: string, b: string }, { oneOf: [{ required: ["a"] }, { required: ["b"] }] })),
    },
    input: { b: "x" },
    sends: { url: THINGS, body: '{"b":"x"}' },
    types: "act(client, { a: 'x' });\nact(client, { b: 'x' });\n// @ts-expect-error\nact(client, {});",
  },
  {
    construct: "discriminators",
    parts: {
      requestBody: json({
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
        },
      }),
      schemas: {
        Cat: object({ kind: { const: "cat" }, lives: integer }, { required: ["kind"] }),
        Dog: object({ kind: { const: "dog" }, name: string }, { required: ["kind", "name"] }),
      },
    },
    input: { kind: "dog", name: "Rex" },
    sends: { url: THINGS, body: '{"kind":"dog","name":"Rex"}' },
    types: "act(client, { kind: 'cat', lives: 9 });\n// @ts-expect-error\nact(client, { kind: 'dog' });",
  },
  {
    construct: "lists of types, `null`, tuples, maps, `const` and `enum`",
    parts: {
      requestBody: json(
        object({
          a: { type: ["string", "null"] },
          b: { type: "array", prefixItems: [string, integer], minItems: 2, items: false },
          c: { type: "object", additionalProperties: integer },
          d: { const: "x" },
          e: { enum: ["y", 1] },
        }),
      ),
    },
    input: { a: null, b: ["x", 1], c: { k: 1 }, d: "x", e: 1 },
    sends: { url: THINGS, body: '{"a":null,"b":["x",1],"c":{"k":1},"d":"x","e":1}' },
    types:
      "act(client, { a: null, b: ['x', 1], c: { k: 1 }, d: 'x', e: 'y' });\n// @ts-expect-error\nact(client, { d: 'y' });",
  },
  {
    construct: "what validators check and types cannot say: `pattern`, lengths, `not`, `if`, `dependentRequired` ...",
    parts: {
      requestBody: json(
        object(
          { a: { ...string, pattern: "^x", minLength: 2 }, b: string },
          {
            dependentRequired: { a: ["b"] },
            not: { required: ["c"] },
            if: { required: ["a"] },
            then: { minProperties: 2 },
          },
        ),
      ),
    },
    input: { a: "xx", b: "y" },
    sends: { url: THINGS, body: '{"a":"xx","b":"y"}' },
  },
  {
    construct: "schema names that are not valid in TypeScript",
    parts: {
      requestBody: json(ref("new-thing.v2")),
      responses: answer(ref("new-thing.v2"), { a: "x" }),
      schemas: { "new-thing.v2": object({ a: string }) },
    },
    input: { a: "x" },
    sends: { url: THINGS, body: '{"a":"x"}' },
    answers: { a: "x" },
    types: "const thing: NewThingV2 = await act(client, { a: 'x' });\nthing.a;",
  },
  {
    construct: "`default` in a component that a request uses: the member stays optional",
    parts: {
      requestBody: json(ref("A")),
      schemas: {
        A: object({ size: { ...integer, default: 3 }, nested: ref("B") }),
        B: object({ deep: { ...integer, default: 1 } }),
      },
    },
    input: { nested: {} },
    sends: { url: THINGS, body: '{"nested":{}}' },
    types: "act(client, {});\nact(client, { nested: {} });",
  },
  {
    construct: "foreign extensions, where the document says that they are ignored",
    parts: { top: { "x-pixwire-foreign-extensions": "ignore" }, operation: { "x-codeSamples": [{ lang: "sh" }] } },
    sends: { url: THINGS },
  },
  {
    construct: "constructs that describe no request: `callbacks`, `webhooks`, `links`, `xml`, `externalDocs`",
    parts: {
      operation: {
        externalDocs: { url: "https://a.example" },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: {} } } } },
      },
      top: { webhooks: { thing: { post: { responses: { "200": { description: "Seen." } } } } } },
    },
    sends: { url: THINGS },
  },
];

const ANSWERS: readonly Expressed[] = [
  {
    construct: "JSON answers: objects, arrays and single values",
    parts: {
      method: "get",
      responses: answer({ type: "array", items: ref("A") }, [{ a: "x" }]),
      schemas: { A: object({ a: string }) },
    },
    sends: { url: THINGS, headers: { accept: "application/json" } },
    answers: [{ a: "x" }],
    types: "const all: A[] = await act(client);\nall;",
  },
  {
    construct: "single values as JSON answers",
    parts: { method: "get", responses: answer(integer, 3) },
    sends: { url: THINGS },
    answers: 3,
    types: "const count: number = await act(client);\ncount;",
  },
  {
    construct: "answers that are an object or an array",
    parts: { method: "get", responses: answer({ oneOf: [object({ a: string }), list] }, ["x"]) },
    sends: { url: THINGS },
    answers: ["x"],
    types: "const one: { a?: string | undefined } | string[] = await act(client);\none;",
  },
  {
    construct: "answers of `application/*+json`, and several JSON media types",
    parts: {
      method: "get",
      responses: {
        "200": {
          description: "Done.",
          content: {
            "application/vnd.a+json": { schema: object({ a: string }), example: { a: "x" } },
            "application/vnd.b+json": { schema: object({ b: string }) },
            "application/xml": { schema: {} },
          },
        },
      },
    },
    sends: { url: THINGS, headers: { accept: "application/vnd.a+json, application/vnd.b+json" } },
    answers: { a: "x" },
    types: "const one: { a?: string | undefined } | { b?: string | undefined } = await act(client);\none;",
  },
  {
    construct: "text answers",
    parts: { method: "get", responses: answer(string, "a,b\n1,2", "text/csv") },
    sends: { url: THINGS, headers: { accept: "text/csv" } },
    answers: "a,b\n1,2",
    types: "const text: string = await act(client);\ntext;",
  },
  {
    construct: "answers that are bytes",
    parts: { method: "get", responses: answer(binary, "PNG", "image/png") },
    sends: { url: THINGS, headers: { accept: "image/png" } },
    answers: blob("PNG", "image/png"),
    types: "const image: Blob = await act(client);\nimage;",
  },
  {
    construct: "several successes",
    parts: {
      responses: {
        ...answer(object({ a: string }, { required: ["a"] }), { a: "x" }),
        "202": {
          description: "Later.",
          content: { "application/json": { schema: object({ job: string }, { required: ["job"] }) } },
        },
        "204": { description: "Nothing." },
      },
    },
    sends: { url: THINGS },
    answers: { a: "x" },
    types: "const one: { a: string } | { job: string } | undefined = await act(client);\none;",
  },
  {
    construct: "errors by status, by `4XX` and `5XX`, and `default`",
    parts: {
      responses: {
        "204": { description: "Done." },
        "404": { description: "None.", content: { "application/problem+json": { schema: object({ title: string }) } } },
        "4XX": { description: "Wrong." },
        default: { description: "Any." },
      },
    },
    sends: { url: THINGS, headers: { accept: "application/problem+json" } },
  },
];

const CREDENTIALS: readonly Expressed[] = [
  {
    construct: "`apiKey` in a header",
    parts: { securitySchemes: { bearer: { type: "apiKey", in: "header", name: "X-Api-Key" } } },
    sends: { url: THINGS, headers: { "x-api-key": "secret-bearer", authorization: null } },
  },
  {
    construct: "`apiKey` in the query",
    parts: {
      method: "get",
      parameters: [param("q", "query", string)],
      securitySchemes: { bearer: { type: "apiKey", in: "query", name: "key" } },
    },
    input: { q: "a" },
    sends: { url: `${THINGS}?q=a&key=secret-bearer`, headers: { authorization: null } },
  },
  {
    construct: "`http` `basic`",
    parts: { securitySchemes: { bearer: { type: "http", scheme: "basic" } } },
    credentials: { bearer: "name:word" },
    sends: { url: THINGS, headers: { authorization: "Basic bmFtZTp3b3Jk" } },
  },
  {
    construct: "`oauth2` and `openIdConnect`: the access token, as `Bearer`",
    parts: { securitySchemes: { bearer: { type: "oauth2", flows: {} } } },
    sends: { url: THINGS, headers: { authorization: "Bearer secret-bearer" } },
  },
  {
    construct: "two credentials together",
    parts: {
      security: [{ app: [], key: [] }],
      securitySchemes: {
        app: { type: "apiKey", in: "header", name: "X-App" },
        key: { type: "apiKey", in: "query", name: "key" },
      },
    },
    sends: { url: `${THINGS}?key=secret-key`, headers: { "x-app": "secret-app" } },
  },
  {
    construct: "one of two credentials",
    parts: {
      security: [{ app: [] }, { token: [] }],
      securitySchemes: {
        app: { type: "apiKey", in: "header", name: "X-App" },
        token: { type: "http", scheme: "bearer" },
      },
    },
    credentials: { token: "secret-token" },
    sends: { url: THINGS, headers: { "x-app": null, authorization: "Bearer secret-token" } },
  },
  {
    construct: "an optional credential",
    parts: { security: [{}, { bearer: [] }] },
    credentials: {},
    sends: { url: THINGS, headers: { authorization: null } },
  },
];

const SERVERS: readonly Expressed[] = [
  {
    construct: "servers of a path or an operation",
    parts: { operation: { servers: [{ url: "https://upload.example.com/v2/" }] } },
    sends: { url: "https://upload.example.com/v2/things" },
  },
  {
    construct: "server variables: options of the client",
    parts: {
      servers: [
        {
          url: "https://{region}.example.com/{version}",
          variables: { region: { default: "eu", enum: ["eu", "us"] }, version: { default: "v1" } },
        },
      ],
    },
    sends: { url: "https://us.example.com/v1/things" },
  },
];

export const EXPRESSED: readonly Expressed[] = [
  ...PARAMETERS,
  ...BODIES,
  ...SCHEMAS,
  ...ANSWERS,
  ...CREDENTIALS,
  ...SERVERS,
];
