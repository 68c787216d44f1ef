import type { CommandDefinition, OptionDefinition } from "../definition.js";
import { PROVIDERS, providerInfo } from "../providers.js";

const provider = { name: "provider", summary: "whose credential", choices: PROVIDERS };

const settings: readonly OptionDefinition[] = PROVIDERS.flatMap((id) => {
  const { settings: own, title } = providerInfo(id);
  return own.map(({ flag, summary }) => ({ flags: `--${flag} <text>`, summary, group: `${title}` }));
});

export const auth: CommandDefinition = {
  name: "auth",
  summary: "keep and check credentials",
  group: "Tools",
  examples: [{ command: "pixwire auth add pixelbin", text: "Ask for the API token, and keep it" }],
  commands: [
    {
      name: "add",
      summary: "add a profile: a credential under a name",
      description: [
        "The credential is asked for, or read from standard input or a variable. It is never an argument. The first profile of a provider is used from then on.",
      ],
      arguments: [provider],
      options: [
        { flags: "--stdin", summary: "read the credential from standard input" },
        { flags: "--from-env <variable>", summary: "read the credential from this environment variable" },
        { flags: "--use", summary: "use the profile from now on" },
        { flags: "--replace", summary: "replace a profile of the same name" },
        ...settings,
      ],
      examples: [
        { command: "pixwire auth add pixelbin", text: "Ask for the API token, and keep it as the profile `default`" },
        {
          command: "pixwire auth add imagekit --profile shop --from-env SHOP_KEY",
          text: "Keep the value of a variable",
        },
      ],
      load: async () => (await import("./auth-actions.js")).add,
    },
    {
      name: "list",
      summary: "list the profiles, without their credentials",
      arguments: [{ ...provider, optional: true }],
      examples: [{ command: "pixwire auth list", text: "Show every profile, and which is in use" }],
      load: async () => (await import("./auth-actions.js")).list,
    },
    {
      name: "use",
      summary: "use a profile from now on",
      arguments: [provider, { name: "name", summary: "the profile" }],
      examples: [{ command: "pixwire auth use pixelbin work", text: "Use the profile `work` for PixelBin" }],
      load: async () => (await import("./auth-actions.js")).use,
    },
    {
      name: "remove",
      summary: "remove a profile",
      arguments: [provider, { name: "name", summary: "the profile" }],
      options: [{ flags: "-y, --yes", summary: "do not ask" }],
      examples: [{ command: "pixwire auth remove pixelbin work", text: "Remove the profile `work` of PixelBin" }],
      load: async () => (await import("./auth-actions.js")).remove,
    },
    {
      name: "check",
      summary: "make one harmless call to see whether a credential works",
      arguments: [{ ...provider, summary: "only this one; otherwise all that have a credential", optional: true }],
      examples: [{ command: "pixwire auth check", text: "Check the credentials of all providers" }],
      load: async () => (await import("./auth-actions.js")).check,
    },
  ],
};
