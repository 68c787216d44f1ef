import type { CommandDefinition } from "../definition.js";
import { PROVIDERS } from "../providers.js";

export const mock: CommandDefinition = {
  name: "mock",
  summary: "run an emulator of a provider until it is stopped",
  description: ["The emulator keeps state in memory, accepts any credential, and sends no requests."],
  group: "Tools",
  arguments: [{ name: "provider", summary: "whose API", choices: PROVIDERS }],
  options: [
    { flags: "--port <number>", summary: "listen on this port; otherwise on a free one" },
    { flags: "--host <name>", summary: "listen on this interface; otherwise on 127.0.0.1" },
    { flags: "--seed <number>", summary: "where ids and faults start from" },
    { flags: "--latency <ms>", summary: "wait before each answer, in milliseconds" },
    { flags: "--faults <rate:kinds>", summary: "let requests fail, such as 0.2:reset,503" },
    { flags: "--token <credential>", summary: "accept only this made-up credential" },
    { flags: "--strict", summary: "refuse what an operation does not declare" },
  ],
  examples: [
    { command: "pixwire mock pixelbin --port 4010", text: "Emulate PixelBin at http://127.0.0.1:4010" },
    { command: "pixwire mock imagekit --faults 0.1:429,reset", text: "Let a tenth of the requests fail" },
  ],
  load: async () => (await import("./mock-action.js")).runMock,
};
