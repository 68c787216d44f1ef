import { auth } from "./commands/auth.js";
import { doctor } from "./commands/doctor.js";
import { help } from "./commands/help.js";
import { mock } from "./commands/mock.js";
import { url } from "./commands/url.js";
import type { CommandDefinition } from "./definition.js";

/** The commands that need nothing from the arguments to be known, in the order of help. */
const COMMANDS: readonly CommandDefinition[] = [url, mock, auth, doctor, help];

/** Returns the commands, with those parts of the tree that the arguments lead into. */
export async function loadCommands(_argv: readonly string[]): Promise<readonly CommandDefinition[]> {
  return COMMANDS;
}
