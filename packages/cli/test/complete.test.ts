import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { expect, test } from "vitest";
import { pixwire, type Surroundings, temporaryFolder } from "./support/run.js";

/** The candidates for a command line that ends where the cursor is. */
async function candidates(line: string, around: Surroundings = {}): Promise<string[]> {
  const { code, stdout, stderr } = await pixwire(["complete", "--", ...line.split(" ").slice(1)], around);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/:\d\n$/);
  return stdout
    .split("\n")
    .slice(0, -2)
    .map((text) => text.split("\t")[0] ?? "");
}

test.each([
  ["pixwire u", ["url"]],
  ["pixwire auth ", ["add", "list", "use", "remove", "check"]],
  ["pixwire mock ", ["pixelbin", "imagekit", "img-src"]],
  ["pixwire --profile work mock im", ["imagekit", "img-src"]],
  ["pixwire api pixelbin listF", ["listFiles"]],
  ["pixwire api pixelbin listFiles --only-fi", ["--only-files"]],
  ["pixwire api imagekit list-files --sort ASC_N", ["ASC_NAME"]],
  ["pixwire ls pix", ["pixelbin:"]],
  ["pixwire nothing ", []],
])("%s", async (line, expected) => {
  const found = await candidates(line);
  for (const one of expected) expect(found).toContain(one);
  if (expected.length === 0) expect(found).not.toContain("pixelbin");
});

test("places come from the library, once in a while, and a failure is silent", async () => {
  const mock = createMock("pixelbin");
  const client = createPixelbin({ token: "t", fetch: mock.fetch });
  await client.assets.createFolder({ name: "winter", path: "photos" });
  await client.assets.createFolder({ name: "summer", path: "photos" });
  let requests = 0;
  const fetch = (request: Request): Promise<Response> => {
    requests++;
    return mock.fetch(request);
  };
  const around = { env: { PIXELBIN_API_TOKEN: "t", PIXWIRE_CONFIG_DIR: temporaryFolder() }, fetch };
  expect(await candidates("pixwire ls pixelbin:", around)).toEqual(["pixelbin:photos/"]);
  expect(await candidates("pixwire rm -r pixelbin:photos/s", around)).toEqual(["pixelbin:photos/summer/"]);
  expect(await candidates("pixwire cp a.png pixelbin:photos/w", around)).toEqual(["pixelbin:photos/winter/"]);
  expect(requests).toBe(2);
  expect(await candidates("pixwire ls imagekit:/", around)).toEqual([]);
});
