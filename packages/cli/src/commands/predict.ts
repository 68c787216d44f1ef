import type { CommandDefinition } from "../definition.js";

export const predict: CommandDefinition = {
  name: "predict",
  summary: "run a prediction of PixelBin: an AI model on an image",
  description: [
    "Inputs are name=value. A file of this machine is --file name=path. --schema shows what a model takes, and --list names the models.",
    "A job goes on when the command is stopped. `pixwire predict --id ID --wait` waits for it again.",
  ],
  group: "APIs",
  arguments: [
    { name: "name", summary: "the model, such as erase_bg", optional: true },
    { name: "inputs", summary: "its inputs, such as refine=true", optional: true, repeatable: true },
  ],
  options: [
    { flags: "--file <name=path>", summary: "send a file as an input", repeatable: true },
    { flags: "--wait", summary: "wait until the job has ended" },
    { flags: "--out <folder>", summary: "wait, and save the outputs in this folder" },
    { flags: "--overwrite", summary: "replace files that exist in the folder" },
    { flags: "--id <id>", summary: "wait for a job that was created before, or look at it" },
    { flags: "--webhook <url>", summary: "have this URL called when the job ends" },
    { flags: "--schema", summary: "show what the model takes, and create no job" },
    { flags: "--list", summary: "list the models, and create no job" },
  ],
  examples: [
    {
      command: "pixwire predict erase_bg --file image=chair.png --out results",
      text: "Remove a background, and save the result",
    },
    { command: "pixwire predict erase_bg --schema", text: "Show the inputs of a model" },
  ],
  load: async () => (await import("./predict-action.js")).runPredict,
};
