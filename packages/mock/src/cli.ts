import { parseArgs } from "node:util";
import { didYouMean } from "@pixwire/check-options";
import { type Apis, apis, createMock } from "./index.js";

const HELP = `Usage: pixwire-mock <api> [options]

Serves an emulator of <api> (${apis.join(", ")}) until it is interrupted.

Options:
  --port <number>            Port to listen on (default: a free one)
  --host <name>              Interface to listen on (default: 127.0.0.1)
  --public-url <url>         Base of the URLs in answers (default: the address it listens on)
  --token <token>            The one API token to accept (default: any)
  --strict                   Refuse query parameters and form fields that the operation does not declare
  --seed <number>            Where ids and faults start from (default: 1)
  --latency <ms>             Wait before each response, in milliseconds (default: 0)
  --allow-host <name>        Answer requests for this host too, beside this machine's own names
  --allow-origin <origin>    Let pages of this origin read answers, such as https://app.example.test
  --allow-outbound           Send webhooks, and fetch URLs to upload, where the host has a public address
  --allow-outbound=<hosts>   The same for these hosts only: host or host:port, separated by commas.
                             Hosts of this machine and of private networks have to be named
  --max-body <bytes>         Largest body of a request (default: 104857600)
  --max-stored <bytes>       Size of the storage (default: 1073741824)
  --help                     Show this

--allow-host, --allow-origin and --allow-outbound may be repeated. Without --allow-outbound the emulator
sends no requests: an upload from a URL stores a sample image instead.
`;

/** The options of the command, and whether each takes a value. */
const FLAGS = {
  port: "value",
  host: "value",
  "public-url": "value",
  token: "value",
  strict: "no value",
  seed: "value",
  latency: "value",
  "allow-host": "value",
  "allow-origin": "value",
  "allow-outbound": "optional value",
  "max-body": "value",
  "max-stored": "value",
  help: "no value",
} as const;

type Flag = keyof typeof FLAGS;

/** The values of each option, in order; "" for an option without a value. */
type Given = ReadonlyMap<Flag, readonly string[]>;

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const { given, positionals } = readArguments(args);
  if (given.has("help")) {
    process.stdout.write(HELP);
    return;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || !isApi(name) || rest.length > 0) {
    const meant = name === undefined || rest.length > 0 ? undefined : didYouMean(name, apis);
    const hint = meant === undefined ? "" : `Did you mean ${meant}? `;
    throw new Error(`Give one API: ${apis.join(" or ")}. ${hint}See pixwire-mock --help.`);
  }
  const value = (flag: Flag): string | undefined => given.get(flag)?.at(-1);
  const mock = createMock(name, {
    token: value("token"),
    strict: given.has("strict"),
    publicUrl: value("public-url"),
    seed: wholeNumber("seed", value("seed")),
    latencyMs: wholeNumber("latency", value("latency")),
    maxBodyBytes: wholeNumber("max-body", value("max-body")),
    maxStoredBytes: wholeNumber("max-stored", value("max-stored")),
    allowOutbound: given.get("allow-outbound")?.flatMap((hosts) => (hosts === "" ? "*" : hosts.split(","))),
  });
  const server = await mock.listen({
    port: wholeNumber("port", value("port")),
    host: value("host"),
    allowHosts: given.get("allow-host"),
    allowOrigins: given.get("allow-origin"),
  });
  process.stdout.write(`${name} is emulated at ${server.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

/** Uses the tokens of `parseArgs`, which itself has neither optional values nor suggestions for misspelt options. */
function readArguments(args: string[]): { given: Given; positionals: string[] } {
  const options = Object.fromEntries(
    Object.entries(FLAGS).map(([name, kind]) => [name, { type: kind === "value" ? "string" : "boolean" } as const]),
  );
  const { tokens, positionals } = parseArgs({ args, options, tokens: true, strict: false, allowPositionals: true });
  const given = new Map<Flag, string[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "option") continue;
    const { name, rawName, value = "" } = token;
    if (!isFlag(name)) {
      const meant = didYouMean(name, Object.keys(FLAGS));
      throw new Error(
        `There is no option ${rawName}. ${meant === undefined ? "" : `Did you mean --${meant}? `}See pixwire-mock --help.`,
      );
    }
    const kind = FLAGS[name];
    if (kind === "no value" && token.value !== undefined) throw new Error(`${rawName} takes no value.`);
    if (kind === "value" && (value === "" || (!token.inlineValue && value.startsWith("-")))) {
      throw new Error(`${rawName} needs a value. See pixwire-mock --help.`);
    }
    if (kind === "optional value") checkOptionalValue(token, tokens[index + 1]);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return { given, positionals };
}

/**
 * Refuses an empty value, such as that of a variable that is not set: without a value, the option allows everything.
 * Refuses a value after a blank, too, because it would count as the name of an API.
 */
function checkOptionalValue(
  { rawName, value }: { rawName: string; value?: string | undefined },
  next: { kind: string; value?: string | undefined } | undefined,
): void {
  if (value === "") throw new Error(`${rawName}= needs a value. See pixwire-mock --help.`);
  if (value === undefined && next?.kind === "positional" && !isApi(next.value ?? "")) {
    throw new Error(`Write ${rawName}=${next.value}. See pixwire-mock --help.`);
  }
}

function wholeNumber(flag: Flag, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error(`--${flag} takes a whole number, not ${JSON.stringify(value)}`);
  return Number(value);
}

function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

function isApi(name: string): name is keyof Apis {
  return apis.includes(name);
}
