import type { CommandDefinition, OptionDefinition } from "../definition.js";
import { PROVIDERS } from "../providers.js";

const urls = {
  name: "urls",
  summary: "delivery URLs; without any, a line each from standard input",
  optional: true,
  repeatable: true,
};

const provider: OptionDefinition = {
  flags: "--provider <provider>",
  summary: "whose URLs they are, if the host does not show it",
  choices: PROVIDERS,
};

const customDomain: OptionDefinition = {
  flags: "--custom-domain",
  summary: "PixelBin: the URLs have a domain of their own, and no cloud name",
};

export const url: CommandDefinition = {
  name: "url",
  summary: "parse, build and sign delivery URLs, without a request",
  group: "URLs",
  examples: [
    {
      command: "pixwire url parse https://img-src.io/i/ada/harbour.webp",
      text: "Show the user name, the path and the format",
    },
  ],
  commands: [
    {
      name: "parse",
      summary: "take URLs apart",
      arguments: [urls],
      options: [provider, customDomain],
      examples: [
        {
          command: "pixwire url parse 'https://cdn.pixelbin.io/v2/cloud-name/t.resize(w:100)/summer/beach.jpeg'",
          text: "Show the cloud name, the transformations and the path",
        },
        { command: "pixwire url parse --format '{filePath}' < urls.txt", text: "List the paths of many URLs" },
      ],
      load: async () => (await import("./url-actions.js")).parse,
    },
    {
      name: "build",
      summary: "put a URL together",
      description: [
        "The file is a path in the library of the provider. Transformations are written as in a URL of the provider: t.resize(w:100) for PixelBin, w-400,h-300 for ImageKit, w=800 for img-src.",
        "--input reads objects from a file or standard input, one JSON object per line, with the members of the builders of @pixwire/url-utils. These are also what `url parse --json` writes.",
      ],
      arguments: [
        { name: "provider", summary: "whose URL", choices: PROVIDERS },
        { name: "path", summary: "the path of the file", optional: true },
      ],
      options: [
        {
          flags: "-t, --transformation <text>",
          summary: "a transformation, in the order of their application",
          repeatable: true,
        },
        { flags: "--input <file>", summary: "read objects from a file, or from standard input with -" },
        { flags: "--cloud-name <name>", summary: "the cloud name", group: "PixelBin" },
        { flags: "--zone <zone>", summary: "the zone, six characters", group: "PixelBin" },
        {
          flags: "--url-endpoint <url>",
          summary: "the base of the URL; otherwise that of the profile",
          group: "ImageKit",
        },
        { flags: "--username <name>", summary: "the user name; otherwise that of the profile", group: "img-src" },
        { flags: "--to <format>", summary: "the format to convert to, such as webp", group: "img-src" },
        { flags: "--preset <name>", summary: "a preset", group: "img-src" },
      ],
      examples: [
        {
          command: "pixwire url build pixelbin summer/beach.jpeg --cloud-name quiet-river-1a2b3c -t 't.resize(w:100)'",
          text: "A URL of PixelBin with one transformation",
        },
        {
          command: "pixwire url build img-src photos/harbour.jpg --username ada --to webp -t w=800",
          text: "A URL of img-src that converts the image",
        },
      ],
      load: async () => (await import("./url-actions.js")).build,
    },
    {
      name: "sign",
      summary: "sign URLs, so that private files can be fetched for some time",
      description: [
        "PixelBin signs with the API token and its id, ImageKit with the private key. Signed URLs of img-src come from its API.",
      ],
      arguments: [urls],
      options: [
        { flags: "--expires <seconds>", summary: "how long the URLs are valid, 3600 if not given" },
        {
          flags: "--access-key <id>",
          summary: "the id of the token; otherwise that of the profile",
          group: "PixelBin",
        },
        {
          flags: "--url-endpoint <url>",
          summary: "the base of the URLs; otherwise that of the profile",
          group: "ImageKit",
        },
        provider,
      ],
      examples: [
        {
          command: "pixwire url sign --expires 300 https://cdn.pixelbin.io/v2/cloud-name/original/beach.jpeg",
          text: "A URL that is valid for five minutes",
        },
      ],
      load: async () => (await import("./url-actions.js")).sign,
    },
    {
      name: "srcset",
      summary: "write the srcset of an image in several sizes",
      arguments: [urls],
      options: [
        { flags: "--widths <list>", summary: "widths in pixels, such as 400,800" },
        { flags: "--densities <list>", summary: "densities of the screen, such as 1,2" },
        provider,
      ],
      examples: [
        {
          command: "pixwire url srcset --widths 400,800 https://img-src.io/i/ada/harbour.webp",
          text: "Two widths of one image",
        },
      ],
      load: async () => (await import("./url-actions.js")).srcset,
    },
  ],
};
