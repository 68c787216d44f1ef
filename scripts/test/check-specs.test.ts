import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSpec } from "../spec/index.js";
import { checkExamples } from "../spec-checks/examples.js";
import { checkSpecs } from "../spec-checks/index.js";
import { checkPatterns } from "../spec-checks/patterns.js";

const goodSpec = `openapi: 3.1.0
info:
  title: Notes
  version: "1.0"
  license:
    name: MIT
    identifier: MIT
servers:
  - url: https://notes.example.org
security:
  - bearer: []
tags:
  - name: Notes
    description: Short texts.
paths:
  /notes/{id}:
    put:
      operationId: saveNote
      tags:
        - Notes
      summary: Save a note
      description: Stores a note and its attachment.
      parameters:
        - name: id
          in: path
          required: true
          description: Number of the note.
          schema:
            type: integer
          example: 7
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required:
                - attachment
              properties:
                attachment:
                  type: string
                  format: binary
                labels:
                  type: string
                  contentMediaType: application/json
                  contentSchema:
                    $ref: "#/components/schemas/Labels"
            examples:
              short:
                value:
                  attachment: bytes
                  labels: '{"colour":"red"}'
      responses:
        "200":
          description: The note.
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Note"
              examples:
                saved:
                  $ref: "#/components/examples/Saved"
        "404":
          $ref: "#/components/responses/NotFound"
components:
  securitySchemes:
    bearer:
      type: http
      scheme: bearer
  schemas:
    Labels:
      type: object
      additionalProperties:
        type: string
    Note:
      type: object
      required:
        - id
      properties:
        id:
          type: integer
        text:
          type: string
          examples:
            - Buy milk
  responses:
    NotFound:
      description: No such note.
      content:
        application/json:
          schema:
            type: object
            required:
              - message
            properties:
              message:
                type: string
          example:
            message: Not found
  examples:
    Saved:
      value:
        id: 7
        text: Buy milk
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "check-specs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(text: string): string {
  const file = join(folder, "notes.yaml");
  writeFileSync(file, text);
  return file;
}

/** The good spec with one passage replaced; a passage that is not there would make a test pass for nothing. */
function edit(passage: string, replacement: string): string {
  expect(goodSpec.split(passage)).toHaveLength(2);
  return goodSpec.replace(passage, replacement);
}

const lineOf = (text: string, passage: string): number => text.slice(0, text.indexOf(passage)).split("\n").length;

test("nothing is left out of the report of a large document", () => {
  const folder = mkdtempSync(join(tmpdir(), "check-specs-"));
  const file = join(folder, "notes.yaml");
  const unused = Array.from({ length: 1100 }, (_, index) => `    Unused${index}:\n      type: string\n`);
  const components = /^components:\n(?: .*\n)*? {2}schemas:\n/m;
  expect(goodSpec).toMatch(components);
  writeFileSync(
    file,
    goodSpec.replace(components, (start) => start + unused.join("")),
  );
  const { problems } = checkSpecs([file]);
  rmSync(folder, { recursive: true });
  expect(problems.filter(({ message }) => message.includes("no-unused-components"))).toHaveLength(1100);
});

describe("examples", () => {
  const check = (text: string) => checkExamples(loadSpec(write(text)));

  test("that match pass, each counted once", () => {
    expect(check(goodSpec)).toEqual({ checked: 5, problems: [] });
  });

  test("of a response: the wrong member is named, in the component that holds it", () => {
    const text = edit("        id: 7\n", "        id: seven\n");
    expect(check(text).problems).toEqual([
      {
        file: join(folder, "notes.yaml"),
        line: lineOf(text, "id: seven"),
        pointer: "#/components/examples/Saved/value/id",
        message: "example must be integer",
      },
    ]);
  });

  test.each([
    ["a parameter", "example: 7", "example: seven", "#/paths/~1notes~1{id}/put/parameters/0/example", "example: seven"],
    ["a schema", "- Buy milk", "- 12", "#/components/schemas/Note/properties/text/examples/0", "12"],
    [
      "an error response",
      "            message: Not found",
      "            text: Not found",
      "#/components/responses/NotFound/content/application~1json/example",
      "example:\n            text",
    ],
  ])("of %s are checked", (_, passage, replacement, pointer, at) => {
    const text = edit(passage, replacement);
    expect(check(text).problems).toMatchObject([{ pointer, line: lineOf(text, at) }]);
  });

  const labels = "#/paths/~1notes~1{id}/put/requestBody/content/multipart~1form-data/examples/short/value/labels";

  test.each([
    ["does not parse", "'{\"colour\"'", "must be JSON text"],
    ["does not fit", `'{"colour":1}'`, "must contain JSON that matches contentSchema: /colour must be string"],
    ["is not text", "{ colour: red }", "must be string"],
  ])("of a JSON field whose value %s fail", (_, value, message) => {
    const text = edit(`'{"colour":"red"}'`, value);
    const [problem, ...others] = check(text).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ pointer: labels, line: lineOf(text, "labels: ".concat(value)) });
    expect(problem?.message).toContain(message);
  });

  test("of bytes may be anything, but not absent", () => {
    expect(check(edit("attachment: bytes", "attachment: [1, 2, 3]")).problems).toEqual([]);
    expect(check(edit("                  attachment: bytes\n", "")).problems).toMatchObject([
      { message: "example must have required property 'attachment'" },
    ]);
  });

  test.each([
    ["required parameter", "          example: 7\n", 'required parameter "id" has no example', "- name: id"],
    [
      "request body",
      `            examples:
              short:
                value:
                  attachment: bytes
                  labels: '{"colour":"red"}'
