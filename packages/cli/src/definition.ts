import type { Context } from "./context.js";
import type { Values } from "./values.js";

/** An option of a command. */
export interface OptionDefinition {
  /** As in help: `-r, --recursive`, or `--port <number>` with a value. */
  flags: string;
  /** One sentence without a full stop, in lower case. */
  summary: string;
  /** The title that it stands under in help. */
  group?: string;
  /** Whether it may be given several times. */
  repeatable?: boolean;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** Values to show in help, where the command checks them itself. */
  shown?: readonly string[];
}

/** A positional argument of a command. */
export interface ArgumentDefinition {
  name: string;
  summary: string;
  optional?: boolean;
  /** Takes the rest of the arguments. */
  repeatable?: boolean;
  choices?: readonly string[];
}

export interface Example {
  command: string;
  /** What it does, as a sentence without a full stop. */
  text: string;
}

/** A command as data: the parser, the help, the completion and the reference pages are made from it. */
export interface CommandDefinition {
  name: string;
  summary: string;
  /** Paragraphs behind the summary. */
  description?: readonly string[];
  /** The title that it stands under in help. */
  group?: string;
  aliases?: readonly string[];
  arguments?: readonly ArgumentDefinition[];
  options?: readonly OptionDefinition[];
  examples?: readonly Example[];
  commands?: readonly CommandDefinition[];
  /** Loads what the command does. Absent if it only groups others. */
  load?: () => Promise<Action>;
}

/** The arguments and options that a command was called with. */
export interface Call {
  /** The positional arguments. An optional one that is absent is missing at the end. */
  args: readonly string[];
  options: Values;
  /** The command as it was called, for messages that tell how to continue. */
  line: string;
}

export type Action = (context: Context, call: Call) => Promise<void>;
