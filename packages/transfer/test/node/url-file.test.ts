import { createServer } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createTransfer, type Item, urls } from "../../src/index.js";
import { type UrlFileOptions, urlFile } from "../../src/node/index.js";
import { all, context } from "../support/context.js";
import { stubTarget } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

async function itemsOf(name: string, text: string, options?: UrlFileOptions): Promise<Item[]> {
  const root = await tempFolder({ [name]: text });
  return all(urlFile(join(root, name), options).list(context));
}

test("a CSV file gives URLs with their places, tags and metadata", async () => {
  const text =
    "\ufeffurl,destination,tags,metadata\r\n" +
    'https://old.test/a%20b.jpg,"summer/a, b.jpg","x; y","{""color"":""red""}"\r\n' +
    "https://old.test/c.jpg,,,\r\n";
  expect(await itemsOf("list.csv", text)).toEqual([
    {
      path: "a b.jpg",
      url: "https://old.test/a%20b.jpg",
      destination: "summer/a, b.jpg",
      tags: ["x", "y"],
      metadata: { color: "red" },
    },
    { path: "c.jpg", url: "https://old.test/c.jpg" },
  ]);
});

test("JSON lines do as well, under other names", async () => {
  const text =
    '{"sourceUrl":"https://old.test/a.jpg","to":"b.jpg","tags":["x"]}\n\n{"sourceUrl":"https://old.test/c.jpg"}\n';
  const items = await itemsOf("list.jsonl", text, { columns: { url: "sourceUrl", destination: "to" } });
  expect(items).toEqual([
    { path: "a.jpg", url: "https://old.test/a.jpg", destination: "b.jpg", tags: ["x"] },
    { path: "c.jpg", url: "https://old.test/c.jpg" },
  ]);
});

test.each([
  ["list.csv", 'url\nhttps://a.test/1\n"', /list\.csv: Quote Not Closed/],
  ["list.csv", "link\nhttps://a.test/1\n", /list\.csv, line 1: has no column `url`\. Its columns are: link\./],
  ["list.csv", "url;destination\nhttps://a.test/1;a\n", /Its columns are: url;destination\./],
  ["list.csv", "url,url\nhttps://a.test/1,https://a.test/2\n", /has two columns with the name `url`/],
  ["list.csv", "url,destination\n,a\n", /list\.csv, line 2: has no `url`/],
  ["list.csv", "", /list\.csv, line 1: is missing, which has the names of the columns/],
  ["list.jsonl", '{"url":"https://a.test/1"}\nnonsense\n', /list\.jsonl, line 2: is not a JSON object/],
  ["list.jsonl", '{"URL":"https://a.test/1"}\n', /list\.jsonl, line 1: has no `url`/],
  ["list.jsonl", '{"url":"https://a.test/1","tags":[1]}\n', /line 1: `tags` is no list of texts/],
])("%s with %j ends the run with its line", async (name, text, message) => {
  await expect(itemsOf(name, text)).rejects.toThrow(message);
});

test("a list that a program of Windows has written is read as well", async () => {
  const items = await itemsOf("list.jsonl", '\ufeff{"url":"https://a.test/1"}\r\n{"url":"https://a.test/2"}');
  expect(items.map(({ path }) => path)).toEqual(["1", "2"]);
});

test.each([
  ["list.csv", `url${Array.from({ length: 200_000 }, (_, index) => `,x${index}`).join("")}\n`, /Max Record Size/],
  ["list.jsonl", `\n{"url":"https://a.test/${"x".repeat(2 ** 20)}"}\n`, /list\.jsonl, line 2: is longer than/],
  ["list.jsonl", "x".repeat(2 ** 22), /list\.jsonl, line 1: is longer than/],
])("%s with a line that has no end in sight is not read on", async (name, ...[text, message]) => {
  await expect(itemsOf(name, text)).rejects.toThrow(message);
});

test("a column that is asked for and is not there is a mistake", async () => {
  const options = { columns: { destination: "place" } };
  await expect(itemsOf("list.csv", "url,to\nhttps://a.test/1,a\n", options)).rejects.toThrow("has no column `place`");
});

test("URLs are fetched, and each that cannot be is accounted for", async () => {
  const server = createServer((request, response) => {
    if (request.url === "/gone.jpg") return response.writeHead(404).end();
    if (request.url === "/short.jpg") {
      response.writeHead(200, { "content-length": 10 });
      return response.write("abc", () => response.destroy());
    }
    return response.end("abc");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const base = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
  const target = stubTarget();
  const { write } = target;
  target.write = async (request, callContext) => {
    const chunks: Uint8Array[] = [];
    const body = request.content?.body;
    if (body && Symbol.asyncIterator in body) for await (const chunk of body) chunks.push(new Uint8Array(chunk));
    return write({ ...request, content: { ...request.content, body: Buffer.concat(chunks) } }, callContext);
  };
  const source = urls(["a.jpg?sig=secret", "gone.jpg", "short.jpg"].map((name) => `${base}/${name}`));
  const transfer = createTransfer({ source, target, maxAttempts: 1 });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 2 });
  expect(await all(transfer.items({ status: "done" }))).toMatchObject([{ bytes: 3, sourceUrl: `${base}/a.jpg` }]);
  const failed = await all(transfer.items({ status: "failed" }));
  expect(failed.map(({ path, error }) => [path, error?.code]).sort()).toEqual([
    ["gone.jpg", "missing"],
    ["short.jpg", expect.stringMatching(/TypeError|UND|ECONN/)],
  ]);
  expect(JSON.stringify(await all(transfer.items()))).not.toContain("secret");
});
