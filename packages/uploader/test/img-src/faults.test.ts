import { createImgSrc } from "@pixwire/api/img-src";
import { ConnectionError, isApiError, TimeoutError } from "@pixwire/api/runtime";
import { createMock, type FaultKind } from "@pixwire/mock";
import { expect, test } from "vitest";
import { createUploader, type UploadSource, UploadStalledError } from "../../src/providers/img-src.js";
import { fetchTransport } from "../../src/transports/fetch.js";
import { nodeTransport } from "../../src/transports/node.js";
import { pieces, png, sha256 } from "./support.js";

const RUNS = process.env.CI ? 200 : 40;
const PIECE = 64 * 1024;
const LENGTHS = [40, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7];
const KINDS: FaultKind[] = ["reset", "lost-answer", "truncate", "stall", "stall-answer", "502", "503", "429"];

test(`${RUNS} uploads, three attempts in ten of which fail, end as stored or as a typed error`, async () => {
  // To come back at once: the limit's own reset is a minute away, for which nobody waits here.
  const faults = { rate: 0.3, kinds: KINDS, only: ["uploadImage"], retryAfterSeconds: 0 };
  const mock = createMock("img-src", { seed: 8, faults });
  const server = await mock.listen();
  const retry = { initialDelayMs: 1, maxDelayMs: 2 };
  const uploader = createUploader(createImgSrc({ apiKey: "imgsrc_test", baseUrl: server.url, retry }));
  const outcomes = { stored: 0, failed: 0 };
  for (let run = 0; run < RUNS; run++) {
    const length = LENGTHS[run % LENGTHS.length] ?? 0;
    const bytes = png(length, run);
    const sources: UploadSource[] = [bytes, new Blob([bytes]), pieces(bytes), new Blob([bytes]).stream()];
    const hash = sha256(bytes);
    try {
      const image = await uploader.upload({
        file: sources[run % sources.length] ?? bytes,
        name: `${run}.png`,
        // Which sees no bytes leave and so waits the longer for a stall, the longer the file is.
        transport: length < 100 ? fetchTransport() : nodeTransport(),
        // An attempt may be held back by a proxy once it has been handed over, and so waits as long as on a slow line.
        uploadOptions: { stallTimeoutMs: 60, timeoutMs: 300 },
      });
      expect(image.hash).toBe(hash);
      expect(mock.state.images().map((stored) => stored.hash)).toContain(hash);
      outcomes.stored++;
    } catch (error) {
      const kinds = [ConnectionError, TimeoutError, UploadStalledError];
      expect(isApiError(error) || kinds.some((kind) => error instanceof kind)).toBe(true);
      outcomes.failed++;
    }
  }
  await server.close();
  // Three attempts each: about 3 in 100 uploads have no luck at all.
  expect(outcomes.stored).toBeGreaterThan(RUNS * 0.9);
  expect(outcomes.failed).toBeGreaterThan(0);
}, 60_000);
