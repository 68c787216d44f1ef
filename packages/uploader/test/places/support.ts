import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect } from "vitest";
import { type Intercept, sha256, testBytes, type UploadServer } from "../helpers/server.js";
import type { Story } from "./story.js";

/** What is uploaded in every place, in parts of so many bytes. */
export const bytes = testBytes(2_000_000);
export const CHUNK = 300_000;

/** Hands out targets and the file, and answers the first attempt at the second part with 503. */
export const flaky: Intercept = async (request, response, { partNumber, attempt, server }) => {
  if (request.url === "/sign") {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ presignedUrl: server.sign() }));
    return true;
  }
  if (request.url === "/file") {
    response.writeHead(200).end(bytes);
    return true;
  }
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (partNumber !== 2 || attempt > 1) return false;
  response.writeHead(503).end();
  return true;
};

/** What holds wherever the story was told. */
export function expectTold(server: UploadServer, story: Story, sources: number): void {
  expect(story).toMatchObject({ progressIsSound: true, aborted: "the user left", wrong: "UploadSourceError" });
  expect(story.sizes).toEqual(Array(sources).fill(bytes.byteLength));
  const stored = { sha256: sha256(bytes), size: bytes.byteLength, parts: [1, 2, 3, 4, 5, 6, 7] };
  expect([...server.completed.values()]).toEqual(Array(sources).fill(stored));
}

/**
 * A program of this folder as one script.
 *
 * @param conditions - all that esbuild looks for. What it does by default is `["browser", "module"]`.
 */
export async function bundle(name: string, conditions: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "neutral",
    conditions: [...conditions],
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

export const ESBUILD_DEFAULT: readonly string[] = ["browser", "module"];
