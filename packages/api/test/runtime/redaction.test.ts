import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPixelbin, type Pixelbin, type PixelbinOptions } from "../../src/pixelbin/index.js";
import { redact, redactStart } from "../../src/runtime/redact.js";

/** Planted in requests; every way to write one down counts as a leak. */
const CANARIES = {
  token: "canary-token-4711",
  authorization: "canary-authorization-4711",
  pbs: "canary-signature-4711",
  pbt: "canary-access-key-4711",
  credential: "canary/secret+access=key-4711",
  region: "canary-region-4711",
  assetData: 'canary "asset" data-4711',
};
const pbe = "1767228600123";

const written = Object.values(CANARIES).flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64"),
  JSON.stringify(secret).slice(1, -1),
]);
const leaks = (text: string): string[] => [...written, pbe].filter((secret) => text.includes(secret));

/** Everything that a program might write to a log about an error. */
function dumps(error: unknown): string {
  const list = [
    String(error),
    inspect(error, { depth: 12, showHidden: true }),
    JSON.stringify(error),
    inspect({ error }),
  ];
  if (error instanceof Error) list.push(error.message, error.stack ?? "", error.toString(), inspect({ ...error }));
  return list.join("\n");
}

/** Runs calls that carry every canary, and returns all that they logged and threw. */
async function record(
  answer: (request: Request) => Promise<Response>,
  options: PixelbinOptions = {},
): Promise<string[]> {
  const texts: string[] = [];
  const write = (message: string, ...more: unknown[]): void =>
    void texts.push(message, inspect(more, { depth: 12, showHidden: true }), JSON.stringify(more));
  const pixelbin = createPixelbin({
    token: CANARIES.token,
    retry: { maxRetries: 1, initialDelayMs: 0 },
    timeoutMs: 40,
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: "debug",
    ...options,
    fetch: answer,
  });
  const signed = { pbs: CANARIES.pbs, pbe, pbt: CANARIES.pbt, pbo: "5012", pbu: "upload" };
  const assetData = { "x-pixb-meta-assetdata": CANARIES.assetData };
  const credentials = { secretAccessKey: CANARIES.credential, deep: [{ region: CANARIES.region }] };
  const calls: ((client: Pixelbin) => PromiseLike<unknown>)[] = [
    (client) => client.assets.getModules(),
    (client) => client.assets.getModules({}, { headers: { Authorization: `Bearer ${CANARIES.authorization}` } }),
    (client) => client.assets.getModules({}, { headers: { authorization: CANARIES.authorization } }),
    (client) => client.assets.addCredentials({ pluginId: "awsRek", credentials }),
    (client) => client.assets.updateCredentials({ pluginId: "awsRek", credentials }),
    (client) => client.assets.deleteCredentials({ pluginId: "awsRek" }),
    (client) => client.signedUpload.uploadPart({ ...signed, ...assetData, partNumber: 1, file: new Blob(["x"]) }),
    (client) => client.signedUpload.completeMultipartUpload({ ...signed, ...assetData, parts: [1] }),
    (client) => client.assets.getModules({}, { headers: { authorization: `${CANARIES.authorization}\n` } }),
    (client) => client.assets.getModules({}, { baseUrl: `https://user:${CANARIES.token}@host.example` }),
    (client) => client.assets.listFiles({ pageSize: Number.NaN, path: CANARIES.token }).then(String),
  ];
  for (const call of calls) {
    const error = await call(pixelbin).then(
      (data) => ({ data }),
      (thrown: unknown) => thrown,
    );
    if (error instanceof Error) texts.push(dumps(error));
  }
  texts.push(
    inspect(pixelbin, { depth: 12, showHidden: true }),
    JSON.stringify(pixelbin),
    inspect(Object.keys(pixelbin)),
  );
  return texts;
}

/** What a careless server says: the whole request. */
async function echo(request: Request): Promise<string> {
  const body = request.headers.get("content-type")?.startsWith("multipart")
    ? [...(await request.formData())].map(([name, value]) => `${name}=${String(value)}`).join("&")
    : await request.text();
  return `Rejected ${request.method} ${request.url} ${JSON.stringify(Object.fromEntries(request.headers))} ${body} ${body.replaceAll(
    "\\",
    "",
  )}`;
}

describe("secrets in a request occur in no error, log or dump", () => {
  const cases: [name: string, answer: (request: Request) => Promise<Response>, options?: PixelbinOptions][] = [
    ...[400, 401, 403, 404, 429, 500].map((status): (typeof cases)[number] => [
      `a ${status} that repeats it in the message, the code and the ids`,
      async (request) => {
        const said = await echo(request.clone());
        const head = request.headers.get("authorization") ?? "none";
        return Response.json(
          { message: said, code: said, errorCode: said, exception: said, request_id: said },
          { status, headers: { "x-fynd-trace-id": head, "retry-after": "0" } },
        );
      },
    ]),
    ["an error page that repeats it", async (request) => new Response(`<p>${await echo(request)}`, { status: 502 })],
    ["a success with it", async (request) => Response.json({ said: await echo(request) })],
    ["a success without JSON", async (request) => new Response(await echo(request))],
    [
      "an error body with status 200",
      async (request) => Response.json({ message: await echo(request), exception: "E" }),
    ],
    [
      "a redirect to it",
      async (request) => new Response(null, { status: 302, headers: { location: encodeURI(request.url) } }),
    ],
    [
      "a failure of the connection that quotes it",
      async (request) => {
        throw new TypeError(`fetch failed: ${await echo(request)}`, { cause: new Error(await request.url) });
      },
    ],
    ["a stall", () => new Promise(() => {})],
    ["no token", async () => Response.json({}), { token: "" }],
    ["a token that no header can carry", async () => Response.json({}), { token: () => `${CANARIES.token}\u2713\0` }],
  ];
  test.each(cases)("%s", async (_, answer, options) => {
    const texts = await record(answer, options);
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(leaks(text), text).toEqual([]);
  });

  test("the search of these tests finds a secret that is there", () => {
    expect(leaks(`a ${Buffer.from(CANARIES.token).toString("base64")} z`)).toHaveLength(1);
    expect(leaks(dumps(new Error(CANARIES.pbs)))).toContain(CANARIES.pbs);
  });
});

