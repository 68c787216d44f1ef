import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from "../src/definition.js";
import { EXIT } from "../src/exit-codes.js";
import { GLOBAL_OPTIONS } from "../src/global-options.js";

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done",
  failed: "failed",
  wrongUse: "wrong use; no request was made",
  partlyDone: "partly done",
  refused: "refused by the service: the credential, a permission, a quota, a rate limit",
  network: "no complete answer arrived",
  stopped: "stopped with Ctrl-C",
};

/** Returns the reference of the commands as Markdown, from the definitions that the parser and the help are made of. */
export function renderReference(definitions: readonly CommandDefinition[]): string {
  const commands = definitions.flatMap((definition) => flatten(definition, []));
  return [
    "<!-- Written by packages/cli/build/write-reference.ts from the definitions of the commands. -->",
    "",
    "# Commands",
    "",
    ...commands.map(
      ({ path, definition }) => `- [\`pixwire ${path}\`](#${anchor(path)}): ${prose(definition.summary)}`,
    ),
    "",
    "Every operation of a provider is a command too: `pixwire api pixelbin --help` lists them, and `--help` behind one shows",
    "its options, which are the members of its input.",
    "",
    ...commands.flatMap(({ path, definition }) => renderCommand(path, definition)),
    "## Options of every command",
    "",
    ...renderOptions(GLOBAL_OPTIONS),
    "",
    "## Exit codes",
    "",
    "| Code | Meaning |",
    "| --- | --- |",
    ...Object.entries(MEANINGS).map(([name, meaning]) => `| ${codeOf(name)} | ${meaning} |`),
    "",
  ].join("\n");
}

function codeOf(name: string): number {
  const [, code = Number.NaN] = Object.entries(EXIT).find(([one]) => one === name) ?? [];
  return code;
}

interface Command {
  path: string;
  definition: CommandDefinition;
}

/** The commands that do something, those inside of groups included. */
function flatten(definition: CommandDefinition, above: readonly string[]): Command[] {
  const path = [...above, definition.name];
  const own = definition.load === undefined ? [] : [{ path: path.join(" "), definition }];
  return [...own, ...(definition.commands ?? []).flatMap((child) => flatten(child, path))];
}

function renderCommand(path: string, definition: CommandDefinition): string[] {
  const { summary, description = [], arguments: positional = [], options = [], examples = [] } = definition;
  const usage = ["pixwire", path, ...positional.map(usageOf), ...(options.length > 0 ? ["[options]"] : [])].join(" ");
  return [
    `## pixwire ${path}`,
    "",
    sentence(prose(summary)),
    "",
    "```sh",
    usage,
    "```",
    "",
    ...description.flatMap((paragraph) => [prose(paragraph), ""]),
    ...(positional.length === 0 ? [] : ["| Argument | |", "| --- | --- |", ...positional.map(renderArgument), ""]),
    ...(options.length === 0 ? [] : [...renderOptions(options), ""]),
    ...examples.flatMap(({ command, text }) => [`${sentence(prose(text))}`, "", "```sh", command, "```", ""]),
  ];
}

function usageOf({ name, optional, repeatable }: ArgumentDefinition): string {
  const text = `${name}${repeatable ? "..." : ""}`;
  return optional ? `[${text}]` : `<${text}>`;
}

function renderArgument({ name, summary, choices }: ArgumentDefinition): string {
  return `| \`${name}\` | ${cell(summary, choices)} |`;
}

function renderOptions(options: readonly OptionDefinition[]): string[] {
  return [
    "| Option | |",
    "| --- | --- |",
    ...options.map(
      ({ flags, summary, choices, shown = choices }) =>
        `| \`${flags.replaceAll("|", "\\|")}\` | ${cell(summary, shown)} |`,
    ),
  ];
}

function cell(summary: string, choices: readonly string[] | undefined): string {
  const values = choices ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : "";
  return `${prose(summary).replaceAll("|", "\\|")}${values}`;
}

/** Text in which nothing is taken for HTML. */
function prose(text: string): string {
  return text.replaceAll("<", "&lt;");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? "" : "."}`;
}

/** As GitHub and VitePress name the anchor of a heading. */
function anchor(path: string): string {
  return `pixwire-${path.replaceAll(" ", "-")}`;
}
