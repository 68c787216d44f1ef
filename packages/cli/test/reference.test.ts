import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderReference } from "../build/reference.js";
import { loadCommands } from "../src/commands.js";

test("the reference is that of the commands as they are", async () => {
  const file = fileURLToPath(new URL("../docs/commands.md", import.meta.url));
  const advice = "Run `pnpm --filter @pixwire/cli reference`, and commit what it changes.";
  expect(readFileSync(file, "utf8"), advice).toBe(renderReference(await loadCommands([])));
});

test("every command has a summary in lower case, without a full stop, and an example", async () => {
  const check = (definitions: Awaited<ReturnType<typeof loadCommands>>): void => {
    for (const { name, summary, examples = [], commands = [], load } of definitions) {
      expect(summary, name).toMatch(/^[a-z].*[^.]$/);
      if (load !== undefined) expect(examples.length, name).toBeGreaterThan(0);
      for (const { command } of examples) expect(command).toContain("pixwire");
      check(commands);
    }
  };
  check(await loadCommands([]));
});