test("no dump of a client shows the headers that it was given", () => {
  const headers = { Authorization: `Bearer ${CANARIES.authorization}`, cookie: CANARIES.token };
  const pixelbin = createPixelbin({ headers });
  expect(leaks(inspect(pixelbin, { depth: null, showHidden: true }) + JSON.stringify(pixelbin))).toEqual([]);
});

describe("redact", () => {
  test.each([
    ["Authorization: Bearer abc.DEF-123==", "Authorization: Bearer [redacted]"],
    ["basic dXNlcjpwYXNz", "basic [redacted]"],
    ["https://h/p?pbs=abc&pbe=1&pbt=k&w=200", "https://h/p?pbs=[redacted]&pbe=[redacted]&pbt=[redacted]&w=200"],
    [
      "x-amz-signature=abc&X-Amz-Credential=AK/1&key=k",
      "x-amz-signature=[redacted]&X-Amz-Credential=[redacted]&key=[redacted]",
    ],
    ["X-Goog-Signature=abc", "X-Goog-Signature=[redacted]"],
    ['{"secretAccessKey":"a b"}', '{"secretAccessKey":"[redacted] b"}'],
    ['{\\"privateKey\\": \\"abc\\"}', '{\\"privateKey\\": \\"[redacted]\\"}'],
    ["{'api_key': 'abc'}", "{'api_key': '[redacted]'}"],
    ["signed with whsec_a1+b2/c3==, see", "signed with whsec_[redacted], see"],
    ["private_abc/imgsrc_def and AKIAIOSFODNN7", "private_[redacted]/imgsrc_[redacted] and AKIA[redacted]"],
    ["Nothing secret: the token is missing, size 3", "Nothing secret: the token is missing, size 3"],
    ["Unknown key: fileId", "Unknown key: fileId"],
  ])("%s", (text, clean) => {
    expect(redact(text)).toBe(clean);
  });

  test("removes the given values, except empty ones", () => {
    expect(redact("a canary and $& a canary", { values: ["canary", ""] })).toBe("a [redacted] and $& a [redacted]");
  });

  test("removes every given secret, whatever surrounds it", () => {
    const secrets = fc
      .string({ minLength: 4, unit: "grapheme-ascii" })
      .filter((secret) => !"[redacted]".includes(secret));
    fc.assert(
      fc.property(fc.string(), secrets, fc.string(), (before, secret, after) => {
        return !redact(`${before}${secret}${after}`, { values: [secret] }).includes(secret);
      }),
    );
  });

  test("hides a credential as a whole word only, and none below 8 characters", () => {
    const credentials = ["canary-1", "1234567", "t"];
    expect(redact("NotFoundError at (canary-1), canary-1!", { credentials })).toBe(
      "NotFoundError at ([redacted]), [redacted]!",
    );
    expect(redact("canary-12 and acanary-1 are other words, as is 1234567", { credentials })).toBe(
      "canary-12 and acanary-1 are other words, as is 1234567",
    );
  });

  test("hides a credential behind an escape of a URL or of JSON", () => {
    const credentials = ["canary-1"];
    expect(
      redact(String.raw`%22canary-1%22 \u0022canary-1\u0022 \ncanary-1\n Bearer%20canary-1`, { credentials }),
    ).toBe(String.raw`%22[redacted]%22 \u0022[redacted]\u0022 \n[redacted]\n Bearer%20[redacted]`);
  });

  test("hides a credential of 16 characters or more wherever it occurs, also as a URL has it", () => {
    const credentials = ["s3cr3t-token-ABCDEF", "c2VjcmV0L3Rva2Vu+/=="];
    expect(redact("x_s3cr3t-token-ABCDEFx and u002022s3cr3t-token-ABCDEF", { credentials })).toBe(
      "x_[redacted]x and u002022[redacted]",
    );
    expect(redact("?q=c2VjcmV0L3Rva2Vu%2B%2F%3D%3D", { credentials })).toBe("?q=[redacted]");
  });

  test("removes the part of a secret at the end of a text that was cut", () => {
    const secrets = { values: ["canary-value"], credentials: ["canary-credential"] };
    fc.assert(
      fc.property(fc.nat(40), fc.constantFrom("canary-value", "canary-credential"), (length, secret) => {
        const start = redactStart(`${"x".repeat(9)} ${secret} and more of the text`, length, secrets);
        return !start.includes(secret.slice(0, "canary-v".length));
      }),
    );
    expect(redactStart("A long text", 6, secrets)).toBe("A long");
  });

  test("takes linear time", () => {
    const startedAt = performance.now();
    for (const text of [
      "a-".repeat(500_000),
      "x-amz-".repeat(200_000),
      `x-amz-${"signature".repeat(100_000)}`,
      `key${" ".repeat(1_000_000)}`,
      `key:${"\"'".repeat(500_000)}`,
      "key=".repeat(250_000),
      "key".repeat(200_000),
      "Bearer ".repeat(100_000),
      "secret=\\".repeat(100_000),
    ]) {
      redact(text);
    }
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });
});
