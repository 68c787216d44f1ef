import type { Io } from "./io.js";
import { Output } from "./terminal/output.js";
import { Talk } from "./terminal/talk.js";

/** The options of every command, read and checked. */
export interface Globals {
  profile: string | undefined;
  baseUrl: string | undefined;
  timeoutMs: number | undefined;
  maxRetries: number | undefined;
  /** Whether questions may be asked: there is a terminal, and nobody has forbidden it. */
  mayPrompt: () => boolean;
}

/** The help of the commands. */
export interface Help {
  /** The commands below a command, or all of them, each with the names that lead to it. */
  namesBelow(words: readonly string[]): readonly string[];
  /** Returns the help of a command, or `undefined` if there is no such command. */
  of(words: readonly string[]): string | undefined;
}

/** What every command works with. */
export interface Context {
  io: Io;
  globals: Globals;
  output: Output;
  talk: Talk;
  /** Aborts when the user stops the command. */
  signal: AbortSignal;
  /** Says which command continues what this one has begun. It is shown when the command is stopped. */
  setResumeCommand(command: string | undefined): void;
  help: Help;
}

/** Returns the context of work that says nothing and asks nothing, such as completion. */
export function createSilentContext(io: Io): Context {
  return {
    io,
    globals: {
      profile: undefined,
      baseUrl: undefined,
      timeoutMs: undefined,
      maxRetries: 0,
      mayPrompt: () => false,
    },
    output: new Output(io.stdout, { kind: "human" }),
    talk: new Talk(io.stderr, { loudness: "quiet", color: false, animated: false }),
    signal: io.signal,
    setResumeCommand: () => {},
    help: { namesBelow: () => [], of: () => undefined },
  };
}
