import type { CommandDefinition } from "../definition.js";
import { QUEUE_OPTIONS } from "./queue-options.js";

export const sync: CommandDefinition = {
  name: "sync",
  summary: "make a folder like another one: on this machine or at a provider",
  description: [
    "Copies what is new or different. What the destination has besides stays, unless --delete is given. A sync that was stopped goes on with the same command.",
    "With --json, a line per file that failed has `path`, `destination`, `status` and `error`, and the last line counts `done`, `skipped`, `failed`, `settled`, `deleted` and `sentBytes`. Of these, `skipped` are the same as before, and `settled` were finished by an earlier run. With --dry-run, a line per change has `action` (create, overwrite or delete), `path`, `destination` and `size`, and the last line has the numbers of files and bytes of each kind.",
  ],
  group: "Files",
  arguments: [
    { name: "source", summary: "a folder, or a place such as pixelbin:summer" },
    { name: "destination", summary: "a folder, or a place such as imagekit:/summer" },
  ],
  options: [
    { flags: "-n, --dry-run", summary: "say what would be done, and do nothing", group: "What is done" },
    {
      flags: "--delete",
      summary: "remove what the source does not have, after everything else",
      group: "What is done",
    },
    {
      flags: "--max-delete <number>",
      summary: "remove nothing if it would be more files than this",
      group: "What is done",
    },
    { flags: "-y, --yes", summary: "do not ask before files are removed", group: "What is done" },
    { flags: "--size-only", summary: "files of the same size are the same", group: "What is compared" },
    {
      flags: "--checksum",
      summary: "files with the same SHA-256 are the same, where it is known",
      group: "What is compared",
    },
    {
      flags: "--include <pattern>",
      summary: "take only these files, see `pixwire help patterns`",
      group: "Which files",
      repeatable: true,
    },
    { flags: "--exclude <pattern>", summary: "leave out these files", group: "Which files", repeatable: true },
    {
      flags: "--files-from <file>",
      summary: "take only the paths in this file, a line each; - for standard input",
      group: "Which files",
    },
    {
      flags: "--concurrency <number>",
      summary: "handle this many files at the same time, 8 if not given",
      group: "How",
    },
    { flags: "--rate-limit <rate>", summary: "send at most so many requests, such as 50/s or 600/m", group: "How" },
    { flags: "--resume", summary: "go on with an earlier run, and fail if there was none", group: "How" },
    { flags: "--retry-failed", summary: "only try again what failed in the last run", group: "How" },
    { flags: "--report <file>", summary: "write what became of each file, as .csv or .jsonl", group: "How" },
    {
      flags: "--enqueue",
      summary: "put the files into a queue, and wait until workers have copied them",
      group: "Many machines",
    },
    ...QUEUE_OPTIONS,
  ],
  examples: [
    { command: "pixwire sync ./photos pixelbin:photos --dry-run", text: "See what would be uploaded" },
    {
      command: "pixwire sync pixelbin:photos ./backup --delete --max-delete 20",
      text: "Mirror a library to this machine",
    },
    {
      command: "pixwire sync pixelbin:photos imagekit:/photos --enqueue --redis redis://queue.example:6379",
      text: "Let workers on other machines copy the files",
    },
  ],
  load: async () => (await import("./sync-action.js")).runSync,
};
