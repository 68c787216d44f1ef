import type { CommandDefinition } from "../definition.js";

export const completion: CommandDefinition = {
  name: "completion",
  summary: "write the script with which a shell completes commands",
  description: [
    "It completes commands, options, their values, the operations of `api`, profiles, and the places of the providers.",
    "bash: pixwire completion bash > ~/.local/share/bash-completion/completions/pixwire",
    "zsh: pixwire completion zsh > a file named _pixwire in a folder of $fpath",
    "fish: pixwire completion fish > ~/.config/fish/completions/pixwire.fish",
  ],
  group: "Tools",
  arguments: [{ name: "shell", summary: "the shell", choices: ["bash", "zsh", "fish"] }],
  examples: [{ command: "source <(pixwire completion bash)", text: "Complete commands in this shell" }],
  load: async () => (await import("./completion-action.js")).writeScript,
};
