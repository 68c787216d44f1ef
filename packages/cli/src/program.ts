import { didYouMean } from "@pixwire/check-options";
import { Argument, Command, CommanderError, Option } from "commander";
import { version } from "../package.json";
import type { Help } from "./context.js";
import type { ArgumentDefinition, Call, CommandDefinition, OptionDefinition } from "./definition.js";
import { UsageError } from "./errors/command-error.js";
import { GLOBAL_OPTIONS } from "./global-options.js";
import { quoteWord } from "./terminal/shell-words.js";
import { terminalWidth, wrap } from "./terminal/text.js";
import { Values } from "./values.js";

/** A command that was found in the arguments, and what it was given. */
export interface ParsedCall extends Call {
  definition: CommandDefinition;
  /** The names that lead to it, such as `auth add`. */
  path: string;
}

export interface ProgramStreams {
  columns: number | undefined;
  color: boolean;
}

/** The parser that is made from the definitions, and the help that follows from them. */
export class Program {
  private readonly root: Command;
  private called: ParsedCall | undefined;
  private text = "";
  private line = "";
  private readonly streams: ProgramStreams;

  constructor(definitions: readonly CommandDefinition[], streams: ProgramStreams) {
    this.streams = streams;
    this.root = new Command("pixwire");
    this.root
      .description("The PixelBin, ImageKit and img-src APIs from a shell.")
      .helpCommand(false)
      .helpOption("-h, --help", "show help")
      .exitOverride()
      .configureHelp({
        // The arguments and options of a command are shown by its own help.
        subcommandTerm: (command) => command.name(),
        minWidthToWrap: 10,
        styleTitle: (title) => (streams.color ? `\u001b[1m${title}\u001b[22m` : title),
      })
      .configureOutput({
        writeOut: (text) => {
          this.text += text;
        },
        // Without any argument, help comes this way.
        writeErr: (text) => {
          this.text += text;
        },
        // Errors are reported in one place.
        outputError: () => {},
        getOutHelpWidth: () => terminalWidth(streams),
        getOutHasColors: () => streams.color,
      });
    this.root.version(version, "-V, --version", "show the version");
    for (const option of GLOBAL_OPTIONS) this.root.addOption(toOption(option));
    for (const definition of definitions) this.add(this.root, definition, []);
    this.root.addHelpText("after", ROOT_HELP);
  }

