import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { ROOT } from "@pixwire/scripts/spec";
import { jpegHeader } from "@pixwire/test-support/images";
import { checkSnippets, createProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { expect, onTestFinished, test } from "vitest";

const examples = dirname(dirname(fileURLToPath(import.meta.url)));
const snippets = ["README.md", "packages/api/README.md", "packages/url-utils/README.md"].flatMap((file) =>
  readSnippets(join(ROOT, file)).map(({ place, code }) => ({ place: place.slice(ROOT.length + 1), code })),
);

test("there are snippets, and each compiles", () => {
  expect(snippets.length).toBeGreaterThan(13);
  expect(checkSnippets(snippets, examples)).toEqual([]);
});

/** The hosts to which snippets send requests. */
function emulated() {
  const imagekit = createMock("imagekit", { strict: true });
  return {
    "api.pixelbin.io": createMock("pixelbin", { strict: true }),
    "api.imagekit.io": imagekit,
    "upload.imagekit.io": imagekit,
    "api.img-src.io": createMock("img-src", { strict: true }),
  };
}

test.each(snippets)(
  "against the emulator $place runs to its end, and prints what it says",
  async (snippet) => {
    const emulators: Record<string, string> = {};
    for (const [host, mock] of Object.entries(emulated())) {
      const server = await mock.listen({ port: 0 });
      onTestFinished(() => server.close());
      emulators[host] = server.url;
    }
    const runner = createProgramRunner(examples, {
      files: { "beach.jpeg": jpegHeader(64, 48), "photos/beach.jpeg": jpegHeader(64, 48) },
      preload: [join(examples, "test/emulated.ts")],
      env: {
        EMULATORS: JSON.stringify(emulators),
        PIXELBIN_API_TOKEN: "token",
        IMAGEKIT_PRIVATE_KEY: "private_key_test",
        IMGSRC_API_KEY: "imgsrc_test",
      },
    });
    onTestFinished(() => runner.remove());
    expect(await runner.runSnippet(snippet)).not.toBe("");
  },
  40_000,
);
