// `pnpm new-provider NAME FILE [--base-url URL]` brings the OpenAPI document of another API in.
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { finish } from "./new-provider/finish.js";
import { bringIn, NewProviderError, type Report } from "./new-provider/index.js";
import { addLintExceptions, LINT_EXCEPTIONS, ruleOf } from "./new-provider/lint-exceptions.js";
import { ROOT } from "./spec/index.js";
import { checkSpecs, type Problem } from "./spec-checks/index.js";

const USAGE = "Usage: pnpm new-provider NAME FILE [--base-url URL]";

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "base-url": { type: "string" } } });
  const [name, file, ...others] = positionals;
  if (name === undefined || file === undefined || others.length > 0) throw new NewProviderError(USAGE);
  const outcome = await bringIn({ root: ROOT, name, file: resolve(file), baseUrl: values["base-url"] });
  const list = (reports: readonly Report[]): string =>
    reports.map(({ text, lines }) => `  - ${text}${place(lines)}`).join("\n");
  console.log(`${outcome.operations} operations, ${outcome.files.length} files written or changed.`);
  console.log(`Lines are those of spec/${name}.yaml.`);
  if (outcome.notes.length > 0) console.log(`\nDone by itself:\n${list(outcome.notes)}`);
  console.log(
    outcome.decisions.length > 0
      ? `\nTo decide (${outcome.decisions.length}):\n${list(outcome.decisions)}`
      : "\nNothing is left to decide.",
  );
  const specFile = `spec/${name}.yaml`;
  const { problems } = checkSpecs([join(ROOT, specFile)]);
  const wrong = addLintExceptions(ROOT, specFile, problems);
  if (wrong.length < problems.length)
    console.log(
      `\nWhat the document lacks for its readers, such as descriptions, is listed in ${LINT_EXCEPTIONS} (${problems.length - wrong.length}).`,
    );
  if (wrong.length > 0) console.log(`\nTo correct for \`pnpm lint:specs\` (${wrong.length}):\n${list(byRule(wrong))}`);
  console.log("\nBuilding the packages, for the report of their interface and the budgets of their sizes ...");
  const failure = finish(ROOT, name);
  if (failure !== undefined) {
    console.error(failure);
    process.exitCode = 1;
  }
  console.log(
    '\nCONTRIBUTING.md says what can follow, under "Add a provider". Add the new files to git, and run `npm test`.',
  );
} catch (error) {
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const message = error instanceof Error ? error.message : String(error);
  if (isUsage) console.error(`${message}\n${USAGE}`);
  else console.error(error instanceof NewProviderError ? message : `The document could not be brought in: ${message}`);
  process.exitCode = 2;
}

/** A line for each rule. */
function byRule(problems: readonly Problem[]): Report[] {
  const lines = new Map<string, number[]>();
  for (const problem of problems) {
    // Without the rule, the message names single members.
    const text = ruleOf(problem) ?? problem.message;
    lines.set(text, [...(lines.get(text) ?? []), problem.line]);
  }
  return [...lines].map(([text, found]) => ({ text, lines: [...new Set(found)] }));
}

/** Lines of the spec, of which the first few are enough to find the rest. */
function place(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, 5).join(", ");
  const more = lines.length > 5 ? ` and ${lines.length - 5} more` : "";
  return ` (line${lines.length > 1 ? "s" : ""} ${shown}${more})`;
}
