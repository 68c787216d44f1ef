import { loadApi } from "./commands/api.js";
import { auth } from "./commands/auth.js";
import { completion } from "./commands/completion.js";
import { copy } from "./commands/copy.js";
import { doctor } from "./commands/doctor.js";
import { help } from "./commands/help.js";
import { LIBRARY_COMMANDS } from "./commands/library.js";
import { mock } from "./commands/mock.js";
import { predict } from "./commands/predict.js";
import { sync } from "./commands/sync.js";
import { url } from "./commands/url.js";
import { worker } from "./commands/worker.js";
import type { CommandDefinition } from "./definition.js";
import { GLOBAL_OPTIONS } from "./global-options.js";

/** The commands that are there whatever the arguments are, in the order of help. */
const FILES: readonly CommandDefinition[] = [...LIBRARY_COMMANDS, copy, sync, worker];

const COMMANDS: readonly CommandDefinition[] = [url, mock, auth, completion, doctor, help];

/** Returns the commands, with those operations of `api` that the arguments name. */
export async function loadCommands(argv: readonly string[]): Promise<readonly CommandDefinition[]> {
  const [first, ...rest] = wordsOf(argv);
  const words = first === "help" ? rest.slice(rest[0] === "api" ? 1 : rest.length) : first === "api" ? rest : [];
  return [...FILES, await loadApi(words), predict, ...COMMANDS];
}

/** The options of every command that take a value, which is no word of the command. */
const WITH_VALUE = new Set(
  GLOBAL_OPTIONS.filter(({ flags }) => flags.includes("<")).map(({ flags }) => flags.split(" ")[0] ?? ""),
);

/** The arguments that are no options, as far as they name a command. */
function wordsOf(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (argument === "--") break;
    if (WITH_VALUE.has(argument)) index++;
    else if (!argument.startsWith("-")) words.push(argument);
  }
  return words;
}
