// Runs a command, with an emulator of PixelBin behind it: `tsx with-emulator.ts next dev`. With PIXELBIN_API_TOKEN set, the
// command runs against PixelBin, and no emulator is started.
import { spawn } from "node:child_process";
import { createMock } from "@pixwire/mock";

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error("Usage: tsx with-emulator.ts COMMAND ...");

const emulator = process.env.PIXELBIN_API_TOKEN ? undefined : await createMock("pixelbin").listen();
if (emulator) console.log(`Pictures go to the emulator at ${emulator.url}`);

const child = spawn(command, args, {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, ...(emulator && { PIXELBIN_API_TOKEN: "any-token", PIXELBIN_BASE_URL: emulator.url }) },
});
child.once("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
