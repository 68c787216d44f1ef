import { createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";
import type { Fetch } from "@pixwire/api/runtime";
import { makePng } from "@pixwire/test-support/images";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { FileEnds } from "../src/node/file-ends.js";
import { download, listen, serve } from "./support/downloads.js";

const png = makePng(20, 10);
const jpeg = Buffer.concat([
  Buffer.from("\xff\xd8\xff\xe0", "latin1"),
  Buffer.alloc(300, 7),
  Buffer.from([0xff, 0xd9]),
]);
const gif = Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(300, 7), Buffer.from(";")]);
const webp = Buffer.alloc(300, 7);
webp.write("RIFF", 0, "latin1");
webp.writeUInt32LE(webp.length - 8, 4);
webp.write("WEBPVP8L", 8, "latin1");

const pictures: [string, Uint8Array][] = [
  ["PNG", png],
  ["JPEG", jpeg],
  ["GIF", gif],
  ["WebP", webp],
];

const URL = "https://media.example.com/result_0.png";
/** A `fetch` that always gives this answer, and counts how often it is asked. */
function answering(body: BodyInit | null, headers: HeadersInit = {}): { fetch: Fetch; attempts(): number } {
  let attempts = 0;
  const fetch = async (): Promise<Response> => {
    attempts++;
    return new Response(body, { headers });
  };
  return { fetch, attempts: () => attempts };
}

/** A server that writes bytes as they are and closes the connection. */
function serveRaw(head: string, ...pieces: (string | Uint8Array)[]): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`);
      for (const piece of pieces) socket.write(piece);
      socket.end();
    });
  });
  return listen(server);
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length / 2);

describe("a body that is shorter than promised is refused", () => {
  test.each([
    ["a known length", `content-length: ${png.length}`],
    ["a known length on a connection that closes", `content-length: ${png.length}\r\nconnection: close`],
    ["no length on a connection that closes", "connection: close"],
  ])("by a server with %s", async (_, head) => {
    const base = await serveRaw(head, half(png));
    const { error } = await download(`${base}/result_0.png`);
    expect(error).toMatchObject({ name: "DownloadError" });
  });

  test("by a server that leaves out the last chunks", async () => {
    const piece = half(png);
    const base = await serveRaw(
      "transfer-encoding: chunked\r\nconnection: close",
      `${piece.length.toString(16)}\r\n`,
      piece,
      "\r\n",
    );
    const { error } = await download(`${base}/result_0.png`);
    expect(error).toMatchObject({ name: "DownloadError" });
  });

  test.each(pictures)("when a %s stops before its end", async (_, bytes) => {
    expect(await download(URL, { fetch: answering(bytes.slice()).fetch })).toEqual({ sizeBytes: bytes.length });
    const cut = answering(bytes.slice(0, -1));
    expect((await download(URL, { fetch: cut.fetch })).error).toMatchObject({
      name: "DownloadError",
      message: expect.stringContaining("is incomplete"),
    });
    // Repeated, because the next answer may be whole.
    expect(cut.attempts()).toBe(3);
  });

  test("when it is empty", async () => {
    expect((await download(URL, { fetch: answering(null).fetch })).error).toMatchObject({
      message: expect.stringContaining("is empty"),
    });
  });

  test("whatever the picture, however it is split", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures.map(([, bytes]) => bytes)),
        fc.array(fc.nat(400), { maxLength: 8 }),
        fc.nat(200),
        (bytes, cuts, missing) => {
          const whole = bytes.subarray(0, bytes.length - missing);
          const ends = new FileEnds();
          const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
          for (const [index, place] of places.entries())
            ends.add(whole.subarray(place, places[index + 1] ?? whole.length));
          expect(ends.sizeBytes).toBe(whole.length);
          expect(ends.isTruncated()).toBe(missing > 0);
        },
      ),
    );
  });
});

test.each([
  ["a picture with padding behind its end", Buffer.concat([jpeg, Buffer.alloc(40)])],
  ["a format without an end", Buffer.from("II*\0 and what a TIFF has")],
  ["text", Buffer.from("labels: sea, sky")],
  ["an SVG", Buffer.from('<?xml version="1.0"?><!-- drawn --><!DOCTYPE svg><svg><style>a{}</style></svg>')],
  ["an XML document", Buffer.from("<article/>")],
  ["a text that mentions a page", Buffer.from("see <html>")],
  ["a comment without an end", Buffer.from("<!-- <html>")],
  ["a picture within a text", Buffer.from("see GIF89a")],
])("%s is saved", async (_, bytes) => {
  expect(await download(URL, { fetch: answering(bytes).fetch })).toEqual({ sizeBytes: bytes.length });
});

describe("a picture with other data behind its end", () => {
  const trailing = Buffer.concat([jpeg, Buffer.from("a motion photo's video")]);

  test.each(pictures)("is saved when all bytes of a known length came: %s", async (_, bytes) => {
    const body = Buffer.concat([bytes, Buffer.from("trailing")]);
    const { fetch } = answering(body, { "content-length": String(body.length) });
    expect(await download(URL, { fetch })).toEqual({ sizeBytes: body.length });
  });

  test("is saved from a server, which announces its length", async () => {
    const base = await serve((_, response) => void response.end(trailing));
    expect(await download(`${base}/r.jpg`)).toEqual({ sizeBytes: trailing.length });
  });

  test("is incomplete without a known length, because it may be cut", async () => {
    expect((await download(URL, { fetch: answering(trailing).fetch })).error).toMatchObject({
      message: expect.stringContaining("without its end marker"),
    });
  });
});

describe("JSON in the place of a file", () => {
  const report = JSON.stringify({ error: "expired" });

  test.each(["application/json", "Application/Problem+JSON; charset=utf-8"])(
    "of the type %s is refused",
    async (type) => {
      const answer = answering(report, { "content-type": type });
      expect((await download(URL, { fetch: answer.fetch })).error).toMatchObject({
        name: "DownloadError",
        status: 200,
        message: expect.stringContaining("the response is JSON instead of a file"),
      });
      expect(answer.attempts()).toBe(1);
    },
  );

  test.each(["labels.json", "outline.geojson?token=a"])("is saved when the output is JSON: %s", async (name) => {
    const { fetch } = answering(report, { "content-type": "application/json" });
    expect(await download(`https://media.example.com/${name}`, { fetch })).toEqual({ sizeBytes: report.length });
  });
});

