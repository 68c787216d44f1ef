import { expect, test } from "vitest";
import { pixwire } from "./support/run.js";

const BEACH = "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/t.resize(w:100)/summer/beach.jpeg";
const HARBOUR = "https://img-src.io/i/ada/photos/harbour.webp?w=800";

test("what `parse` writes is what `build` reads", async () => {
  for (const [provider, url] of [
    ["pixelbin", BEACH],
    ["img-src", HARBOUR],
  ] as const) {
    const parsed = await pixwire(["url", "parse", url, "--json"]);
    const built = await pixwire(["url", "build", provider, "--input", "-"], { stdin: parsed.stdout });
    expect(built).toMatchObject({ code: 0, stdout: `${url}\n` });
  }
});

test("a wrong line is named, and those behind it are done", async () => {
  const stdin = `${BEACH}\nhttps://cdn.pixelbin.io/v1\n\n${HARBOUR}\n`;
  const { code, stdout, stderr } = await pixwire(["url", "parse", "--format", "{provider} {filePath}{path}"], {
    stdin,
  });
  expect(stdout).toBe("pixelbin summer/beach.jpeg\nimg-src photos/harbour.webp\n");
  expect(stderr).toContain("line 2: ");
  expect(stderr).toContain("1 of 3 failed.");
  expect(code).toBe(3);
  expect((await pixwire(["url", "parse"], { stdin: "nothing\n" })).code).toBe(2);
});

test("URLs are built from options", async () => {
  const build = async (...argv: string[]): Promise<string> => (await pixwire(["url", "build", ...argv])).stdout.trim();
  expect(
    await build("pixelbin", "summer/beach.jpeg", "--cloud-name", "quiet-river-1a2b3c", "-t", "t.resize(w:100)"),
  ).toBe(BEACH);
  expect(
    await build(
      "imagekit",
      "shop/chair.jpg",
      "--url-endpoint",
      "https://ik.imagekit.io/demo",
      "-t",
      "w-400",
      "-t",
      "rt-90",
    ),
  ).toBe("https://ik.imagekit.io/demo/tr:w-400:rt-90/shop/chair.jpg");
  expect(
    await build("img-src", "photos/harbour.jpg", "--username", "ada", "--to", "webp", "-t", "w=800,fit=cover"),
  ).toBe("https://img-src.io/i/ada/photos/harbour.webp?w=800&fit=cover");
  const missing = await pixwire(["url", "build", "imagekit", "a.jpg"]);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.stderr).toContain("IMAGEKIT_URL_ENDPOINT");
});

test("URLs are signed with the credential, which is not shown", async () => {
  const env = { PIXELBIN_API_TOKEN: "dummy-token-of-a-test", PIXELBIN_ACCESS_KEY: "key-id" };
  const { code, stdout } = await pixwire(["url", "sign", BEACH, "--expires", "20"], { env });
  expect(code).toBe(0);
  const { searchParams } = new URL(stdout);
  expect(searchParams.get("pbs")).toMatch(/^[0-9a-f]{64}$/);
  expect(searchParams.get("pbt")).toBe("key-id");
  expect(stdout).not.toContain("dummy-token");
  const imagekit = await pixwire(
    ["url", "sign", "https://ik.imagekit.io/demo/a.jpg", "--url-endpoint", "https://ik.imagekit.io/demo"],
    {
      env: { IMAGEKIT_PRIVATE_KEY: "private_key_of_a_test" },
    },
  );
  expect(imagekit.stdout).toMatch(/\?ik-t=\d+&ik-s=[0-9a-f]{40}\n$/);
  const imgSrc = await pixwire(["url", "sign", HARBOUR]);
  expect(imgSrc).toMatchObject({ code: 2 });
  expect(imgSrc.stderr).toContain("createSignedUrl");
});

test("srcset works for all providers", async () => {
  for (const url of [BEACH, HARBOUR, "https://ik.imagekit.io/demo/a.jpg"]) {
    const { code, stdout } = await pixwire(["url", "srcset", "--widths", "400,800", url]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\S+ 400w, \S+ 800w\n$/);
  }
});
