// The PixelBin emulator with a limit on the requests of an account. When it is asked, it tells how many requests it got.
import { createMock } from "@pixwire/mock";

const [requests, perMs, latencyMs] = process.argv.slice(2).map(Number);
if (!requests || !perMs) throw new Error("Usage: emulator.ts REQUESTS PER_MS LATENCY_MS");

export interface RequestCounts {
  accepted: number;
  refused: number;
  /** From the start of the first request to the end of the last one. */
  ms: number;
}

const mock = createMock("pixelbin", {
  requestLimit: { requests, perMs },
  latencyMs,
  maxLoggedRequests: Number.MAX_SAFE_INTEGER,
});
const server = await mock.listen();
process.on("message", () => {
  const refused = mock.requests.filter(({ status }) => status === 429).length;
  const accepted = mock.requests.length - refused;
  const ms = (mock.requests.at(-1)?.endedAt ?? 0) - (mock.requests[0]?.startedAt ?? 0);
  process.send?.({ accepted, refused, ms } satisfies RequestCounts);
});
process.send?.(server.url);
