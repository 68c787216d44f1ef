import { describe, expect, test } from "vitest";
import { getFileById } from "../../src/pixelbin/index.js";
import {
  ApiError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  LockedError,
  NotFoundError,
  PartialSuccessError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "../../src/runtime/index.js";
import { clientOver, FILE, rejection } from "../support/clients.js";

const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };
const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const page = "<!doctype html><title>502 Bad Gateway</title>";

type Call = "getFileById" | "uploadPart";

/** What comes of one answer, without retries: data, or an error. */
async function outcome(answer: Response, call: Call = "getFileById"): Promise<{ data?: unknown; error?: unknown }> {
  const { pixelbin, requests } = clientOver(() => answer, { retry: { maxRetries: 0 } });
  const calls = {
    getFileById: () => pixelbin.assets.getFileById({ _id: "a" }),
    uploadPart: () =>
      pixelbin.signedUpload.uploadPart({
        pbs: "signature",
        pbe: "1767228600123",
        pbt: "access-key",
        pbo: "1",
        pbu: "2",
        partNumber: 1,
        file: new Blob(["x"]),
        "x-pixb-meta-assetdata": "{}",
      }),
  };
  const result = await calls[call]().then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
  expect(requests).toHaveLength(1);
  return result;
}

describe("successes", () => {
  const chunked = (text: string): ReadableStream =>
    new ReadableStream({
      start(controller) {
        for (const byte of new TextEncoder().encode(text)) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
  test.each([
    ["JSON", new Response(JSON.stringify(FILE), { headers: json })],
    ["no content length, byte by byte", new Response(chunked(JSON.stringify(FILE)), { headers: json })],
    ["JSON that says it is text", new Response(JSON.stringify(FILE), { headers: { "content-type": "text/plain" } })],
    ["JSON that says it is HTML", new Response(JSON.stringify(FILE), { headers: html })],
    ["JSON without a content type", new Response(new TextEncoder().encode(JSON.stringify(FILE)))],
    ["JSON behind a byte order mark", new Response(`\ufeff${JSON.stringify(FILE)}`, { headers: json })],
    ["201", new Response(JSON.stringify(FILE), { status: 201, headers: json })],
  ])("returns %s as data", async (_, answer) => {
    expect(await outcome(answer)).toEqual({ data: FILE });
  });

  test("keeps members that the spec does not have", async () => {
    expect(await outcome(Response.json({ ...FILE, brandNew: { a: [null] } }))).toMatchObject({
      data: { brandNew: { a: [null] } },
    });
  });

  test.each([
    ["204", new Response(null, { status: 204 })],
    ["an empty 200", new Response("", { status: 200 })],
    ["a 200 with content-length 0", new Response(null, { headers: { "content-length": "0" } })],
    ["a 200 with a blank body", new Response(" \n")],
    ["JSON", Response.json({})],
  ])("accepts %s where the spec promises no body", async (_, answer) => {
    const body = await answer
      .clone()
      .json()
      .catch(() => undefined);
    expect(await outcome(answer, "uploadPart")).toEqual({ data: body });
  });
});

const INTERFERENCE = "Something other than the API may have answered, such as a proxy or the login page of a network";

describe("a success status without the promised success", () => {
  const where = "getFileById: GET /service/platform/assets/v1.0/files/id/{_id} answered";
  test.each([
    ["an empty 200", new Response(""), 200, undefined, "200: the body is empty"],
    ["a 204", new Response(null, { status: 204 }), 204, undefined, "204: the body is empty"],
    ["HTML", new Response(page, { headers: html }), 200, page, `200: the body is not valid JSON. ${INTERFERENCE}`],
    [
      "truncated JSON",
      new Response('{"_id":"a', { headers: json }),
      200,
      '{"_id":"a',
      `200: the body is not valid JSON. ${INTERFERENCE}`,
    ],
    [
      "JSON and more",
      new Response("{}{}", { headers: json }),
      200,
      "{}{}",
      `200: the body is not valid JSON. ${INTERFERENCE}`,
    ],
    [
      "JSON of 501 levels",
      new Response(nested(501)),
      200,
      nested(501),
      `200: the body is nested more than 500 levels deep. ${INTERFERENCE}`,
    ],
    [
      "null",
      new Response("null", { headers: json }),
      200,
      null,
      "200: the body is a single value instead of an object",
    ],
    ["a text in JSON", Response.json("ok"), 200, "ok", "200: the body is a single value instead of an object"],
    ["an array", Response.json([FILE]), 200, [FILE], "200: the body is an array instead of an object"],
    [
      "an error body",
      Response.json({ message: "Gone.", status: 404, exception: "NotFound", errorCode: "JR-0404" }),
      200,
      expect.objectContaining({ exception: "NotFound" }),
      "200 (JR-0404): Gone.",
    ],
  ])("throws an ApiError for %s, never a SyntaxError", async (_, answer, status, body, message) => {
    const { error } = await outcome(answer);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ name: "ApiError", status, message: `${where} ${message}` });
    expect((error as ApiError).body).toEqual(body);
  });

  test.each([
    { message: "Gone.", code: "CG-0404" },
    { message: "Gone.", errorCode: "JR-0404" },
    { message: "Gone.", exception: "NotFoundError" },
  ])("recognizes an error body by its code under any name: %o", async (body) => {
    const [, code] = Object.values(body);
    expect(await outcome(Response.json(body))).toMatchObject({ error: { status: 200, code, body } });
  });

  test.each([{}, { items: [] }, "text", 1, null])("refuses %j where the spec promises an array", async (body) => {
    const { pixelbin } = clientOver(Response.json(body));
    const error = await rejection(pixelbin.assets.deleteFiles({ ids: ["a"] }));
    expect(error).toBeInstanceOf(ApiError);
    expect(String(error)).toMatch(/answered 200: the body is an? (object|single value) instead of an array$/);
  });

  test("refuses the page of a captive portal where the spec promises no body", async () => {
    const { error } = await outcome(new Response(page, { headers: html }), "uploadPart");
    expect(error).toMatchObject({ name: "ApiError", status: 200, body: page });
    expect(String(error)).toMatch(
      /answered 200: the body is not valid JSON\. Something other than the API may have answered/,
    );
  });

  test("returns a body with a message and without a code as data", async () => {
    expect(await outcome(Response.json({ message: "Deleted." }))).toMatchObject({ data: { message: "Deleted." } });
  });

  test("throws for an error body where the spec promises no body", async () => {
    const answer = Response.json({ message: "Signature expired", exception: "AuthError", code: "CG-0401" });
    expect(await outcome(answer, "uploadPart")).toMatchObject({ error: { status: 200, code: "CG-0401" } });
  });
});

describe("errors by status", () => {
  test.each([
    [400, BadRequestError],
    [401, AuthenticationError],
    [403, PermissionDeniedError],
    [404, NotFoundError],
    [409, ConflictError],
    [422, UnprocessableEntityError],
    [423, LockedError],
    [429, RateLimitError],
    [500, InternalServerError],
    [502, InternalServerError],
    [599, InternalServerError],
    [207, PartialSuccessError],
    [402, ApiError],
    [418, ApiError],
  ])("%i", async (status, Class) => {
    const { error } = await outcome(Response.json({ message: "No." }, { status }));
    expect(error).toBeInstanceOf(ApiError);
    expect((error as ApiError).constructor).toBe(Class);
    expect(error).toMatchObject({ status, operation: "getFileById", body: { message: "No." } });
  });

  test.each([
    ["HTML", new Response(page, { status: 502, headers: html }), page],
    ["nothing", new Response(null, { status: 500 }), undefined],
    ["truncated JSON", new Response('{"message":"N', { status: 404, headers: json }), '{"message":"N'],
    ["JSON that says it is HTML", new Response('{"message":"N"}', { status: 404, headers: html }), { message: "N" }],
    ["a JSON text", new Response('"busy"', { status: 503, headers: json }), "busy"],
    ["a list", Response.json([1], { status: 400 }), [1]],
    ["a message that is no text", Response.json({ message: { a: 1 } }, { status: 400 }), { message: { a: 1 } }],
  ])("with %s in the body", async (_, answer, body) => {
    const { status } = answer;
    const { error } = await outcome(answer);
    expect(error).toMatchObject({ status });
    expect((error as ApiError).body).toEqual(body);
    expect(String(error)).toContain(`answered ${status}`);
    expect(String(error)).not.toContain("<!doctype");
  });

  test.each([
    [{ message: "Asset data is absent", status: 400, code: "CG-0400", exception: "X" }, "CG-0400"],
    [{ message: "Asset data is absent", status: 400, errorCode: "JR-1000", exception: "X" }, "JR-1000"],
  ])("have the code of either shape of an error body", async (body, code) => {
    const { error } = await outcome(Response.json(body, { status: 400 }));
    expect(error).toMatchObject({ code, body });
    expect(String(error)).toMatch(new RegExp(`answered 400 \\(${code}\\): Asset data is absent$`));
  });

  test("have the request id of the header, or otherwise of the body", async () => {
    const body = { message: "No.", request_id: "from-body" };
    const both = Response.json(body, { status: 500, headers: { "x-fynd-trace-id": "from-header" } });
    expect((await outcome(both)).error).toMatchObject({ requestId: "from-header" });
    expect((await outcome(Response.json(body, { status: 500 }))).error).toMatchObject({ requestId: "from-body" });
  });

  test("have the headers and the response as members that are not enumerable", async () => {
    const { error } = await outcome(Response.json({}, { status: 404, headers: { "x-more": "1" } }));
    expect((error as ApiError).headers.get("x-more")).toBe("1");
    expect((error as ApiError).response.status).toBe(404);
    expect(Object.keys(error as ApiError).sort()).toEqual([
      "code",
      "name",
      "operation",
      "requestId",
      "retryAfterMs",
      "status",
    ]);
  });

  test("shorten a message of a megabyte, and keep the whole body", async () => {
    const message = "x".repeat(1_000_000);
    const { error } = await outcome(Response.json({ message }, { status: 400 }));
    expect(String(error).length).toBeLessThan(1200);
    expect(error).toMatchObject({ body: { message } });
  });
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("with the status %i is not followed", async (status) => {
    const { error } = await outcome(new Response(null, { status, headers: { location: "https://elsewhere.example" } }));
    expect(error).toBeInstanceOf(ApiError);
    expect(String(error)).toContain(
      `answered ${status}: redirects are not followed. Set \`baseUrl\` to the target of this one`,
    );
  });

  test("is not reported for a 304", async () => {
    const { error } = await outcome(new Response(null, { status: 304 }));
    expect(String(error)).toMatch(/answered 304: the response has no data\. Leave out the request's condition/);
  });

  test("in a browser, which hides its status, is not followed either", async () => {
    const opaque = Object.defineProperties(new Response(null), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
    const { error } = await outcome(opaque);
    expect(String(error)).toContain("redirects are not followed");
  });

  test("is never followed by `fetch` itself", async () => {
    const { pixelbin, requests } = clientOver(Response.json(FILE));
    await pixelbin.assets.getFileById({ _id: "a" });
    expect(requests[0]?.redirect).toBe("manual");
  });
});

describe("withResponse", () => {
  test("resolves to the data and the response with its headers", async () => {
    const { pixelbin, requests } = clientOver(Response.json(FILE, { headers: { "x-ratelimit-remaining": "7" } }));
    const { data, response } = await pixelbin.assets.getFileById({ _id: "a" }).withResponse();
    expect(data).toEqual(FILE);
    expect(response.headers.get("x-ratelimit-remaining")).toBe("7");
    expect(requests).toHaveLength(1);
  });

  test("rejects with the same error as its promise, and leaves no rejection unhandled", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const { pixelbin } = clientOver(new Response(null, { status: 404 }));
    const call = pixelbin.assets.getFileById({ _id: "a" });
    const error = await rejection(call.withResponse());
    expect(await rejection(call)).toBe(error);
    await rejection(pixelbin.assets.getFileById({ _id: "a" }).withResponse());
    await rejection(pixelbin.assets.getFileById({ _id: "a" }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  test("works on the standalone operations", async () => {
    const { pixelbin } = clientOver(Response.json(FILE));
    expect((await getFileById(pixelbin, { _id: "a" }).withResponse()).data).toEqual(FILE);
  });
});
