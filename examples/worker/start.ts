// Bundles the worker, starts the emulator, and runs the worker in workerd, as Cloudflare does. With PIXELBIN_API_TOKEN
// set, the worker signs for PixelBin, and no emulator is started.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
await build({
  absWorkingDir: folder,
  entryPoints: ["src/worker.ts"],
  outfile: "dist/worker.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  conditions: ["workerd", "worker", "browser"],
  logLevel: "error",
});

const emulator = process.env.PIXELBIN_API_TOKEN ? undefined : await createMock("pixelbin").listen();
const env = {
  PAGE_ORIGIN: "http://localhost:5173",
  IMAGEKIT_WEBHOOK_SECRET: "whsec_local",
  ...process.env,
  ...(emulator && { PIXELBIN_API_TOKEN: "any-token", PIXELBIN_BASE_URL: emulator.url }),
};

/** The path of the program; the package has no types. */
const { default: workerd }: { default: string } = createRequire(import.meta.url)("workerd");
const address = `http=127.0.0.1:${process.env.PORT ?? 8787}`;
const child = spawn(workerd, ["serve", "workerd.capnp", "--socket-addr", address, "--control-fd=3"], {
  cwd: folder,
  env,
  stdio: ["ignore", "inherit", "inherit", "pipe"],
});
child.once("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill());

// It tells of its port on the descriptor that it is given.
const [, , , control] = child.stdio;
if (!control || !("readable" in control)) throw new Error("workerd has no control descriptor.");
createInterface({ input: control }).on("line", (line) => {
  const { event, port } = JSON.parse(line);
  if (event !== "listen") return;
  console.log(emulator ? `It signs for the emulator at ${emulator.url}` : "It signs for PixelBin.");
  console.log(`Listening on http://127.0.0.1:${port}`);
});
