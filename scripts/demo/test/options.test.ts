import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readOptions } from "../options.mjs";

const folder = mkdtempSync(join(tmpdir(), "pixwire-demo-"));
writeFileSync(join(folder, "photo.png"), "bytes");
writeFileSync(join(folder, "empty.png"), "");
afterAll(() => rmSync(folder, { recursive: true }));

test("a relative file starts where the caller stands", () => {
  expect(readOptions(["--file", "photo.png"], folder, {})).toEqual({ file: join(folder, "photo.png"), live: false });
  expect(readOptions([], folder, {})).toEqual({ file: undefined, live: false });
  expect(readOptions(["--live"], folder, { PIXELBIN_API_TOKEN: "token" })).toEqual({ file: undefined, live: true });
});

const usage = "Usage: npm run demo -- [--file PATH] [--live]";

test.each([
  [["--fiel", "photo.png"], `Unknown option '--fiel'. ${usage}`],
  [["--file"], `Option '--file <value>' argument missing. ${usage}`],
  [["photo.png"], `Unexpected argument 'photo.png'. This command does not take positional arguments. ${usage}`],
  [["--file", "gone.png"], `--file: ${join(folder, "gone.png")} does not exist.`],
  [["--file", "."], `--file: ${folder} is not a file.`],
  [["--file", "empty.png"], `--file: ${join(folder, "empty.png")} is empty.`],
  [["--live"], "--live needs your API token in PIXELBIN_API_TOKEN."],
])("%j is answered in one line", (args, message) => {
  expect(() => readOptions(args, folder, {})).toThrow(new Error(message));
});
