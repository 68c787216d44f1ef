import { gzipSync } from "node:zlib";
import { createRandom } from "./random.js";

/** What the caller receives instead of the server's answer. */
export interface Reply {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}

/** What goes wrong with one request. */
export interface Fault {
  name: string;
  /** Whether the fault comes before the server receives the request, or after it has carried it out. */
  when: "before" | "after";
  /** What the caller receives. `own` is the server's own answer, cut or changed. */
  how:
    | { kind: "reply"; reply: Reply; early?: boolean }
    | { kind: "reset" }
    | { kind: "stall" }
    | { kind: "drip"; text: string }
    | { kind: "pour" }
    | { kind: "own"; change: "half, then a reset" | "half, then silence" | "smaller size" | "none" };
  /** What happens to the last byte of the file on its way to the server. */
  lastByte?: "lost" | "changed";
}

const page = (title: string): string =>
  `<!doctype html><html><title>${title}</title><form action="/login"></form></html>`;

function reply(status: number, body: string | Buffer = "", headers: Record<string, string> = {}): Fault["how"] {
  return { kind: "reply", reply: { status, headers, body } };
}

const JSON_TYPE = { "content-type": "application/json" };
const HTML_TYPE = { "content-type": "text/html" };

/** JSON that is not what any of the operations answers. */
const WRONG_JSON = [
  "[]",
  "{}",
  "null",
  "true",
  "7",
  '"stored"',
  '{"message":"quota exceeded"}',
  '{"error":{"message":"no"}}',
  '{"status":403,"exception":"UsageBlockedError","errorCode":"JR-1000"}',
  '{"fileId":"","size":0,"id":""}',
  '{"fileId":7,"size":"many","id":7}',
  '{"fileId":"a","id":"a"}',
  '{"presignedUrl":null}',
  '{"presignedUrl":{"url":"/relative","fields":{}}}',
  '[{"fileId":"a","size":1,"id":"a"}]',
  '{"fileId":"a',
];

/** Everything that can go wrong. `retry-after: 0` keeps the soak fast. */
export const FAULTS: readonly [Fault, ...Fault[]] = [
  { name: "reset", when: "before", how: { kind: "reset" } },
  { name: "lost answer", when: "after", how: { kind: "reset" } },
  { name: "half an answer", when: "after", how: { kind: "own", change: "half, then a reset" } },
  { name: "half an answer, then silence", when: "after", how: { kind: "own", change: "half, then silence" } },
  { name: "stall", when: "before", how: { kind: "stall" } },
  { name: "stalled answer", when: "after", how: { kind: "stall" } },
  { name: "drip", when: "before", how: { kind: "drip", text: " " } },
  { name: "drip after success", when: "after", how: { kind: "drip", text: "\n" } },
  { name: "endless JSON", when: "before", how: { kind: "pour" } },
  {
    name: "gzip bomb",
    when: "before",
    how: reply(200, gzipSync(Buffer.alloc(8_000_000, " ")), { ...JSON_TYPE, "content-encoding": "gzip" }),
  },
  ...[500, 501, 504, 408, 425].map((status): Fault => ({ name: `${status}`, when: "before", how: reply(status) })),
  { name: "502 of a proxy", when: "before", how: reply(502, page("Bad gateway"), HTML_TYPE) },
  { name: "503", when: "before", how: reply(503, "", { "retry-after": "0" }) },
  { name: "503 after success", when: "after", how: reply(503, "", { "retry-after": "0" }) },
  { name: "429", when: "before", how: reply(429, '{"message":"slow down"}', { "retry-after": "0" }) },
  ...[400, 401, 403, 409, 413, 422].map(
    (status): Fault => ({
      name: `${status}`,
      when: "before",
      how: reply(status, '{"message":"refused"}', JSON_TYPE),
    }),
  ),
  { name: "portal", when: "before", how: reply(200, page("Log in"), HTML_TYPE) },
  { name: "portal after success", when: "after", how: reply(200, page("Log in"), HTML_TYPE) },
  { name: "portal that redirects", when: "before", how: reply(302, "", { location: "http://127.0.0.1:9/login" }) },
  {
    name: "portal that answers without reading",
    when: "before",
    how: { ...reply(200, page("Log in"), HTML_TYPE), early: true } as Fault["how"],
  },
  { name: "text", when: "before", how: reply(200, "OK", { "content-type": "text/plain" }) },
  { name: "nothing", when: "before", how: reply(204) },
  { name: "nothing, without reading", when: "before", how: { ...reply(204), early: true } as Fault["how"] },
  { name: "empty 200", when: "before", how: reply(200) },
  ...WRONG_JSON.flatMap((body): Fault[] => [
    { name: `JSON ${body}`, when: "before", how: reply(200, body, JSON_TYPE) },
    { name: `JSON ${body} after success`, when: "after", how: reply(201, body, JSON_TYPE) },
  ]),
  { name: "byte lost on the way", when: "after", how: { kind: "own", change: "none" }, lastByte: "lost" },
  { name: "smaller size", when: "after", how: { kind: "own", change: "smaller size" } },
];

/** Only an answer with a hash of the stored bytes can reveal this. */
export const CHANGED_BYTE: Fault = {
  name: "byte changed on the way",
  when: "after",
  how: { kind: "own", change: "none" },
  lastByte: "changed",
};

/** Draws the fault of a request, if any. The draw depends on the request alone, not on the order of arrival. */
export type Weather = (request: { key: string; attempt: number }) => Fault | undefined;

/** The weather of one upload: calm, changing, or with the same fault again and again. */
export function createWeather(seed: number, run: number, faults: readonly [Fault, ...Fault[]] = FAULTS): Weather {
  const climate = createRandom(seed, run, "climate");
  const rate = climate.pick([0, 0.05, 0.15, 0.4]);
  const persistent = climate.next() < 0.25 ? climate.pick(faults) : undefined;
  return ({ key, attempt }) => {
    const draw = createRandom(seed, run, key, attempt);
    return draw.next() < rate ? (persistent ?? draw.pick(faults)) : undefined;
  };
}
