import type { CommandDefinition } from "../definition.js";

export const help: CommandDefinition = {
  name: "help",
  summary: "show help for a command, or a topic: uploads, auth, patterns, queues",
  group: "Tools",
  arguments: [{ name: "words", summary: "a command or a topic", optional: true, repeatable: true }],
  examples: [{ command: "pixwire help uploads", text: "How files get to a provider, whole and only once" }],
  load: async () => (await import("./help-action.js")).showHelp,
};
