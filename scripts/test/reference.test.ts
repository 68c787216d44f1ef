import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { isObject, type JsonObject } from "../spec/index.js";
import { generateFrom, notesSpec, withBody } from "./support/notes.js";

async function page(spec: unknown, path: string): Promise<string> {
  const text = (await generateFrom(spec)).get(`packages/api/docs/notes/${path}`);
  if (text === undefined) throw new Error(`there is no page ${path}`);
  return text;
}

test("the page of an operation has its signature, members, response, example and errors", async () => {
  const spec = notesSpec();
  const { get } = spec.paths["/notes/{id}"] ?? {};
  Object.assign(Object(get), { description: "Reads one note.\n\n- Also a pinned one.\n- Never a deleted one." });
  const parameters = isObject(get) && Array.isArray(get.parameters) ? get.parameters : [];
  parameters.push(
    { name: "size", in: "query", description: "In `a|b`", schema: { type: "integer", minimum: 1, maximum: 9 } },
    { name: "form", in: "query", schema: { type: "string", enum: ["long", "short"], default: "long" } },
  );
  expect(await page(spec, "getNote.md")).toBe(
    `<!-- Generated from spec/notes.yaml by scripts/generate.ts. Do not edit: change the spec, then run \`pnpm generate\`. -->

# notes.getNote

[Notes](index.md) · \`GET /notes/{id}\`

Read a note.

Reads one note.

- Also a pinned one.
- Never a deleted one.

\`\`\`ts
client.notes.getNote(input, options?): Promise<Note>
getNote(client, input, options?): Promise<Note>
\`\`\`

## Input

| Member | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| \`id\` | \`string\` | path | yes |  |
| \`size\` | \`number\` | query | no | In \`a\\|b\`. From 1 to 9. |
| \`form\` | \`string\` | query | no | One of \`"long"\`, \`"short"\`. Default: \`"long"\`. |

## Response

[\`Note\`](types/Note.md).

## Example

\`\`\`ts
const result = await notes.notes.getNote({
  id: "n1",
});
\`\`\`

## Errors

- 404: No such note.
`,
  );
});

test("a type of any number of alternatives has a page, also where no operation takes it", async () => {
  const spec = notesSpec();
  const schemas: JsonObject = Object(spec.components).schemas;
  const names = Array.from({ length: 70 }, (_, index) => `N${index}`);
  schemas.Event = { type: "string", oneOf: names.map((name) => ({ const: name })) };
  schemas.Shape = { oneOf: names.map((name) => ({ type: "object", properties: { [name]: { type: "string" } } })) };
  expect(await page(spec, "types/Event.md")).toContain('`"N0"` or `"N1"`');
  expect(await page(spec, "types/Shape.md")).toContain("`object`");
});

test("the page of a type has its members, and the index every operation by resource", async () => {
  expect(await page(notesSpec(), "types/Note.md")).toContain(`# Note

[Notes](../index.md) · type

| Member | Type | Required | Description |
| --- | --- | --- | --- |
| \`text\` | \`string\` | yes |  |
| \`pinned\` | \`boolean\` | no |  |
`);
  expect(await page(notesSpec(), "index.md")).toContain(`## notes

Short texts.

- [\`getNote\`](getNote.md): Read a note.
`);
});

test("alternatives of a body stand apart", async () => {
  const closed = (properties: JsonObject): JsonObject => ({
    type: "object",
    properties,
    required: Object.keys(properties).slice(0, 1),
    additionalProperties: false,
  });
  const text = { type: "string" };
  const spec = withBody({ oneOf: [closed({ text, title: text }), closed({ url: text })] });
  expect(await page(spec, "addNote.md")).toContain("One of:\n\n- `text`, `title` (optional)\n- `url`\n");
});

test("names that differ in case only have files that differ", async () => {
  const spec = notesSpec();
  const { schemas } = Object(spec.components);
  Object.assign(schemas, { note: { type: "object" }, index: { type: "string" } });
  const files = [...(await generateFrom(spec)).keys()].filter((path) => path.includes("/types/"));
  expect(files.map((path) => path.slice(path.lastIndexOf("/") + 1))).toEqual([
    "Note.md",
    "Problem.md",
    "note-2.md",
    "index-2.md",
  ]);
});

test.each([
  ["a heading", "# Title\n\nText"],
  ["HTML", "<script>alert(1)</script> and <b>bold</b>"],
  ["an open block of code", "```\nnever closed"],
  ["an open code span", "a ` b"],
  ["a border of a table", "a | b"],
  ["what Vue evaluates", "{{ constructor.constructor('alert(1)')() }}"],
])("%s in a description changes nothing but the description", async (_, description) => {
  const spec = withBody({ type: "object", properties: { text: { type: "string", description } } }, { description });
  const { children } = fromMarkdown(await page(spec, "addNote.md"));
  const headings = children.filter(({ type }) => type === "heading");
  expect(headings).toHaveLength(4);
  // The header of the file is the only HTML.
  expect(JSON.stringify(children).match(/"type":"html"/g)).toHaveLength(1);
  expect(JSON.stringify(await page(spec, "addNote.md"))).not.toContain("{{");
});

test("code and examples keep every character, so that they can be copied", async () => {
  const text = 'Such as `"size" < "1mb"` or `<name>.png`.';
  const properties = { text: { type: "string", description: text } };
  const example = { text: '"size" < "1mb"' };
  const spec = withBody({ type: "object", properties, example }, { description: text });
  const written = await page(spec, "addNote.md");
  expect(written.split('`"size" < "1mb"`')).toHaveLength(3);
  expect(written).toContain("`<name>.png`");
  expect(written).toContain(String.raw`text: "\"size\" < \"1mb\"",`);
});

test("a line that was wrapped within code begins no HTML", async () => {
  const description = `${"word ".repeat(23)}\`a <script> b\``;
  const written = await page(withBody({ type: "object" }, { description }), "addNote.md");
  expect(written.replaceAll(/\s+/g, " ")).toContain("`a <script> b`");
  expect(written).not.toMatch(/^<script/m);
});

test("members that are not declared are mentioned where they are sent, and bytes have the type of the bindings", async () => {
  const file = { type: "string", format: "binary" };
  const open = withBody({ type: "object", properties: { text: { type: "string" } }, additionalProperties: true });
  expect(await page(open, "addNote.md")).toContain("Members that are not listed are sent in the body too.");
  const closed = await page(withBody({ type: "object", properties: { text: { type: "string" } } }), "addNote.md");
  expect(closed).not.toContain("not listed");
  const spec = notesSpec();
  const { schemas } = Object(spec.components);
  Object.assign(schemas, { Picture: { type: "object", properties: { file } } });
  expect(await page(spec, "types/Picture.md")).toContain("| `file` | `FileInput` | no |");
});
