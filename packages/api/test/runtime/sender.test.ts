import { describe, expect, test, vi } from "vitest";
import { createImageKit, uploadFile } from "../../src/imagekit/index.js";
import { createImgSrcClient } from "../../src/img-src/index.js";
import { callWithSender, type PreparedRequest, type RequestSender } from "../../src/runtime/index.js";
import { rejection } from "../support/clients.js";

const stored = { fileId: "1", name: "a.png" };
const input = { fileName: "a.png", tags: ["x", "y"], useUniqueFileName: false };
const fetch = vi.fn(async () => Response.json({}));

/** A sender with these replies, one per attempt, and what it was given. */
function senderOf(...replies: (() => Response | Promise<Response>)[]) {
  const prepared: PreparedRequest[] = [];
  const sender: RequestSender<"file"> = {
    member: "file",
    async send(request) {
      const reply = replies[prepared.push(request) - 1] ?? replies.at(-1);
      return (await reply?.()) ?? Response.json(stored);
    },
  };
  return { prepared, sender };
}

describe("a call with a sender", () => {
  const client = createImageKit({ privateKey: "private_test", headers: { "x-team": "media" }, fetch });

  test("refuses what is not an operation, before any request", () => {
    const call = (): unknown => Reflect.apply(callWithSender, undefined, [client, () => {}, input, senderOf().sender]);
    expect(call).toThrow("callWithSender: the second argument must be an operation, such as `uploadFile`");
  });

  test("gives it the request and the other members of the body, and reads its response", async () => {
    const { prepared, sender } = senderOf();
    const { data, response } = await callWithSender(client, uploadFile, input, sender).withResponse();
    expect([data, response.status]).toEqual([stored, 200]);
    const [{ request, body, attempt } = {} as PreparedRequest] = prepared;
    expect([request.method, request.url, attempt]).toEqual([
      "POST",
      "https://upload.imagekit.io/api/v1/files/upload",
      1,
    ]);
    expect(Object.fromEntries(request.headers)).toMatchObject({
      authorization: `Basic ${btoa("private_test:")}`,
      "x-team": "media",
    });
    expect(request.body).toBeNull();
    expect(body instanceof FormData && [...body]).toEqual([
      ["fileName", "a.png"],
      ["tags", "x,y"],
      ["useUniqueFileName", "false"],
    ]);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("goes through the middleware of the client", async () => {
    const onRequest = vi.fn(({ request }: { request: Request }) => request.headers.set("x-trace", "1"));
    const traced = createImageKit({ privateKey: "private_test", middleware: [{ onRequest }] });
    const { prepared, sender } = senderOf();
    await callWithSender(traced, uploadFile, input, sender);
    expect(onRequest).toHaveBeenCalledOnce();
    expect(prepared[0]?.request.headers.get("x-trace")).toBe("1");
  });

  test("is repeated as the client's policy has it, with a request of its own for each attempt", async () => {
    const busy = (): Response => new Response(null, { status: 503 });
    const cause = Object.assign(new Error("reset"), { code: "ECONNRESET" });
    const lost = (): never => {
      throw prepared.at(-1)?.connectionError(cause);
    };
    const { prepared, sender } = senderOf(busy, lost, () => Response.json(stored));
    const options = { retry: { maxRetries: 2, initialDelayMs: 0, retryUnsafe: true } };
    expect(await callWithSender(client, uploadFile, input, sender, options)).toEqual(stored);
    expect(prepared.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    const failing = senderOf(lost);
    const error = await rejection(callWithSender(client, uploadFile, input, failing.sender));
    expect(error).toMatchObject({ name: "ConnectionError", operation: "uploadFile", cause });
    expect(String(error)).toContain("no response arrived (ECONNRESET)");
  });

  test("ends with an error of the sender's own, which is not repeated", async () => {
    const unreadable = new Error("the file cannot be read");
    const { prepared, sender } = senderOf(() => Promise.reject(unreadable));
    const options = { retry: { maxRetries: 5, initialDelayMs: 0, retryUnsafe: true } };
    expect(await rejection(callWithSender(client, uploadFile, input, sender, options))).toBe(unreadable);
    expect(prepared).toHaveLength(1);
  });

  test("checks client, input and options before it asks the sender", async () => {
    const { prepared, sender } = senderOf();
    const call = (...args: Parameters<typeof callWithSender>) => rejection(callWithSender(...args));
    const upload = uploadFile as unknown as Parameters<typeof callWithSender>[1];
    const file = { ...input, file: new Blob() };
    expect(await call(createImgSrcClient() as never, upload, input, sender as never)).toMatchObject({
      operation: "uploadFile",
    });
    expect(await call(client as never, upload, file, sender as never)).toMatchObject({ member: "file" });
    expect(await call(client as never, upload, {}, sender as never)).toMatchObject({ member: "fileName" });
    expect(await call(client as never, upload, input, sender as never, { timeoutMs: -1 })).toMatchObject({
      name: "ConfigurationError",
    });
    expect(prepared).toHaveLength(0);
  });
});
