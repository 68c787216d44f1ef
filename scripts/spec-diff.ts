// `pnpm spec:diff [BASE] [HEAD]`, `pnpm spec:check` and `pnpm spec:changes`: see `spec-diff/README.md`.
import { ROOT } from "./spec/index.js";
import { type Outcome, specChanges, specCheck, specDiff } from "./spec-diff/command.js";

const [command = "", ...args] = process.argv.slice(2);
const commands: Readonly<Record<string, () => Outcome | Promise<Outcome>>> = {
  diff: () => specDiff(args, ROOT),
  check: () => specCheck(ROOT),
  changes: () => specChanges(args, ROOT),
};
const outcome = await commands[command]?.();
if (!outcome) throw new Error(`Unknown command ${command}.`);
(outcome.code === 2 ? process.stderr : process.stdout).write(outcome.output);
process.exitCode = outcome.code;
