import { describe, expect, test } from "vitest";
import { bundle } from "../support/bundle.js";
import { providers } from "../support/providers.js";

const operations = providers.find(({ name }) => name === "img-src")?.operations.map(({ id }) => id) ?? [];

describe("minified and gzipped", () => {
  test.each<[what: string, limit: number, code: string]>([
    ["a client with one operation", 9100, 'export { createImgSrcClient, getImage } from "@pixwire/api/img-src";'],
    [
      "a client with all operations",
      11_200,
      `export { createImgSrcClient, ${operations.join(", ")} } from "@pixwire/api/img-src";`,
    ],
    // `raw` brings openapi-fetch along.
    ["a client with namespaces, middleware and raw", 14_050, 'export { createImgSrc } from "@pixwire/api/img-src";'],
  ])("%s takes at most %i bytes", async (_, limit, code) => {
    expect((await bundle(code)).gzipBytes).toBeLessThanOrEqual(limit);
  });
});

test("what is not imported is not there", async () => {
  const { text } = await bundle('export { createImgSrcClient, getImage } from "@pixwire/api/img-src";');
  expect(text).toContain("/api/v1/images/{id}");
  for (const other of ["/settings/presets", "has_more", "FormData", "api.pixelbin.io"])
    expect(text).not.toContain(other);
});
