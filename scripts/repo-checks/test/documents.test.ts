import { expect, test } from "vitest";
import { unknownNames } from "../documents.js";
import { readText } from "../repository.js";

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])("what %s puts in code font is here", (file) => {
  expect(unknownNames(readText(file))).toEqual([]);
});

test("a path, a command or a name that is not here is found", () => {
  const wrong = [
    "packages/gone/src",
    "gone.ts",
    "pnpm fly",
    "npm run fly",
    `decide${"Nothing"}`,
    "spec/<provider>.gone",
  ];
  const right = ["packages/api/src/runtime", "generate.ts", "pnpm generate --check", "npm test", "createPixelbin"];
  const more = ["spec/<provider>.yaml", "@pixwire/api", "packages/*/package.json", "npx --yes pnpm@10.34.8"];
  const markdown = [...wrong, ...right, ...more].map((code) => `\`${code}\``).join(" ");
  expect(unknownNames(markdown)).toEqual(wrong);
});
