import { describe, expect, test } from "vitest";
import { providers } from "../support/providers.js";
import { checksOf } from "./checks/index.js";
import { readOperations } from "./declared.js";
import { OpenApi } from "./openapi.js";

// What each operation sends and accepts, compared with the OpenAPI document itself. Nothing here names an operation: a
// new one in a spec is compared as soon as it is generated.

const titled = <Item extends { title: string }>(items: Item[]): [string, Item][] =>
  items.map((item) => [item.title, item]);

describe.each(titled(providers.map((provider) => ({ ...provider, title: provider.name }))))("%s", (_, provider) => {
  const { specFile, module, credentials, createClient, createAnonymousClient } = provider;
  const document = new OpenApi(specFile);
  const operations = readOperations(document);

  test("the bindings have the operations of the document", () => {
    const ids = Object.keys(module).filter((name) => "spec" in Object(module[name]));
    expect(ids.sort()).toEqual(operations.map(({ id }) => id).sort());
  });

  describe.each(titled(operations.map((operation) => ({ ...operation, title: operation.id }))))(
    "%s",
    (_, operation) => {
      test.each(titled(checksOf(document, operation, credentials)))("%s", async (_, { run }) => {
        const call = module[operation.id];
        if (typeof call !== "function") throw new Error("it has no function");
        await run({ call: (...args) => call(...args), createClient, createAnonymousClient });
      });
    },
  );
});
