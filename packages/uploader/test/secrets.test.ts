import { inspect } from "node:util";
import { PixwireError } from "@pixwire/api/runtime";
import { afterEach, expect, test } from "vitest";
import { type ResumeStore, type UploadMultipartOptions, type UploadTarget, uploadMultipart } from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { type Intercept, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

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
