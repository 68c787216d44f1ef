import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from "../definition.js";

const GROUP = "Files";

const places: ArgumentDefinition = {
  name: "places",
  summary: "such as pixelbin:folder/name, imagekit:/folder/name or img-src:folder/name",
  repeatable: true,
};

const place: ArgumentDefinition = { name: "place", summary: places.summary };

const yes: OptionDefinition = { flags: "-y, --yes", summary: "do not ask" };

const dryRun: OptionDefinition = { flags: "-n, --dry-run", summary: "say what would be done, and do nothing" };

const load = (name: "ls" | "stat" | "rm" | "mv" | "mkdir" | "cat") => async () =>
  (await import("./library-actions.js"))[name];

/** The commands that treat the libraries of the providers as files and folders. */
export const LIBRARY_COMMANDS: readonly CommandDefinition[] = [
  {
    name: "ls",
    summary: "list a folder",
    description: [
      "With --json, each line has `place`, `type` (file or folder), `name` and `path`, and where the provider names them `size` in bytes, `modified`, `id`, `url` and `isPrivate`.",
    ],
    group: GROUP,
    arguments: [place],
    options: [{ flags: "-r, --recursive", summary: "list the folders in it, too" }],
    examples: [
      { command: "pixwire ls pixelbin:summer", text: "List the folder summer of PixelBin" },
      {
        command: "pixwire ls -r imagekit: --format '{size}\\t{path}'",
        text: "The sizes and paths of all files of ImageKit",
      },
    ],
    load: load("ls"),
  },
  {
    name: "stat",
    summary: "show what is known of files and folders",
    group: GROUP,
    arguments: [places],
    examples: [{ command: "pixwire stat pixelbin:summer/beach.jpeg", text: "Show size, id and URL" }],
    load: load("stat"),
  },
  {
    name: "cat",
    summary: "write files to standard output",
    group: GROUP,
    arguments: [places],
    examples: [{ command: "pixwire cat pixelbin:summer/beach.jpeg > beach.jpeg", text: "Fetch one file" }],
    load: load("cat"),
  },
  {
    name: "mv",
    summary: "rename or move a file or a folder inside a provider",
    description: [
      "What is at the destination already is never replaced. img-src cannot move images, nor PixelBin folders.",
    ],
    group: GROUP,
    arguments: [
      { name: "from", summary: "what to move" },
      { name: "to", summary: "its new place; with a slash at its end, or of a folder, the folder to move it into" },
    ],
    options: [dryRun],
    examples: [{ command: "pixwire mv imagekit:/shop/a.jpg imagekit:/archive/", text: "Move a file into a folder" }],
    load: load("mv"),
  },
  {
    name: "mkdir",
    summary: "create folders, and those that they stand in",
    group: GROUP,
    arguments: [places],
    examples: [{ command: "pixwire mkdir pixelbin:2026/summer", text: "Create two folders, if there are none" }],
    load: load("mkdir"),
  },
  {
    name: "rm",
    summary: "remove files, and folders with --recursive",
    group: GROUP,
    arguments: [places],
    options: [{ flags: "-r, --recursive", summary: "remove folders with everything in them" }, yes, dryRun],
    examples: [
      { command: "pixwire rm pixelbin:summer/beach.jpeg", text: "Remove a file, after a question" },
      { command: "pixwire rm -r imagekit:/old --dry-run", text: "Show what would be removed" },
    ],
    load: load("rm"),
  },
];
