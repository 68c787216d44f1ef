import { readFile } from "node:fs/promises";
import { beforeAll, expect, inject, test } from "vitest";
import { installedEntries } from "../src/entries.js";
import { entrySize } from "../src/entry-size.js";

const app = inject("app");

/** The most that all of an entry may take, minified and compressed, in bytes. What an app leaves unused costs it nothing. */
let budgets: Record<string, number>;

beforeAll(async () => {
  budgets = JSON.parse(await readFile(new URL("../size-budgets.json", import.meta.url), "utf8"));
});

test("every entry keeps its budget, and each budget belongs to an entry", async () => {
  const sizes: Record<string, number> = {};
  for (const entry of await installedEntries(app)) sizes[entry] = await entrySize(entry, app);
  expect(Object.keys(sizes).sort()).toEqual(Object.keys(budgets).sort());
  const tooLarge = Object.entries(sizes).filter(([entry, size]) => size > (budgets[entry] ?? 0));
  expect(Object.fromEntries(tooLarge)).toEqual({});
  // A budget far above its entry would let it grow unseen.
  const tooLoose = Object.entries(sizes).filter(([entry, size]) => size < 0.8 * (budgets[entry] ?? 0));
  expect(Object.fromEntries(tooLoose)).toEqual({});
});
