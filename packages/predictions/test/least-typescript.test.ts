import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");
const tsc = createRequire(import.meta.url).resolve("typescript-5.4/bin/tsc");

const PROGRAM = `
  import { createImageKitClient } from "@pixwire/api/imagekit";
  import { createPixelbin } from "@pixwire/api/pixelbin";
  import { createPredictions, type PredictionInput, readWebhook } from "@pixwire/predictions";
  import { waitForBulkJob, waitForPurge } from "@pixwire/predictions/imagekit";
  import { DownloadError, downloadOutputs } from "@pixwire/predictions/node";

  const predictions = createPredictions(createPixelbin({ token: "t" }));
  const input: PredictionInput = { image: new Uint8Array(1), mask: new Blob([]), page: new URL("https://a.example"), n: 1 };

  export async function run(request: Request): Promise<string> {
    const result = await predictions.createAndWait({ name: "erase_bg", input, options: { throwOnFailure: true } });
    for await (const { prediction, error } of predictions.waitAll([result._id])) void (prediction?.status ?? error);
    const imagekit = createImageKitClient({ privateKey: "private_test" });
    const { purgeRequestId } = await waitForBulkJob(imagekit, "job");
    if (purgeRequestId) await waitForPurge(imagekit, purgeRequestId, { onStatus: ({ status }) => void status });
    await readWebhook(predictions, request);
    const [file] = await downloadOutputs(result, { to: "results", signal: AbortSignal.timeout(1000) });
    return file?.path ?? new DownloadError("path", "problem").message;
  }
`;

// Libraries are checked too: the built types have to be right by themselves.
test.each([
  ["in a browser", ["ES2022", "DOM", "DOM.Iterable"], []],
  ["in Node", ["ES2022"], ["node"]],
])(
  "the built types work with TypeScript 5.4 %s",
  async (_, lib, types) => {
    const folder = await mkdtemp(join(root, ".typescript-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const compilerOptions = { target: "ES2022", module: "NodeNext", strict: true, noEmit: true, lib, types };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    await writeFile(join(folder, "program.ts"), PROGRAM);
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch((error) => error);
    expect(stdout).toBe("");
  },
  120_000,
);
