import { createPixelbin } from "@pixwire/api/pixelbin";
import { PixwireError, TimeoutError } from "@pixwire/api/runtime";
import { createMock } from "@pixwire/mock";
import { expect, test } from "vitest";
import {
  createUploader,
  type ResumeOptions,
  UploadFailedError,
  UploadIntegrityError,
} from "../../src/providers/pixelbin.js";
import { textStore } from "../helpers/text-store.js";
import type { LoggedRequest } from "./front.js";
import { MAX_RESPONSE_BYTES, ONLY_RUN, RUNS, type Run, SEED, soak } from "./soak.js";
import { FAULTS } from "./weather.js";

const CHUNK = 1000;
/** What one attempt at any request may take, in milliseconds. */
const ATTEMPT_MS = 2000;
const RETRIES = 2;
/** How often an upload with a record is called before the weather becomes calm. */
const CALLS = 3;

const mock = createMock("pixelbin", { seed: SEED });

const LIMITS = { stallTimeoutMs: ATTEMPT_MS / 4, timeoutMs: ATTEMPT_MS };

function upload(
  { number, url, bytes, source, transport }: Run,
  resume?: ResumeOptions,
  limits: Partial<typeof LIMITS> = LIMITS,
): Promise<unknown> {
  const retry = { maxRetries: RETRIES, initialDelayMs: 1, maxDelayMs: 2 };
  const { timeoutMs } = limits;
  const client = createPixelbin({
    token: "soak",
    baseUrl: url,
    timeoutMs,
    retry,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  return createUploader(client).upload({
    // A stream does not resume.
    file: resume ? bytes : source,
    name: `soak-${number}`,
    filenameOverride: true,
    transport,
    resume,
    uploadOptions: { chunkSize: CHUNK, maxRetries: RETRIES, retryDelayMs: 1, ...limits },
  });
}

const hasRecord = ({ number }: Run): boolean => number % 3 === 0;

/**
 * Calls again after each failure, as after a crash. In calm weather the next call has to succeed, whatever the record
 * holds by then. There is one exception: if a part of the record lost a byte, the first call in calm weather notices it
 * at its end, and the call after that has to succeed.
 */
async function uploadWithRecord(run: Run): Promise<unknown> {
  const resume = { store: textStore(), key: "soak" };
  for (let calls = 0; calls < CALLS; calls++) {
    try {
      return await upload(run, resume);
    } catch (error) {
      if (!(error instanceof PixwireError)) throw error;
    }
  }
  run.calm();
  // With the default limits, which a busy machine does not exceed.
  const finish = (): Promise<unknown> => upload(run, resume, {});
  return finish()
    .catch((error) => {
      if (error instanceof UploadIntegrityError) return finish();
      throw error;
    })
    .catch((error) => {
      throw new Error(`The upload does not recover from its record: ${error}`);
    });
}

/** Faults after which a part is sent again. */
const TRANSIENT = /^(reset|lost|half|stall|drip|endless|gzip|408|425|429|5\d\d|text|portal(?! that redirects))/;

/**
 * Whether nothing explains the error: only transient faults of parts happened, and no request used up its retries. This
 * is so when the uploader believes the answer to a part that proves nothing, and then fails at the completion.
 */
function isUnexplained(error: PixwireError, requests: readonly LoggedRequest[]): boolean {
  // The machine may be so busy that requests time out by themselves.
  const gaveUp = error instanceof TimeoutError || (error instanceof UploadFailedError && error.attempts > RETRIES);
  const isSurvivable = ({ key, fault }: LoggedRequest): boolean =>
    fault === undefined || (key.startsWith("PUT") && TRANSIENT.test(fault.name));
  return !gaveUp && requests.every(isSurvivable);
}

test(`${RUNS} uploads to PixelBin in all weathers`, { timeout: 300_000 }, async () => {
  const { stored, failed, faults } = await soak({
    file: "test/soak/pixelbin.test.ts",
    backend: mock.fetch,
    origin: "https://api.pixelbin.io",
    size: (random) => random.integer(1, 8 * CHUNK),
    upload: (run) => (hasRecord(run) ? uploadWithRecord(run) : upload(run)),
    storedSha256: (asset) => mock.state.files().find(({ fileId }) => fileId === Object(asset).fileId)?.sha256,
    attemptMs: ATTEMPT_MS,
    limitMs(run) {
      // Signing, then three parts at a time, then the completion.
      const requests = 2 + Math.ceil(run.bytes.byteLength / CHUNK / 3);
      // With a record, each call may send everything once more to another target.
      return (hasRecord(run) ? 2 * (CALLS + 2) : 1) * requests * (RETRIES + 1) * ATTEMPT_MS;
    },
    isUnexplained: (error, requests, run) => !hasRecord(run) && isUnexplained(error, requests),
  });
  if (ONLY_RUN !== undefined) return;
  // A soak proves nothing if nothing fails, or nothing is stored.
  expect(stored).toBeGreaterThan(RUNS * 0.4);
  expect([...failed.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(RUNS * 0.05);
  if (RUNS >= 1000) expect(FAULTS.filter(({ name }) => !faults.has(name))).toEqual([]);
});