  /**
   * Parses arguments.
   *
   * @returns the call, or the text that was asked for instead.
   * @throws UsageError
   */
  async parse(argv: readonly string[]): Promise<{ call: ParsedCall } | { text: string }> {
    this.line = ["pixwire", ...argv].map(quoteWord).join(" ");
    try {
      await this.root.parseAsync([...argv], { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (TEXT_CODES.has(error.code)) return { text: this.text };
      throw toUsageError(error, this.commandIn(argv));
    }
    return this.called === undefined ? { text: this.text } : { call: this.called };
  }

  /** The command that arguments name, as far as they do. */
  private commandIn(argv: readonly string[]): Command {
    let command = this.root;
    for (const word of argv) {
      command = command.commands.find((one) => one.name() === word || one.aliases().includes(word)) ?? command;
    }
    return command;
  }

  get help(): Help {
    return { namesBelow: (words) => this.namesBelow(words), of: (words) => this.helpOf(words) };
  }

  private namesBelow(words: readonly string[]): string[] {
    const names = this.find(words)?.commands.map((command) => command.name()) ?? [];
    return names.map((name) => [...words, name].join(" "));
  }

  private find(words: readonly string[]): Command | undefined {
    let command: Command | undefined = this.root;
    for (const word of words) {
      command = command?.commands.find((one) => one.name() === word || one.aliases().includes(word));
    }
    return command;
  }

  private helpOf(words: readonly string[]): string | undefined {
    const command = this.find(words);
    if (command === undefined) return undefined;
    this.text = "";
    command.outputHelp();
    return this.text;
  }

  private add(parent: Command, definition: CommandDefinition, above: readonly string[]): void {
    const { name, summary, description = [], group, aliases = [], commands = [] } = definition;
    const path = [...above, name].join(" ");
    const command = parent.command(name).summary(summary);
    command.description([sentence(summary), ...description].join("\n\n")).helpCommand(false);
    command.helpOption("-h, --help", "show help");
    for (const alias of aliases) command.alias(alias);
    if (group !== undefined) command.helpGroup(`${group}:`);
    for (const argument of definition.arguments ?? []) command.addArgument(toArgument(argument));
    for (const option of definition.options ?? []) command.addOption(toOption(option));
    command.addHelpText("after", examplesOf(definition, terminalWidth(this.streams)));
    for (const child of commands) this.add(command, child, [...above, name]);
    command.action(() => {
      if (definition.load === undefined)
        throw new UsageError(`\`pixwire ${path}\` needs the name of a command.`, missingCommand(path, commands));
      const args = command.processedArgs.flat().filter((one) => typeof one === "string");
      const options = new Values(command.optsWithGlobals());
      this.called = { definition, path, args, options, line: this.line };
    });
    if (definition.load !== undefined) return;
    // An unknown name is reported before anything that stands behind it.
    command
      .argument("[command...]")
      .usage("[options] <command>")
      .allowUnknownOption()
      .action(([given]: string[]) => refuseName(path, given, commands));
  }
}

function refuseName(path: string, given: string | undefined, commands: readonly CommandDefinition[]): never {
  if (given === undefined) {
    throw new UsageError(`\`pixwire ${path}\` needs the name of a command.`, missingCommand(path, commands));
  }
  if (given.startsWith("-")) throw new UsageError(`Unknown option '${given}'.`, `See \`pixwire ${path} --help\`.`);
  const names = commands.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const meant = didYouMean(given, names);
  const hint = meant === undefined ? missingCommand(path, commands) : `Did you mean \`pixwire ${path} ${meant}\`?`;
  throw new UsageError(`There is no \`pixwire ${path} ${given}\`.`, hint);
}

/** More names than this are not listed in a message. */
const MOST_NAMES = 12;

function missingCommand(path: string, commands: readonly CommandDefinition[]): string {
  const names = commands.map(({ name }) => name);
  if (names.length > MOST_NAMES) return `See \`pixwire ${path} --help\`.`;
  return `There are ${names.join(", ")}. See \`pixwire ${path} --help\`.`;
}

function toOption({ flags, summary, group, repeatable, choices, shown = choices }: OptionDefinition): Option {
  const option = new Option(flags, shown ? withChoices(summary, shown) : summary);
  if (group !== undefined) option.helpGroup(`${group}:`);
  if (repeatable || choices) {
    option.argParser((value: string, previous: unknown) => {
      if (choices) checkChoice(flags.split(" ")[0] ?? flags, value, choices);
      if (!repeatable) return value;
      return Array.isArray(previous) ? [...previous, value] : [value];
    });
  }
  return option;
}

function toArgument({ name, summary, optional, repeatable, choices }: ArgumentDefinition): Argument {
  const text = `${name}${repeatable ? "..." : ""}`;
  const argument = new Argument(
    optional ? `[${text}]` : `<${text}>`,
    choices ? withChoices(summary, choices) : summary,
  );
  if (choices) {
    argument.argParser((value: string, previous: unknown) => {
      checkChoice(`<${name}>`, value, choices);
      if (!repeatable) return value;
      return Array.isArray(previous) ? [...previous, value] : [value];
    });
  }
  return argument;
}

/** More values than this are left out of help, where they would fill the screen. */
const MOST_CHOICES = 8;

function withChoices(summary: string, choices: readonly string[]): string {
  if (choices.length <= MOST_CHOICES) return `${summary} (${choices.join(", ")})`;
  return `${summary} (${choices.slice(0, MOST_CHOICES).join(", ")} and ${choices.length - MOST_CHOICES} more)`;
}

function checkChoice(name: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  const meant = didYouMean(value, choices);
  throw new UsageError(
    `${name} cannot be ${JSON.stringify(value)}.`,
    meant === undefined ? `There are ${choices.join(", ")}.` : `Did you mean ${meant}?`,
  );
}

function examplesOf({ examples = [] }: CommandDefinition, width: number): string {
  const title = examples.length === 1 ? "Example:" : "Examples:";
  const lines = examples.map(({ command, text }) =>
    [`  $ ${command}`, ...wrap(text, width - 6).map((line) => `      ${line}`)].join("\n"),
  );
  const shown = lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;
  return `${shown}\n${wrap("Options of every command: `pixwire --help`", width).join("\n")}`;
}

const ROOT_HELP = `
Topics: \`pixwire help TOPIC\`, with uploads, auth, patterns or queues

Example:
  $ pixwire cp beach.jpeg pixelbin:summer/
      Upload a file into a folder of PixelBin`;

/** A summary as a sentence. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
}

/** What commander throws after it has written a text that was asked for. */
const TEXT_CODES = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/** An error of the parser, in one line that says what, and one that says what to do. */
function toUsageError({ message, code }: CommanderError, command: Command): UsageError {
  const [first = "", suggestion] = message.replace(/^error: /, "").split("\n");
  const meant = suggestionIn(suggestion ?? "");
  const what = code === "commander.excessArguments" ? first.replace(/\.? Expected/, ". Expected") : first;
  return new UsageError(
    `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, "")}.`,
    meant === undefined ? `See \`${nameOf(command)} --help\`.` : `Did you mean ${meant}?`,
  );
}

/** The name of a command with those above it, such as `pixwire auth add`. */
function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}

/** The name in commander's `(Did you mean url?)` or `(Did you mean one of url, ls?)`. */
function suggestionIn(text: string): string | undefined {
  const intro = "(Did you mean ";
  if (!text.startsWith(intro) || !text.endsWith("?)")) return undefined;
  return text.slice(intro.length, -"?)".length).replace(/^one of /, "");
}
