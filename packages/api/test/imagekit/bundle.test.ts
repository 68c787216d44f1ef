import { describe, expect, test } from "vitest";
import { bundle } from "../support/bundle.js";
import { providers } from "../support/providers.js";

const operations = providers.find(({ name }) => name === "imagekit")?.operations.map(({ id }) => id) ?? [];

describe("minified and gzipped", () => {
  test.each<[what: string, limit: number, code: string]>([
    [
      "a client with one operation",
      9450,
      'export { createImageKitClient, getFileDetails } from "@pixwire/api/imagekit";',
    ],
    [
      "a client with all operations",
      13_700,
      `export { createImageKitClient, ${operations.join(", ")} } from "@pixwire/api/imagekit";`,
    ],
    // `raw` brings openapi-fetch along.
    ["a client with namespaces, middleware and raw", 16_600, 'export { createImageKit } from "@pixwire/api/imagekit";'],
  ])("%s takes at most %i bytes", async (_, limit, code) => {
    expect((await bundle(code)).gzipBytes).toBeLessThanOrEqual(limit);
  });
});

test("what is not imported is not there", async () => {
  const { text } = await bundle('export { createImageKitClient, getFileDetails } from "@pixwire/api/imagekit";');
  expect(text).toContain("/v1/files/{fileId}/details");
  for (const other of ["/v1/bulkJobs", "/v1/accounts", "FormData", "api.pixelbin.io"])
    expect(text).not.toContain(other);
});
