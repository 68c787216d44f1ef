import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PredictionSucceeded } from "@pixwire/api/pixelbin";
import { onTestFinished } from "vitest";
import { type DownloadOptions, downloadOutputs } from "../../src/node/index.js";
import { ID } from "./fake-api.js";

/** Options of downloads that fail fast. */
export const quick = { retry: { initialDelayMs: 1 } } satisfies Partial<DownloadOptions>;

/** A prediction with these outputs. */
export function succeeded(...output: string[]): PredictionSucceeded {
  return {
    _id: ID,
    status: "SUCCESS",
    input: {},
    urls: { get: `https://api.pixelbin.io/service/platform/transformation/v1.0/predictions/${ID}` },
    orgId: 5012,
    retention: "30d",
    createdAt: "2026-01-01T00:00:00.000Z",
    consumedCredits: 1,
    output,
  };
}

/** A folder that is there until the end of the test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pixwire-download-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves until the end of the test. Returns the address without a slash at its end. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return listen(server);
}

/** Listens on a free port until the end of the test. Returns the address without a slash at its end. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The error of a download, and the files that are there after it. */
export async function failureOf(call: Promise<unknown>, folder: string): Promise<{ error: unknown; files: string[] }> {
  const error: unknown = await call.then(
    () => undefined,
    (rejection: unknown) => rejection,
  );
  return { error, files: await readdir(folder).catch(() => []) };
}

/** Downloads one output into a new folder. Returns its size, or the error, which must have left nothing behind. */
export async function download(
  url: string,
  options: Partial<DownloadOptions> = {},
): Promise<{ sizeBytes?: number; error?: unknown }> {
  const folder = await makeFolder();
  try {
    const [file] = await downloadOutputs(succeeded(url), { ...quick, to: folder, ...options });
    return { sizeBytes: file?.sizeBytes ?? 0 };
  } catch (error) {
    const files = await readdir(folder);
    if (files.length > 0) throw new Error(`A failed download left ${files.join(", ")}`, { cause: error });
    return { error };
  }
}
