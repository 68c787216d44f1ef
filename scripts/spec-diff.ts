// `pnpm spec:diff [BASE] [HEAD]`, `pnpm spec:check` and `pnpm spec:changes`: see `spec-diff/README.md`.
import { ROOT } from "./spec/index.js";
import { type Outcome, specChanges, specCheck, specDiff } from "./spec-diff/command.js";

const [command = "", ...args] = process.argv.slice(2);
const commands = new Map<string, () => Outcome | Promise<Outcome>>([
  ["diff", () => specDiff(args, ROOT)],
  ["check", () => specCheck(ROOT)],
  ["changes", () => specChanges(args, ROOT)],
]);
const outcome = (await commands.get(command)?.()) ?? {
  code: 2,
  output: `Unknown command ${JSON.stringify(command)}: use ${[...commands.keys()].join(", ")}.\n`,
};
(outcome.code === 2 ? process.stderr : process.stdout).write(outcome.output);
process.exitCode = outcome.code;
