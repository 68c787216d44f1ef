import type { CommandDefinition } from "../definition.js";

export const doctor: CommandDefinition = {
  name: "doctor",
  summary: "look for what could keep the command from working",
  description: [
    "Reports versions, the runtime, the terminal, the proxy, the clock, the servers, and which credentials there are. Credentials are not shown. The clock is compared with that of each server, which takes one request without a credential.",
  ],
  group: "Tools",
  options: [{ flags: "--offline", summary: "send no requests" }],
  examples: [{ command: "pixwire doctor", text: "Check everything" }],
  load: async () => (await import("./doctor-action.js")).runDoctor,
};
