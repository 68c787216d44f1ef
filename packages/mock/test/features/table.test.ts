import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import { expect, test } from "vitest";
import { EXPRESSED } from "./expressed.js";
import { REFUSED } from "./refused.js";

/** The first cells of the table under a heading of spec/README.md. */
function constructsUnder(heading: string): string[] {
  const text = readFileSync(join(ROOT, "spec", "README.md"), "utf8");
  const [, section = ""] = text.split(`### ${heading}\n`);
  const [table = ""] = section.split("\n#");
  const rows = table.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) => (row.split(" | ")[0] ?? "").replace(/^\| /, "").trim());
}

test("every construct that is expressed has a row, and every row a test", () => {
  expect(constructsUnder("Expressed")).toEqual(EXPRESSED.map(({ construct }) => construct));
});

test("every construct that is refused has a row, and every row a test", () => {
  expect(constructsUnder("Refused")).toEqual(REFUSED.map(([construct]) => construct));
});
