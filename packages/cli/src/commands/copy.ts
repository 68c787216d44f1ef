import type { CommandDefinition } from "../definition.js";

export const copy: CommandDefinition = {
  name: "cp",
  summary: "copy files between this machine, URLs and providers",
  description: [
    "Sources and the destination are paths, URLs, - for standard input or output, and places such as pixelbin:folder/name. See `pixwire help uploads`.",
    "With --json, each line has `source`, `destination`, `status` (copied, skipped or failed), `size` in bytes, and `error` for a failure.",
  ],
  group: "Files",
  arguments: [{ name: "sources", summary: "what to copy, and behind it the destination", repeatable: true }],
  options: [
    { flags: "-r, --recursive", summary: "copy folders with everything in them" },
    { flags: "--overwrite", summary: "replace files that exist at the destination" },
    { flags: "--skip-existing", summary: "leave out files that exist at the destination" },
    { flags: "-n, --dry-run", summary: "say what would be copied, and copy nothing" },
    { flags: "--concurrency <number>", summary: "copy this many files at the same time, 3 if not given" },
  ],
  examples: [
    { command: "pixwire cp beach.jpeg pixelbin:summer/", text: "Upload a file into a folder" },
    { command: "pixwire cp pixelbin:summer/beach.jpeg imagekit:/summer/", text: "Copy from provider to provider" },
    { command: "pixwire cp -r ./photos img-src:photos", text: "Upload a folder" },
  ],
  load: async () => (await import("./copy-action.js")).runCopy,
};
