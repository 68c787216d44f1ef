import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { generateFrom, notesSpec } from "./support/notes.js";

const MARKDOWN = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

describe("a hostile spec stays data", () => {
  const payloads = [
    "*/ globalThis.pwned = 1; /*",
    '"; globalThis.pwned = 1; "',
    "'; globalThis.pwned = 1; '",
    `\`${"${"}globalThis.pwned = 1}\``,
    "\u2028globalThis.pwned = 1;\n*/ globalThis.pwned = 1;",
    "</script><script>globalThis.pwned = 1</script>",
    "`</script><script>globalThis.pwned = 1</script>`` ``` |</script><script>globalThis.pwned = 1</script>",
    "` `` `</script><script>globalThis.pwned = 1</script>`",
    "| ` | `` `</script><script>globalThis.pwned = 1</script>` |",
    "```\n```js\n```\n</script><script>globalThis.pwned = 1</script>",
    "    ```\n</script><script>globalThis.pwned = 1</script>",
    "- a\n  ```\n</script><script>globalThis.pwned = 1</script>",
    "__proto__",
  ];

  test.each(payloads)("%j in every text", async (payload) => {
    const spec = notesSpec();
    const operation = spec.paths["/notes/{id}"]?.get ?? {};
    Object.assign(operation, { summary: payload, description: payload, deprecated: true });
    Object.assign(spec, { info: { title: payload, version: "1" }, tags: [{ name: "Notes", description: payload }] });
    operation.parameters = [
      {
        name: "id",
        in: "path",
        required: true,
        description: payload,
        schema: { type: "string", enum: ["a", payload] },
        example: payload,
      },
      { name: `${payload}q`, in: "query", description: payload, schema: { type: "string", default: payload } },
    ];
    operation.responses = {
      "200": {
        description: payload,
        content: {
          "application/json": {
            schema: {
              type: "object",
              description: payload,
              properties: { [payload]: { type: "string", const: payload, description: payload } },
            },
          },
        },
      },
    };
    spec.paths[`/x/${payload.replaceAll(/[{}]/g, "")}`] = {
      get: {
        operationId: "other",
        tags: ["Notes"],
        summary: payload,
        responses: { "204": { description: payload }, "404": { description: payload } },
      },
    };

    for (const [path, text] of await generateFrom(spec)) {
      if (path.endsWith(".ts")) expect(codeOf(path, text), path).not.toContain("pwned");
      else expect(htmlIn(fromMarkdown(text, MARKDOWN)), path).not.toMatch(/<\/?script|pwned/i);
    }
  });

  /** What a page passes to the browser as it is. Code and text are escaped when the page is rendered. */
  function htmlIn(node: Nodes): string {
    if (node.type === "html") return node.value;
    return "children" in node ? node.children.map(htmlIn).join("") : "";
  }

  /** The tokens of a file that are code: no comments, no strings. Fails for a file that does not parse. */
  function codeOf(path: string, text: string): string {
    const { diagnostics } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
    const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
    const code: string[] = [];
    for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
      if (token !== ts.SyntaxKind.StringLiteral && token !== ts.SyntaxKind.NoSubstitutionTemplateLiteral)
        code.push(scanner.getTokenText());
    }
    return code.join(" ");
  }
});
