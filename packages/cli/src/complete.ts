import { type Candidate, completePlace, PLACE_ARGUMENTS } from "./complete-place.js";
import { readProfiles } from "./config/profiles.js";
import type { CommandDefinition, OptionDefinition } from "./definition.js";
import { GLOBAL_OPTIONS } from "./global-options.js";
import type { Io } from "./io.js";
import { PROVIDERS } from "./providers.js";

/** What the script of a shell reads as the last line: whether it adds a blank, and whether it offers files. */
const DIRECTIVE = { files: 0, noFiles: 4, places: 6 } as const;

/**
 * Answers a shell that completes a command line, in the protocol of the scripts that `pixwire completion` writes: a line
 * per candidate, and a number at the end. It never fails and never asks: a shell would show neither.
 *
 * @param words - those behind `pixwire`; the last one is being written.
 */
export async function complete(
  words: readonly string[],
  definitions: readonly CommandDefinition[],
  io: Io,
): Promise<string> {
  const written = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const { candidates, directive } = await find(before, written, definitions, io);
  const lines = candidates
    .filter(({ value }) => value.startsWith(written))
    .map(({ value, text }) => `${value}\t${text.replace(/\s+/g, " ")}\n`);
  return `${lines.join("")}:${directive}\n`;
}

interface Found {
  candidates: Candidate[];
  directive: number;
}

async function find(
  before: readonly string[],
  written: string,
  definitions: readonly CommandDefinition[],
  io: Io,
): Promise<Found> {
  const { definition, positional, option } = findPosition(before, definitions);
  const options = [...(definition?.options ?? []), ...GLOBAL_OPTIONS];
  if (option !== undefined)
    return { candidates: await valuesOf(option, io), directive: isFile(option) ? DIRECTIVE.files : DIRECTIVE.noFiles };
  if (written.startsWith("-")) {
    const candidates = options.map(({ flags, summary }) => ({ value: longFlag(flags), text: summary }));
    return { candidates, directive: DIRECTIVE.noFiles };
  }
  const commands = definition === undefined ? definitions : (definition.commands ?? []);
  if (commands.length > 0) {
    return {
      candidates: commands.map(({ name, summary }) => ({ value: name, text: summary })),
      directive: DIRECTIVE.noFiles,
    };
  }
  const declared = definition?.arguments ?? [];
  const argument = declared[positional] ?? (declared.at(-1)?.repeatable ? declared.at(-1) : undefined);
  if (argument === undefined) return { candidates: [], directive: DIRECTIVE.noFiles };
  if (argument.choices) {
    return { candidates: argument.choices.map((value) => ({ value, text: "" })), directive: DIRECTIVE.noFiles };
  }
  if (!PLACE_ARGUMENTS.has(argument.name)) return { candidates: [], directive: DIRECTIVE.noFiles };
  const candidates = await completePlace(written, io);
  const mayBeFile = argument.name === "sources";
  return { candidates, directive: mayBeFile && candidates.length === 0 ? DIRECTIVE.files : DIRECTIVE.places };
}

/** Finds the command that the words name, and the option whose value is being written. */
function findPosition(before: readonly string[], definitions: readonly CommandDefinition[]) {
  let definition: CommandDefinition | undefined;
  let commands = definitions;
  let positional = 0;
  for (let index = 0; index < before.length; index++) {
    const word = before[index] ?? "";
    if (word.startsWith("-")) {
      const found = [...(definition?.options ?? []), ...GLOBAL_OPTIONS].find(({ flags }) =>
        flagNames(flags).includes(word),
      );
      if (found === undefined || !takesValue(found)) continue;
      if (index === before.length - 1) return { definition, positional, option: found };
      index++;
      continue;
    }
    const next = commands.find(({ name, aliases = [] }) => name === word || aliases.includes(word));
    if (next === undefined) positional++;
    else {
      definition = next;
      commands = next.commands ?? [];
    }
  }
  return { definition, positional, option: undefined };
}

async function valuesOf({ flags, choices, shown = choices }: OptionDefinition, io: Io): Promise<Candidate[]> {
  if (shown) return shown.map((value) => ({ value, text: "" }));
  if (longFlag(flags) !== "--profile") return [];
  const profiles = await readProfiles(io).catch(() => undefined);
  if (profiles === undefined) return [];
  return PROVIDERS.flatMap((id) => [...profiles[id].profiles.keys()].map((value) => ({ value, text: id })));
}

function flagNames(flags: string): string[] {
  return flags.split(/[ ,|]+/).filter((part) => part.startsWith("-"));
}

function longFlag(flags: string): string {
  return flagNames(flags).find((name) => name.startsWith("--")) ?? flags;
}

function takesValue({ flags }: OptionDefinition): boolean {
  return flags.includes("<");
}

/** Whether the shell should offer files as the value of an option. */
function isFile({ flags }: OptionDefinition): boolean {
  return /<(file|file\|url|folder|name=path)>/.test(flags);
}
