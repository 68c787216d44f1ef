import { createImgSrc } from "@pixwire/api/img-src";
import { createMock } from "@pixwire/mock";
import { test } from "vitest";
import { createUploader } from "../../src/providers/img-src.js";
import { expectEverything, oneRequest } from "./one-request.js";
import { RUNS, SEED, soak } from "./soak.js";
import { CHANGED_BYTE } from "./weather.js";

const mock = createMock("img-src", { seed: SEED });

test(`${RUNS} uploads to img-src in all weathers`, { timeout: 300_000 }, async () => {
  const result = await soak({
    ...oneRequest,
    file: "test/soak/img-src.test.ts",
    backend: mock.fetch,
    origin: "https://api.img-src.io",
    upload(run) {
      const client = createImgSrc({ apiKey: "imgsrc_soak", baseUrl: run.url, ...oneRequest.client });
      return createUploader(client).upload({ ...oneRequest.input(run), name: `soak-${run.number}.png` });
    },
    moreFaults: [CHANGED_BYTE],
    storedSha256: (image) => mock.state.images().find(({ id }) => id === Object(image).id)?.hash,
  });
  expectEverything(result);
});
