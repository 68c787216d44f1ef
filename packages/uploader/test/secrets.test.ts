import { inspect } from "node:util";
import { PixwireError } from "@pixwire/api/runtime";
import { afterEach, expect, test } from "vitest";
import {
  type ResumeStore,
  type Transport,
  type UploadMultipartOptions,
  type UploadTarget,
  uploadMultipart,
} from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { type Intercept, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server?.close());

const SIGNATURE = "0123456789abcdef".repeat(4);
const FIELD = '{"orgId":5012,"s3Key":"very/secret/place"}';

/** A server that answers everything with what it was sent, as a careless one might. */
const echo =
  (status: number): Intercept =>
  (request, response) => {
    request.resume().once("end", () => {
      const message = `cannot take ${request.url} with ${FIELD} and ${SIGNATURE}`;
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message, size: 1 }));
    });
    return true;
  };

const store: ResumeStore = {
  load: () => undefined,
  save() {
    throw new Error("disk full");
  },
  remove() {},
};

const cases: [string, Intercept, (target: UploadTarget) => Partial<UploadMultipartOptions>][] = [
  ["a refusal", echo(403), () => ({})],
  ["a failure", echo(500), () => ({ maxRetries: 1, retryDelayMs: 1 })],
  ["a reset", (request) => !!request.socket.resetAndDestroy(), () => ({ maxRetries: 0 })],
  ["a stall", () => true, () => ({ maxRetries: 0, stallTimeoutMs: 20 })],
  [
    "a wrong completion",
    (request, response, at) => request.method === "POST" && !!echo(200)(request, response, at),
    () => ({}),
  ],
  ["a store that fails", () => false, () => ({ resume: { store, key: "k" } })],
  [
    "an expired target",
    () => false,
    ({ url, fields }) => ({ target: { url: url.replace(/pbe=\d+/, "pbe=1"), fields } }),
  ],
  [
    "an address that leads nowhere",
    () => false,
    ({ url, fields }) => ({
      target: { url: url.replace(/127\.0\.0\.1:\d+/, "127.0.0.1:1"), fields },
      maxRetries: 0,
    }),
  ],
  ["a target without fields", () => false, ({ url }) => ({ target: { url, fields: {} } })],
  [
    "an address that is none",
    () => false,
    ({ url, fields }) => ({ target: { url: url.replace(/:\d+/, ":99999"), fields } }),
  ],
];

test.each(cases.flatMap((entry) => [[...entry, nodeTransport()] as const, [...entry, fetchTransport()] as const]))(
  "%s tells no secret of the target",
  async (_what, intercept, options, transport) => {
    server = await startServer(intercept);
    const target = server.sign({ fields: { "x-pixb-meta-assetdata": FIELD } });
    const error: unknown = await uploadMultipart(testBytes(10), { target, transport, ...options(target) }).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(PixwireError);
    for (const text of [
      String(error),
      inspect(error, { depth: 10 }),
      JSON.stringify(error),
      (error as Error).stack ?? "",
    ]) {
      expect(text).not.toContain(SIGNATURE);
      expect(text).not.toContain("secret/place");
      expect(text).not.toMatch(/pb[estou]=/);
    }
  },
);

/** A signature that is written differently in a URL than as it is. */
const ENCODED = "sig/na+ture=123456é";
const SECRET_FIELD = '{"key":"very/secret place 7"}';

/** How a careless server may repeat what it was sent. */
const encodings: [name: string, encode: (text: string) => string][] = [
  ["as it is", (text) => text],
  ["as in a URL", encodeURIComponent],
  ["as in a URL, in lower case", (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  ["as in a form", (text) => new URLSearchParams([["", text]]).toString().slice(1)],
  ["as JSON in JSON", (text) => JSON.stringify(text).slice(1, -1)],
  ["as JSON of PHP", (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/")],
  [
    "as JSON in ASCII",
    (text) => text.replace(/[^a-z0-9]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ],
];

test.each(encodings)("a message that quotes the signature or a field %s tells neither", async (_name, encode) => {
  const message = `pbs=${encode(ENCODED)} and file=${encode(SECRET_FIELD)}, which is wrong`;
  const target = {
    url: `https://upload.example/?pbs=${encodeURIComponent(ENCODED)}&pbo=5012`,
    fields: { "x-pixb-meta-assetdata": SECRET_FIELD },
  };
  const transport: Transport = {
    reportsBytes: false,
    send: async () => ({ status: 400, headers: new Headers(), text: JSON.stringify({ message }) }),
  };
  const error: unknown = await uploadMultipart(testBytes(10), { target, transport }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    message:
      "upload: part 1 failed in attempt 1: the server responded with status 400. pbs=[redacted] and file=[redacted], which is wrong",
  });
});
