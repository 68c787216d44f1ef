import { createHash } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { PixwireError } from "@pixwire/api/runtime";
import type { Transport, UploadSource } from "../../src/index.js";
import { fetchTransport } from "../../src/transports/fetch.js";
import { nodeTransport } from "../../src/transports/node.js";
import { testBytes } from "../helpers/server.js";
import { describeRequest, type LoggedRequest, startFront } from "./front.js";
import { createRandom, type Random } from "./random.js";
import { createWeather, FAULTS, type Fault } from "./weather.js";

/** One upload of a soak. Everything about it follows from the seed and its number. */
export interface Run {
  number: number;
  /** The address of the provider's API for this upload. */
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as a source of a random kind. A stream can be read only once, so use it for one call. */
  source: UploadSource;
  transport: Transport;
  /** Ends the faults of this upload. */
  calm(): void;
  /** For anything else that a provider draws. */
  random: Random;
}

/** How to upload to one provider, and how to see what it stored. */
export interface Subject {
  /** The test file, for the command that repeats an upload. */
  file: string;
  /** For example the `fetch` of an emulator. */
  backend(request: Request): Promise<Response>;
  /** The address of the API, which `backend` writes into its answers. */
  origin: string;
  /** Faults that this provider reveals, beside `FAULTS`. */
  moreFaults?: readonly Fault[];
  /** Draws the length of a file. */
  size(random: Random): number;
  /** Uploads, whatever the weather is, and resolves with what the uploader resolved with. */
  upload(run: Run): Promise<unknown>;
  /** The SHA-256 of the file that an upload resolved with, as it is stored; `undefined` if nothing is stored. */
  storedSha256(asset: unknown): string | undefined;
  /** How long one request of a transport may take, in milliseconds. */
  attemptMs: number;
  /** How long an upload may take, in milliseconds: the sum of its own limits. */
  limitMs(run: Run): number;
  /** Whether nothing that happened to the requests of an upload explains its error. */
  isUnexplained?(error: PixwireError, requests: readonly LoggedRequest[], run: Run): boolean;
}

export interface SoakResult {
  stored: number;
  /** The number of failed uploads by the name of their error. */
  failed: Map<string, number>;
  /** The names of the faults that happened. */
  faults: Set<string>;
}

/** The number of uploads in CI; elsewhere a tenth of it. */
export const RUNS = process.env.CI === "true" ? 1000 : 100;

export const SEED = Number(process.env.SOAK_SEED ?? 12);

/** The number of the only upload to run, to look at a failure; `undefined` to run all of them. */
export const ONLY_RUN = process.env.SOAK_RUN === undefined ? undefined : Number(process.env.SOAK_RUN);

/** The limit of an answer for the clients. The default one would make endless answers slow. */
export const MAX_RESPONSE_BYTES = 2 ** 20;

/** The number of uploads under way at the same time. */
const WIDTH = 16;

/** Added to each limit, because the machine may be busy with something else. */
const GRACE_MS = 5000;

/** What the soak found wrong, as opposed to an error of the upload. */
class SoakFailure extends Error {}

/**
 * Uploads `RUNS` files through a server that fails in all the ways of `weather.ts`.
 *
 * @throws SoakFailure, whose message says how to repeat the upload, when an upload
 * - resolves although its bytes are not stored,
 * - rejects with an error that is not one of ours,
 * - takes longer than its limits, or has an attempt that does,
 * - rejects with an error that no fault explains,
 * - leaves a request behind.
 */
