// Checks the documents under spec/, or the files named as arguments: `pnpm lint:specs [file...]`.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSpecs } from "./spec-checks/index.js";

const folder = fileURLToPath(new URL("../spec/", import.meta.url));

function specFiles(): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  if (names.length === 0) throw new Error(`No spec in ${folder}`);
  return names.sort().map((name) => relative(process.cwd(), join(folder, name)));
}

const named = process.argv.slice(2);
const files = named.length > 0 ? named : specFiles();
const { checked, problems } = checkSpecs(files);
for (const { file, line, pointer, message } of problems) {
  console.error(`${relative(process.cwd(), file)}:${line} ${pointer}\n  ${message}`);
}
if (problems.length > 0) {
  console.error(`\n${problems.length} ${problems.length === 1 ? "problem" : "problems"}`);
  process.exitCode = 1;
} else {
  console.log(`${files.join(", ")}: lint clean, ${checked} examples match their schemas`);
}
