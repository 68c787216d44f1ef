import { expect, test } from "vitest";
import { withModels } from "../../generator/models.js";
import { loadSpec, readOperations, specFiles } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";

test.each(specFiles())("knows every exported type of the bindings: %s", (file) => {
  const spec = loadSpec(file);
  const added = diff({ openapi: "3.1.0" }, spec).filter(({ rule }) => rule === "type-name-added");
  const { models } = withModels(spec, readOperations(spec)).names;
  expect(added.map(({ member }) => member).sort()).toEqual(models);
});

test("a component that gets another name and keeps the name of its type hurts nobody", () => {
  const documentOf = (name: string, more: object) => ({
    openapi: "3.1.0",
    paths: {},
    components: { schemas: { [name]: { type: "string", ...more } } },
  });
  const changes = diff(documentOf("File", {}), documentOf("StoredFile", { "x-pixwire-name": "File" }));
  expect(changes).toEqual([]);
  const renamed = diff(documentOf("File", {}), documentOf("File", { "x-pixwire-name": "Asset" }));
  expect(renamed.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "breaking type-name-removed",
    "safe type-name-added",
  ]);
});