`,
      "request body has no example",
      "multipart/form-data",
    ],
    [
      "error response",
      "          example:\n            message: Not found\n",
      "response has no example",
      "application/json:\n          schema",
    ],
  ])("are missed on a %s", (_, passage, message, at) => {
    const text = edit(passage, "");
    expect(check(text).problems).toMatchObject([{ message, line: lineOf(text, at) }]);
  });

  test("of a schema that cannot be used are reported, not skipped", () => {
    const { problems } = check(edit('$ref: "#/components/schemas/Note"', 'pattern: "("'));
    expect(problems).toMatchObject([
      { pointer: "#/paths/~1notes~1{id}/put/responses/200/content/application~1json/schema" },
    ]);
  });
});

describe("patterns", () => {
  const check = (text: string) => checkPatterns(loadSpec(write(text)));

  test("that validators can compile pass", () => {
    expect(
      check(
        edit(
          "          type: string\n          examples:",
          '          type: string\n          pattern: "^\\\\p{L}+$"\n          examples:',
        ),
      ),
    ).toEqual([]);
  });

  test("that are wrong under the u flag are found where they stand, also where no example meets them", () => {
    const text = edit(
      "      additionalProperties:\n        type: string\n",
      '      patternProperties:\n        "a{": {}\n      propertyNames:\n        pattern: "\\\\-"\n',
    );
    expect(check(text)).toEqual([
      {
        file: join(folder, "notes.yaml"),
        line: lineOf(text, '"a{"'),
        pointer: "#/components/schemas/Labels/patternProperties/a{",
        message: expect.stringContaining("pattern cannot be used with the u flag"),
      },
      expect.objectContaining({
        line: lineOf(text, "pattern: "),
        pointer: "#/components/schemas/Labels/propertyNames/pattern",
      }),
    ]);
  });

  test("fail the check of a spec", () => {
    const text = edit(
      "          type: string\n          examples:",
      '          type: string\n          pattern: "a{"\n          examples:',
    );
    expect(checkSpecs([write(text)]).problems).toContainEqual(
      expect.objectContaining({ pointer: "#/components/schemas/Note/properties/text/pattern" }),
    );
  });
});

describe("a document", () => {
  test("without a fault passes", () => {
    expect(checkSpecs([write(goodSpec)])).toEqual({ checked: 5, problems: [] });
  });

  test("has an error response for every operation", () => {
    const text = edit('        "404":\n          $ref: "#/components/responses/NotFound"\n', "");
    expect(checkSpecs([write(text)]).problems).toContainEqual({
      file: join(folder, "notes.yaml"),
      line: lineOf(text, "responses:"),
      pointer: "#/paths/~1notes~1{id}/put/responses",
      message: "Operation must have at least one `4XX` response. (operation-4xx-response)",
    });
  });

  test("names each operation once", () => {
    const start = goodSpec.indexOf("    put:\n");
    const copy = goodSpec.slice(start, goodSpec.indexOf("components:")).replace("put:", "post:");
    const text = edit("components:\n  securitySchemes", `${copy}components:\n  securitySchemes`);
    expect(checkSpecs([write(text)]).problems).toEqual([
      expect.objectContaining({
        line: lineOf(text, copy) + 1,
        pointer: expect.stringContaining("#/paths/~1notes~1{id}/post"),
        message: expect.stringContaining("operation-operationId-unique"),
      }),
    ]);
  });

  test.each([
    ["an operation without an id", "      operationId: saveNote\n", "", "operation-operationId)"],
    ["a tag without a description", "    description: Short texts.\n", "", "tag-description"],
    ["an undeclared tag", "        - Notes\n", "        - Books\n", "operation-tag-defined"],
    [
      "a component that nothing uses",
      "    Labels:\n",
      "    Unused:\n      type: string\n    Labels:\n",
      "no-unused-comp",
    ],
    [
      "a reference that leads nowhere",
      "#/components/examples/Saved",
      "#/components/examples/Lost",
      "no-unresolved-refs",
    ],
  ])("is refused with %s", (_, passage, replacement, rule) => {
    const messages = checkSpecs([write(edit(passage, replacement))]).problems.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringContaining(rule));
  });

  test("is refused when it refers outside its file, before anything is fetched", () => {
    const text = edit("#/components/schemas/Note", "https://example.org/note.yaml");
    expect(checkSpecs([write(text)])).toEqual({
      checked: 0,
      problems: [
        expect.objectContaining({
          line: lineOf(text, '$ref: "https:'),
          message: '"https://example.org/note.yaml" refers outside this file',
        }),
      ],
    });
  });

  test("that is no YAML is refused with its line", () => {
    const text = edit("  title: Notes\n", "  title: Notes: all\n");
    expect(checkSpecs([write(text)]).problems[0]).toMatchObject({ line: lineOf(text, "  title"), pointer: "#" });
  });
});

describe("the command", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const run = (file: string) =>
    spawnSync(process.execPath, ["--import", "tsx", "scripts/check-specs.ts", file], { cwd: root, encoding: "utf8" });

  test("says what it checked", () => {
    const { status, stdout } = run(write(goodSpec));
    expect(stdout).toContain("5 examples match their schemas");
    expect(status).toBe(0);
  });

  test("lists every problem with file, line and pointer, and fails", () => {
    const text = edit("example: 7", "example: seven").replace("        id: 7\n", "        id: seven\n");
    const { status, stderr } = run(write(text));
    expect(stderr).toContain(
      `notes.yaml:${lineOf(text, "example: seven")} #/paths/~1notes~1{id}/put/parameters/0/example`,
    );
    expect(stderr).toContain(`notes.yaml:${lineOf(text, "id: seven")} #/components/examples/Saved/value/id`);
    expect(status).toBe(1);
  });
});
