import { describe, expect, test } from "vitest";
import { loadSpec, parseSpec, specFiles, toPointer, walk } from "../spec/index.js";

describe("walking a document", () => {
  test("tells what each object is, by where it stands", () => {
    const spec = parseSpec(
      `
paths:
  /notes:
    get:
      parameters:
        - { name: limit, in: query, schema: { type: integer }, example: { in: query } }
      responses:
        "200":
          headers: { x-total: { schema: { type: integer } } }
          content:
            application/json:
              schema: { properties: { schema: { items: { enum: [{ a: 1 }] } } } }
              examples: { one: { value: { schema: {} } } }
components:
  schemas: { get: { default: { properties: {} }, discriminator: { propertyName: a, mapping: { a: b } } } }
`,
      "notes.yaml",
    );
    expect([...walk(spec)].map(({ kind, at }) => `${kind} ${toPointer(at)}`)).toEqual([
      "document #",
      "path item #/paths/~1notes",
      "operation #/paths/~1notes/get",
      "parameter #/paths/~1notes/get/parameters/0",
      "schema #/paths/~1notes/get/parameters/0/schema",
      "response #/paths/~1notes/get/responses/200",
      "header #/paths/~1notes/get/responses/200/headers/x-total",
      "schema #/paths/~1notes/get/responses/200/headers/x-total/schema",
      "media type #/paths/~1notes/get/responses/200/content/application~1json",
      "schema #/paths/~1notes/get/responses/200/content/application~1json/schema",
      "schema #/paths/~1notes/get/responses/200/content/application~1json/schema/properties/schema",
      "schema #/paths/~1notes/get/responses/200/content/application~1json/schema/properties/schema/items",
      "example #/paths/~1notes/get/responses/200/content/application~1json/examples/one",
      "components #/components",
      "schema #/components/schemas/get",
      "other #/components/schemas/get/discriminator",
    ]);
  });

  test.each(specFiles().map((file) => loadSpec(file)))("$file: every object is met once", (spec) => {
    const places = [...walk(spec)].map(({ at }) => toPointer(at));
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(500);
  });
});
