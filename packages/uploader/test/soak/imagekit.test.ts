import { createImageKit } from "@pixwire/api/imagekit";
import { createMock } from "@pixwire/mock";
import { test } from "vitest";
import { createUploader } from "../../src/providers/imagekit.js";
import { expectEverything, oneRequest } from "./one-request.js";
import { RUNS, SEED, soak } from "./soak.js";

const mock = createMock("imagekit", { seed: SEED });

test(`${RUNS} uploads to ImageKit in all weathers`, { timeout: 300_000 }, async () => {
  const result = await soak({
    ...oneRequest,
    file: "test/soak/imagekit.test.ts",
    backend: mock.fetch,
    origin: "https://upload.imagekit.io",
    upload(run) {
      const client = createImageKit({ privateKey: "private_soak", baseUrl: run.url, ...oneRequest.client });
      return createUploader(client).upload({
        ...oneRequest.input(run),
        fileName: `soak-${run.number}.png`,
        // Without this an attempt is not repeated.
        useUniqueFileName: false,
      });
    },
    storedSha256: (file) => mock.state.files().find(({ fileId }) => fileId === Object(file).fileId)?.sha256,
  });
  expectEverything(result);
});
