import { gzipSync } from "node:zlib";
import { ApiError } from "@pixwire/api/runtime";
import { expect, it, onTestFinished, vi } from "vitest";
import { fetchContent } from "../src/fetch-content.js";
import { ItemError, SourceMissingError } from "../src/index.js";
import { readAll } from "./providers/support.js";
import { context } from "./support/context.js";

const item = { path: "a.png" };

function open(response: Response, size?: number): ReturnType<typeof fetchContent> {
  return fetchContent({ ...item, size }, "https://files.example.com/a.png", context, async () => response);
}

it("hands out a file of the size that the source lists, and no other", async () => {
  expect(await readAll(await open(new Response("12345"), 5))).toHaveLength(5);
  // Libraries deliver pictures that they have made smaller, and servers give an error page the status of a success.
  for (const size of [4, 6, 100]) {
    await expect(open(new Response("12345"), size).then(readAll)).rejects.toThrow(
      `a.png: ${size} bytes were announced, and the server of the source sends ${size < 5 ? "more" : 5}`,
    );
  }
  const announced = new Response("12345", { headers: { "content-length": "5" } });
  await expect(open(announced, 100)).rejects.toThrow("a.png: 100 bytes were announced");
});

it("counts the bytes of a file, not those of its compressed form", async () => {
  const length = String(gzipSync("x".repeat(5000)).length);
  const headers = { "content-encoding": "gzip", "content-length": length };
  expect(await readAll(await open(new Response("x".repeat(5000), { headers })))).toHaveLength(5000);
});

it.each([0, 3])("fails when the server sends %i bytes and then nothing for a minute", async (sent) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const body = new ReadableStream({
    start(controller) {
      if (sent > 0) controller.enqueue(new Uint8Array(sent));
    },
  });
  const read = open(new Response(body)).then(readAll);
  const failure = expect(read).rejects.toThrow("the server of the source has sent nothing for 60 s");
  await vi.advanceTimersByTimeAsync(60_000);
  await failure;
});

it.each([401, 403, 400, 418, 204, 206])(
  "fails the item, and no other one, when the source responds with %i",
  async (status) => {
    const failure = open(new Response(null, { status }));

    await expect(failure).rejects.toThrow(ItemError);
    await expect(failure).rejects.toThrow(`a.png: the server of the source responded with ${status}`);
  },
);

it.each([429, 500, 503])("throws an error that is worth another attempt for %i", async (status) => {
  await expect(open(new Response("busy", { status }))).rejects.toThrow(ApiError);
});

it.each([404, 410])("says that the file is missing for %i", async (status) => {
  await expect(open(new Response("gone", { status }))).rejects.toThrow(SourceMissingError);
});
