import { parseArgs } from "node:util";
import { type Apis, apis, createMock } from "./index.js";

const HELP = `Usage: pixwire-mock <api> [options]

Serves an emulator of <api> (${apis.join(", ")}) until it is interrupted.

Options:
  --port <number>        Port to listen on (default: a free one)
  --host <name>          Interface to listen on (default: 127.0.0.1)
  --public-url <url>     Base of the URLs in answers (default: the address it listens on)
  --token <token>        The one API token to accept (default: any)
  --seed <number>        Where ids and faults start from (default: 1)
  --latency <ms>         Wait before each answer, in milliseconds (default: 0)
  --offline              Reach nothing outside: no webhooks, and uploads from a URL get a sample image
  --help                 Show this
`;

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string" },
      host: { type: "string" },
      "public-url": { type: "string" },
      token: { type: "string" },
      seed: { type: "string" },
      latency: { type: "string" },
      offline: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const [name, ...rest] = positionals;
  if (name === undefined || !isApi(name) || rest.length > 0) {
    throw new Error(`Give one API: ${apis.join(" or ")}. See pixwire-mock --help.`);
  }
  const mock = createMock(name, {
    token: values.token,
    publicUrl: values["public-url"],
    seed: integer("seed", values.seed),
    latencyMs: integer("latency", values.latency),
    fetch: values.offline ? undefined : globalThis.fetch,
  });
  const server = await mock.listen({ port: integer("port", values.port), host: values.host });
  process.stdout.write(`${name} is emulated at ${server.url}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

function integer(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d+$/.test(value)) throw new Error(`--${option} takes a whole number, not ${JSON.stringify(value)}`);
  return Number(value);
}

function isApi(name: string): name is keyof Apis {
  return apis.includes(name);
}
