import type { OptionDefinition } from "./definition.js";

const GROUP = "Options of every command";

/** The options that every command has. */
export const GLOBAL_OPTIONS: readonly OptionDefinition[] = [
  { flags: "--profile <name>", summary: "use this profile, see `pixwire help auth`", group: GROUP },
  { flags: "--base-url <url>", summary: "send requests to this server, such as an emulator", group: GROUP },
  { flags: "--timeout <seconds>", summary: "limit each attempt at a request", group: GROUP },
  { flags: "--max-retries <number>", summary: "repeat a failed request at most this often", group: GROUP },
  { flags: "--json", summary: "write one JSON object per line, and nothing else, to standard output", group: GROUP },
  {
    flags: "--format <format>",
    summary: "write a template such as '{name} {size}', or members such as name,size",
    group: GROUP,
  },
  { flags: "-q, --quiet", summary: "say nothing but errors", group: GROUP },
  { flags: "-v, --verbose", summary: "say a line per request", group: GROUP },
  { flags: "--debug", summary: "show requests, responses and stack traces, without secrets", group: GROUP },
  { flags: "--color", summary: "write colours, also where there is no terminal", group: GROUP },
  { flags: "--no-color", summary: "write no colours", group: GROUP },
  { flags: "--no-prompt", summary: "never ask, and fail where an answer is needed", group: GROUP },
];
