import type { Context, Globals } from "./context.js";
import { UsageError } from "./errors/command-error.js";
import { describeError } from "./errors/describe-error.js";
import { EXIT } from "./exit-codes.js";
import { type Io, write } from "./io.js";
import { usesColor } from "./terminal/color.js";
import { parseFormat } from "./terminal/format.js";
import { Output, type OutputMode } from "./terminal/output.js";
import { type Loudness, Talk } from "./terminal/talk.js";
import type { Values } from "./values.js";

/**
 * Runs the command.
 *
 * @param argv - the arguments behind the name of the command.
 * @returns the code to exit with. It never rejects.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  // Errors of the parser are shown before the options are known.
  let talk = createTalk(io, "normal", argv.includes("--no-color") ? false : undefined);
  let resumeCommand: string | undefined;
  try {
    const { loadCommands } = await import("./commands.js");
    if (argv[0] === "complete" && argv[1] === "--") {
      const { complete } = await import("./complete.js");
      const words = argv.slice(2);
      await write(io.stdout, await complete(words, await loadCommands(words.slice(0, -1)), io));
      return EXIT.done;
    }
    const { Program } = await import("./program.js");
    const color = usesColor(io.stdout, io.env, argv.includes("--no-color") ? false : undefined);
    const program = new Program(await loadCommands(argv), { columns: io.stdout.columns, color });
    const parsed = await program.parse(argv);
    if ("text" in parsed) {
      await new Output(io.stdout, { kind: "human" }).text(parsed.text);
      return EXIT.done;
    }
    const { call } = parsed;
    talk = createTalk(io, readLoudness(call.options), call.options.choice("color"));
    const context: Context = {
      io,
      globals: readGlobals(call.options, io),
      output: new Output(io.stdout, readMode(call.options), call.options.flag("quiet")),
      talk,
      signal: io.signal,
      setResumeCommand: (command) => {
        resumeCommand = command;
      },
      help: program.help,
    };
    const action = await call.definition.load?.();
    await action?.(context, call);
    talk.clearStatus();
    return EXIT.done;
  } catch (error) {
    if (io.signal.aborted) {
      talk.clearStatus();
      talk.info(resumeCommand === undefined ? "Stopped." : `Stopped. To continue: ${resumeCommand}`);
      return EXIT.stopped;
    }
    return await report(error, talk);
  }
}

async function report(error: unknown, talk: Talk): Promise<number> {
  const { message, hint, exitCode } = describeError(error);
  talk.error(message, hint);
  if (talk.isAtLeast("debug")) {
    const { redact } = await import("@pixwire/api/runtime");
    for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
      talk.raw(`${redact(cause.stack ?? cause.message)}\n`);
    }
  }
  return exitCode;
}

function createTalk(io: Io, loudness: Loudness, color: boolean | undefined): Talk {
  const isTerminal = io.stderr.isTTY === true && io.env.TERM !== "dumb";
  return new Talk(io.stderr, {
    loudness,
    color: usesColor(io.stderr, io.env, color),
    animated: isTerminal && !isContinuousIntegration(io.env),
  });
}

function isContinuousIntegration({ CI, CONTINUOUS_INTEGRATION }: Io["env"]): boolean {
  return [CI, CONTINUOUS_INTEGRATION].some((value) => value !== undefined && !["", "0", "false"].includes(value));
}

function readLoudness(options: Values): Loudness {
  if (options.flag("debug")) return "debug";
  if (options.flag("quiet") && options.flag("verbose")) {
    throw new UsageError("--quiet and --verbose contradict each other.", "Give one of them.");
  }
  if (options.flag("quiet")) return "quiet";
  return options.flag("verbose") ? "verbose" : "normal";
}

function readMode(options: Values): OutputMode {
  const format = options.text("format");
  if (options.flag("json")) {
    if (format !== undefined) throw new UsageError("--json and --format contradict each other.", "Give one of them.");
    return { kind: "json" };
  }
  return format === undefined ? { kind: "human" } : { kind: "format", format: parseFormat(format) };
}

function readGlobals(options: Values, io: Io): Globals {
  const seconds = options.number("timeout", 0.001, 86_400);
  const baseUrl = options.text("baseUrl");
  if (baseUrl !== undefined && !/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i.test(baseUrl)) {
    throw new UsageError("--base-url must be an http(s) URL without a user name, query or fragment.");
  }
  return {
    profile: options.text("profile"),
    baseUrl,
    timeoutMs: seconds === undefined ? undefined : seconds * 1000,
    maxRetries: options.wholeNumber("maxRetries", 0, 100),
    mayPrompt: () =>
      options.choice("prompt") !== false && io.stdin().isTTY === true && !isContinuousIntegration(io.env),
  };
}