const utf16 = (text: string): Buffer<ArrayBuffer> => Buffer.from(text, "utf16le");

describe("an HTML page is no output, and is not asked for again", () => {
  test.each<[string, BodyInit, HeadersInit]>([
    ["by its type", "Please log in", { "content-type": "text/html; charset=utf-8" }],
    ["by its type in capitals", "Please log in", { "content-type": "Text/HTML" }],
    ["as XHTML", "<?xml?>", { "content-type": "application/xhtml+xml" }],
    ["by its first words", "<!DOCTYPE html><title>Wi-Fi", { "content-type": "image/png" }],
    ["by its first tag", "\ufeff\r\n  <HTML lang=en>", {}],
    ["behind white space", `${"\n".repeat(80)}<!DOCTYPE html>`, { "content-type": "image/png" }],
    ["behind comments", "<!-- a --> <!----><html>", {}],
    ["behind an XML declaration", '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', {}],
    ["without a root", "<head><title>Wi-Fi", {}],
    ["that is one script", "<script>location='/login'</script>", {}],
    ["that is one redirect", "<meta http-equiv=refresh content='0;url=/login'>", {}],
    ["in UTF-16", utf16("\ufeff<!doctype html>"), {}],
    ["in UTF-16 without a byte order mark", utf16("\r\n<html>"), {}],
    ["in UTF-16 with the other byte order", utf16("\ufeff<html>").swap16(), {}],
  ])("%s", async (_, body, headers) => {
    const answer = answering(body, headers);
    expect((await download(URL, { fetch: answer.fetch })).error).toMatchObject({
      name: "DownloadError",
      status: 200,
      message: expect.stringContaining("an HTML page"),
    });
    expect(answer.attempts()).toBe(1);
  });
});

describe("maxBytes", () => {
  test("ends an endless body, and closes it", async () => {
    let sent = 0;
    let isClosed = false;
    const base = await serve((_, response) => {
      response.on("close", () => {
        isClosed = true;
      });
      const send = (): void => {
        while (!response.destroyed && sent < 1e9 && response.write(Buffer.alloc(16_384))) sent += 16_384;
      };
      response.on("drain", send);
      send();
    });
    expect((await download(`${base}/r.png`, { maxBytes: 100_000 })).error).toMatchObject({
      name: "DownloadError",
      message: expect.stringContaining("larger than `maxBytes`, 100000 bytes"),
    });
    await expect.poll(() => isClosed).toBe(true);
    expect(sent).toBeLessThan(100e6);
  });

  test("refuses an announced length before the body is read", async () => {
    let isRead = false;
    const body = new ReadableStream(
      {
        pull() {
          isRead = true;
        },
      },
      { highWaterMark: 0 },
    );
    const answer = answering(body, { "content-length": String(2 ** 30 + 1) });
    expect((await download(URL, { fetch: answer.fetch })).error).toMatchObject({
      message: expect.stringContaining("1073741824 bytes"),
    });
    expect(isRead).toBe(false);
  });

  test("counts bytes after decompression", async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(10_000_000)));
    });
    expect((await download(`${base}/r.png`, { maxBytes: 1_000_000 })).error).toMatchObject({
      message: expect.stringContaining("larger than `maxBytes`"),
    });
  });

  test("allows exactly as many", async () => {
    expect(await download(URL, { fetch: answering("12345").fetch, maxBytes: 5 })).toEqual({ sizeBytes: 5 });
    expect((await download(URL, { fetch: answering("123456").fetch, maxBytes: 5 })).error).toBeDefined();
  });
});

test("timeoutMs ends a drip that renews every other limit, and is not repeated", async () => {
  let requests = 0;
  const base = await serve((_, response) => {
    requests++;
    const timer = setInterval(() => response.write("x"), 5);
    onTestFinished(() => clearInterval(timer));
  });
  const { error } = await download(`${base}/r.png`, { stallTimeoutMs: 5000, timeoutMs: 100 });
  expect(error).toMatchObject({
    name: "DownloadError",
    message: expect.stringContaining("longer than `timeoutMs`, 100 ms"),
  });
  expect(requests).toBe(1);
});
