import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, test } from "vitest";
import { snippetModule } from "../build/snippets.js";
import { runSnippet, type SentRequest, type SnippetModule } from "../src/run.js";

const picture = new Blob([makePng(4, 3)], { type: "image/png" });

/** Runs a function as if it were a snippet. */
async function observe(
  run: SnippetModule["default"],
): Promise<{ lines: string[]; requests: SentRequest[]; pictures: Blob[] }> {
  const seen = { lines: [] as string[], requests: [] as SentRequest[], pictures: [] as Blob[] };
  await runSnippet(
    { default: run },
    { createMock, samplePicture: async () => picture },
    {
      onLine: (line) => seen.lines.push(line),
      onRequest: (request) => seen.requests.push(request),
      onPicture: (blob) => seen.pictures.push(blob),
    },
  );
  return seen;
}

describe("a run", () => {
  test("shows what was printed, much like Node.js does", async () => {
    const { lines } = await observe(async ({ console }) => console.log("a", 1, { b: [true] }));
    expect(lines).toEqual(["a 1 { b: [ true ] }"]);
  });

  test("ends with the failure of the snippet", async () => {
    const { lines } = await observe(async () => {
      throw new RangeError("too far");
    });
    expect(lines).toEqual(["Uncaught RangeError: too far"]);
  });

  test("shows requests without their secrets, also those to an emulator that the snippet made", async () => {
    const { requests } = await observe(async ({ fetch, createMock: create }) => {
      const headers = { authorization: "Bearer c2VjcmV0LXRva2Vu", "x-note": "kept" };
      await fetch("https://api.pixelbin.io/service/platform/assets/v1.0/listFiles?pbs=0123456789abcdef", { headers });
      const mock = create("pixelbin", { faults: { rate: 1, kinds: ["reset"] } });
      await mock.fetch("https://api.pixelbin.io/service/platform/assets/v1.0/listFiles").catch(() => undefined);
    });
    expect(requests).toMatchObject([
      { method: "GET", outcome: "200", headers: ["authorization: [redacted]", "x-note: kept"] },
      { method: "GET", outcome: "TypeError" },
    ]);
    expect(JSON.stringify(requests)).not.toMatch(/c2VjcmV0|0123456789abcdef/);
  });

  test("shows the picture behind a delivery URL that was printed", async () => {
    const { pictures } = await observe(async ({ console, fetch }) => {
      const form = new FormData();
      form.append("file", await (await fetch("https://images.example.com/beach.png")).blob(), "beach.png");
      const headers = { authorization: "Bearer dG9rZW4tb2YtdGVzdHM=" };
      const api = "https://api.pixelbin.io/service/platform/assets/v1.0/upload/direct";
      const { url } = await (await fetch(api, { method: "POST", body: form, headers })).json();
      console.log("stored as", url);
    });
    expect(pictures.map(({ size }) => size)).toEqual([picture.size]);
  });

  test("reaches no other host", async () => {
    const { lines } = await observe(async ({ fetch }) => void (await fetch("https://example.org/")));
    expect(lines.join()).toMatch(/^Uncaught TypeError: This page makes no request to example\.org/);
  });
});

describe("a snippet that cannot run in a browser", () => {
  test.each([
    ['import { readFile } from "node:fs/promises";', "node:fs/promises"],
    ["export const a = 1;", "has an export"],
  ])("is refused: %s", (code, problem) => {
    expect(() => snippetModule({ place: "guide/a.md:1", code })).toThrow(problem);
    expect(() => snippetModule({ place: "guide/a.md:1", code })).toThrow("`ts node`");
  });
});
