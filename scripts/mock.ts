// `pnpm mock pixelbin [--port N]` serves a spec with Prism. For an emulator with state, use
// `npx pixwire-mock pixelbin`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPrism } from "./prism.js";
import { loadSpec, ROOT, specFiles } from "./spec/index.js";

const names = specFiles().map((file) => loadSpec(file).name);
const usage = `Usage: pnpm mock ${names.join("|")} [--port N]`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string" }, help: { type: "boolean" } },
  });
  const [name, ...rest] = positionals;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (values.help) {
    console.log(usage);
  } else if (name === undefined || rest.length > 0 || !existsSync(join(ROOT, "spec", `${name}.yaml`))) {
    const problem =
      name === undefined ? "The name of a spec is missing." : `There is no spec ${positionals.join(" ")}.`;
    throw new Error(`${usage}\n${problem}`);
  } else if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`${usage}\n--port must be a whole number from 1 to 65535.`);
  } else {
    const prism = await startPrism({ spec: join(ROOT, "spec", `${name}.yaml`), port });
    console.log(`Prism serves spec/${name}.yaml at ${prism.url}. Press Ctrl+C to stop it.`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void prism.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