export async function soak(subject: Subject): Promise<SoakResult> {
  const result: SoakResult = { stored: 0, failed: new Map(), faults: new Set() };
  const faults = [...FAULTS, ...(subject.moreFaults ?? [])] as const;
  const front = await startFront({ ...subject, weatherOf: (run) => createWeather(SEED, run, faults) });
  const transports = { node: nodeTransport(), fetch: fetchTransport() };
  const numbers = ONLY_RUN === undefined ? Array.from({ length: RUNS }, (_, number) => number) : [ONLY_RUN];
  let stopped = false;
  // How long timers may have been late, in nanoseconds.
  const loopDelay = monitorEventLoopDelay();
  loopDelay.enable();

  async function soakOne(number: number): Promise<void> {
    const random = createRandom(SEED, number, "upload");
    const bytes = testBytes(subject.size(random), number + 1);
    const transport = timed(transports[random.pick(["node", "fetch"] as const)]);
    const source = sourceOf(bytes, random);
    const run: Run = {
      number,
      url: front.urlOf(number),
      bytes,
      source,
      transport,
      calm() {
        front.calm(number);
        transport.stopMeasuring();
      },
      random,
    };
    const failure = (problem: string): SoakFailure => {
      const command = `SOAK_SEED=${SEED} SOAK_RUN=${number} npx vitest run ${subject.file}`;
      const requests = front.logOf(number).map(describeRequest);
      return new SoakFailure([`Upload ${number} ${problem}. To repeat it: ${command}`, ...requests].join("\n  "));
    };
    const limitMs = subject.limitMs(run);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const overdue = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(failure(`has not ended after its limit of ${limitMs} ms`)), limitMs + GRACE_MS);
    });
    try {
      const asset = await Promise.race([subject.upload(run), overdue]);
      if (subject.storedSha256(asset) !== sha256(bytes)) throw failure("resolved, but its bytes are not stored");
      result.stored++;
    } catch (error) {
      if (error instanceof SoakFailure) throw error;
      if (!(error instanceof PixwireError)) throw failure(`rejected with ${error}, which is not an error of ours`);
      if (subject.isUnexplained?.(error, front.logOf(number), run)) {
        throw failure(`rejected with ${error}, which none of its faults explains`);
      }
      result.failed.set(error.name, (result.failed.get(error.name) ?? 0) + 1);
    } finally {
      clearTimeout(timer);
    }
    if (transport.longestMs > subject.attemptMs + GRACE_MS + loopDelay.max / 1e6) {
      throw failure(`had an attempt of ${transport.longestMs} ms, over its limit of ${subject.attemptMs} ms`);
    }
  }

  try {
    const queue = numbers.values();
    const work = async (): Promise<void> => {
      for (const number of queue) {
        if (stopped) return;
        await soakOne(number).catch((error) => {
          stopped = true;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, work));
    for (const number of numbers) {
      for (const { fault } of front.logOf(number)) if (fault) result.faults.add(fault.name);
    }
    for (let waits = 0; front.inFlight().length > 0; waits++) {
      if (waits > 500) throw new SoakFailure(`Requests that outlived their uploads: ${front.inFlight().join("; ")}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return result;
  } finally {
    loopDelay.disable();
    await front.close();
  }
}

interface TimedTransport extends Transport {
  /** How long the longest attempt took, in milliseconds. */
  readonly longestMs: number;
  /** Ignores attempts from now on, because they have other limits. */
  stopMeasuring(): void;
}

/** The same transport, which also measures its attempts. */
function timed(transport: Transport): TimedTransport {
  let longestMs = 0;
  let isMeasuring = true;
  return {
    reportsBytes: transport.reportsBytes,
    async send(request) {
      const startedAt = performance.now();
      try {
        return await transport.send(request);
      } finally {
        if (isMeasuring) longestMs = Math.max(longestMs, Math.round(performance.now() - startedAt));
      }
    },
    get longestMs() {
      return longestMs;
    },
    stopMeasuring() {
      isMeasuring = false;
    },
  };
}

function sourceOf(bytes: Uint8Array<ArrayBuffer>, random: Random): UploadSource {
  const pieceLength = random.integer(1, 20_000);
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for (let start = 0; start < bytes.byteLength; start += pieceLength) yield bytes.slice(start, start + pieceLength);
  }
  return random.pick<() => UploadSource>([
    () => bytes,
    () => new Blob([bytes]),
    () => new Blob([bytes]).stream(),
    () => pieces(),
  ])();
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
