// Checks the files in spec/, or those that are given as arguments: `pnpm lint:specs [file...]`.
import { relative } from "node:path";
import { specFiles } from "./spec/index.js";
import { checkSpecs } from "./spec-checks/index.js";

const named = process.argv.slice(2);
const files = named.length > 0 ? named : specFiles().map((file) => relative(process.cwd(), file));
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
