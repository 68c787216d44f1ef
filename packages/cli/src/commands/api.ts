import type { CommandDefinition, OptionDefinition } from "../definition.js";
import type { MemberDescription, OperationDescription, OperationName } from "../operations/description.js";
import { flagsOf, isDestructive, isSwitch, kebabCase } from "../operations/flags.js";
import { PROVIDERS, type ProviderId, providerInfo } from "../providers.js";

/** The generated lists of operations, each in a file of its own. */
const NAMES: Readonly<Record<ProviderId, () => Promise<{ names: readonly OperationName[] }>>> = {
  pixelbin: () => import("../generated/pixelbin/names.js"),
  imagekit: () => import("../generated/imagekit/names.js"),
  "img-src": () => import("../generated/img-src/names.js"),
};

const DESCRIPTIONS: Readonly<
  Record<ProviderId, () => Promise<{ operations: Readonly<Record<string, OperationDescription>> }>>
> = {
  pixelbin: () => import("../generated/pixelbin/operations.js"),
  imagekit: () => import("../generated/imagekit/operations.js"),
  "img-src": () => import("../generated/img-src/operations.js"),
};

/** An operation of each provider that its help shows. */
const EXAMPLE_OPERATIONS: Readonly<Record<ProviderId, string>> = {
  pixelbin: "listFiles",
  imagekit: "moveFile",
  "img-src": "listImages",
};

const API = {
  name: "api",
  summary: "call any operation of a provider",
  description: [
    "The options of an operation are the members of its input. --input reads the whole input as JSON, and options take precedence over it.",
  ],
  group: "APIs",
  examples: [
    { command: "pixwire api pixelbin listFiles --path summer --all --json", text: "List a folder, all of its pages" },
    { command: "pixwire api imagekit --help", text: "List the operations of ImageKit" },
    { command: "pixwire api imagekit moveFile --help", text: "Show the options of one operation" },
  ],
} satisfies CommandDefinition;

/**
 * Returns the command `api`, with the operations of the provider that the arguments name, and with the options of the
 * operation that they name. Nothing else is loaded.
 */
export async function loadApi(words: readonly string[]): Promise<CommandDefinition> {
  const commands = await Promise.all(
    PROVIDERS.map(async (id): Promise<CommandDefinition> => {
      const { title } = providerInfo(id);
      const summary = `call an operation of ${title}`;
      const operations = words[0] === id ? await loadOperations(id, words[1]) : [];
      const command = `pixwire api ${id} ${EXAMPLE_OPERATIONS[id]} --help`;
      const examples = [{ command, text: "Show the options of one operation" }];
      return { name: id, summary, commands: operations, group: "Providers", examples };
    }),
  );
  return { ...API, commands };
}

async function loadOperations(provider: ProviderId, called: string | undefined): Promise<CommandDefinition[]> {
  const { names } = await NAMES[provider]();
  const chosen = names.find(({ id }) => called !== undefined && (id === called || kebabCase(id) === called));
  const description = chosen && (await DESCRIPTIONS[provider]()).operations[chosen.id];
  return names.map((name) => operationCommand(provider, name, name === chosen ? description : undefined));
}

/** @param description - absent for an operation that is only listed. */
function operationCommand(
  provider: ProviderId,
  { id, tag, summary, deprecated }: OperationName,
  description: OperationDescription | undefined,
): CommandDefinition {
  const alias = kebabCase(id);
  const text = lowerFirst(summary.replace(/\.$/, ""));
  const base: CommandDefinition = {
    name: id,
    aliases: alias === id ? [] : [alias],
    summary: deprecated ? `${text} (deprecated)` : text,
    group: tag,
  };
  if (description === undefined) return base;
  return {
    ...base,
    description: [
      ...(description.description === undefined ? [] : [description.description]),
      `${description.method} ${description.path}`,
    ],
    options: [...memberOptions(description), ...ownOptions(id, description)],
    examples: [exampleOf(provider, id, description)],
    load: async () => {
      const { callOperation } = await import("../operations/call-operation.js");
      return (context, call) => callOperation(context, call, { provider, id, description });
    },
  };
}

function lowerFirst(text: string): string {
  // Names such as `API keys` keep their capitals.
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function memberOptions(description: OperationDescription): OptionDefinition[] {
  return flagsOf(description).flatMap(({ member, flag }): OptionDefinition[] => {
    const group = member.required ? "Required" : "Input";
    const summary = summaryOf(member);
    if (isSwitch(member)) {
      return [
        { flags: `--${flag}`, summary, group },
        { flags: `--no-${flag}`, summary: "the opposite", group },
      ];
    }
    const choices = member.values?.map(String);
    return [
      { flags: `--${flag} <${kindOf(member)}>`, summary, group, repeatable: true, ...(choices && { shown: choices }) },
    ];
  });
}

/** What the value of an option is, in one word. */
function kindOf({ types, values }: MemberDescription): string {
  if (types.includes("file")) return types.includes("string") ? "file|url" : "file";
  if (values) return "value";
  if (types.includes("object")) return types.includes("string") ? "text|json" : "name=value|json";
  if (types.includes("array")) return "text|json";
  return types.includes("number") ? "number" : "text";
}

function summaryOf({ name, summary = "", list, min, max, deprecated }: MemberDescription): string {
  const range =
    min === undefined && max === undefined
      ? ""
      : ` (${[min ?? "", max ?? ""].join(" to ")})`.replace("( to", "(up to").replace(" to )", " or more)");
  const text = summary.replace(/\.$/, "") || `the member ${name}`;
  return `${text}${range}${list ? "; may be repeated" : ""}${deprecated ? "; deprecated" : ""}`;
}

function ownOptions(id: string, { paged, open, method, members }: OperationDescription): OptionDefinition[] {
  const secrets = members.filter(({ secret }) => secret).map(({ name }) => name);
  const hint =
    secrets.length === 0 ? "" : `; the only way for ${secrets.join(", ")}, because arguments are no place for secrets`;
  const group = "Call";
  return [
    {
      flags: "--input <file>",
      summary: `read the input as JSON from a file, or from standard input with -${hint}`,
      group,
    },
    ...(open
      ? [
          {
            flags: "--field <name=value>",
            summary: "any other member; @path as the value sends a file",
            group,
            repeatable: true,
          },
        ]
      : []),
    ...(paged ? [{ flags: "--all", summary: "follow the pages, and write every item", group }] : []),
    { flags: "--dry-run", summary: "show the request without secrets, and do not send it", group },
    ...(isDestructive(id, method) ? [{ flags: "-y, --yes", summary: "do not ask", group }] : []),
  ];
}

function exampleOf(
  provider: ProviderId,
  id: string,
  description: OperationDescription,
): { command: string; text: string } {
  const required = flagsOf(description).filter(({ member }) => member.required);
  const options = required.map(({ member, flag }) =>
    isSwitch(member) ? ` --${flag}` : ` --${flag} ${exampleValue(member)}`,
  );
  const secret = description.members.some((member) => member.secret && member.required);
  return {
    command: `pixwire api ${provider} ${id}${options.join("")}${secret ? " --input -" : ""} --dry-run`,
    text: "Show the request that would be sent",
  };
}

function exampleValue({ types, values }: MemberDescription): string {
  if (values) return String(values[0]);
  if (types.includes("number")) return "1";
  if (types.includes("object")) return "name=value";
  return types.includes("file") ? "photo.jpeg" : "...";
}
