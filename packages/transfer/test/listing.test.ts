import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { createTransfer, type Item, itemSource, TransferStoppedError, urls } from "../src/index.js";
import { all, context } from "./support/context.js";
import { stubTarget } from "./support/stub-target.js";

const FETCHED = { capabilities: { copyFromUrl: true } };

async function* twoItems(): AsyncGenerator<Item> {
  yield { path: "a.txt", url: "https://old.test/a.txt" };
  yield { path: "b.txt", url: "https://old.test/b.txt" };
}

test("a function that starts a list serves a plan and every run", async () => {
  const target = stubTarget(FETCHED);
  const transfer = createTransfer({ source: twoItems, target });
  expect((await transfer.plan()).create.items).toBe(2);
  expect((await transfer.run()).done).toBe(2);
  expect((await transfer.run()).settled).toBe(2);
});

test("a generator serves one run, and is refused after that", async () => {
  const target = stubTarget(FETCHED);
  const transfer = createTransfer({ source: twoItems(), target });
  expect((await transfer.run()).done).toBe(2);
  await expect(transfer.run()).rejects.toThrow(
    /the list of items is a generator or a stream.*Pass an array, or a function/,
  );
});

test("a mirror does not take a generator that the plan has listed for a source without files", async () => {
  const target = stubTarget({ ...FETCHED, files: { "extra.txt": "old" } });
  const options = { mode: "mirror", deleteExtra: true, maxDelete: 10 } as const;
  const transfer = createTransfer({ source: twoItems(), target, ...options });
  await transfer.plan();
  await expect(transfer.run()).rejects.toThrow(TransferStoppedError);
  expect([...target.files.keys()]).toEqual(["extra.txt"]);
});

test("a generator that fails ends the run, because the rest of it cannot be listed", async () => {
  async function* failing(): AsyncGenerator<Item> {
    yield { path: "a.txt", url: "https://old.test/a.txt" };
    throw new TypeError("fetch failed");
  }
  const target = stubTarget(FETCHED);
  const run = createTransfer({ source: failing(), target }).run();
  await expect(run).rejects.toThrow("the list of items could not be listed to the end: fetch failed");
});

test("a stream counts as a generator", async () => {
  const source = urls(Readable.from(["https://old.test/a.txt"]));
  expect(await all(source.list(context))).toHaveLength(1);
  await expect(all(source.list(context))).rejects.toThrow("the list of URLs is a generator or a stream");
});

test.each([[null], [undefined], ["text"], [7], [{}], [[]]])("%j among the items fails by itself", async (garbage) => {
  const items = [{ path: "a.txt", url: "https://old.test/a.txt" }, garbage, ...(await all(twoItems())).slice(1)];
  const transfer = createTransfer({ source: itemSource(items as Item[]), target: stubTarget(FETCHED) });
  expect(await transfer.run()).toMatchObject({ done: 2, failed: 1 });
  const [failed] = await all(transfer.items({ status: "failed" }));
  expect(failed?.error?.code).toBe("invalid");
});

test.each([
  [null],
  [undefined],
  [7],
  [{}],
  [[]],
  [{ url: 5 }],
  [{ url: "https://old.test/a", tags: "x" }],
  [{ url: "nonsense" }],
])("%j among the URLs fails by itself", async (garbage) => {
  const source = urls([garbage as string, "https://old.test/b.txt"]);
  const transfer = createTransfer({ source, target: stubTarget(FETCHED) });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
});

test.each([
  "https://user:PASSWORD@old.test/",
  "http://user:PASSWORD@[bad",
  "PASSWORD no URL",
  "https://old.test/?token=PASSWORD",
])("no secret of %j is recorded", async (url) => {
  const transfer = createTransfer({ source: urls([url]), target: stubTarget(), maxAttempts: 1 });
  await transfer.run();
  expect((await all(transfer.items())).length).toBe(1);
  expect(JSON.stringify([await all(transfer.items()), await all(transfer.report())])).not.toContain("PASSWORD");
});

test("requests are sent by the `fetch` that is given", async () => {
  const asked: string[] = [];
  const source = urls(["https://old.test/a.txt"], {
    async fetch(request) {
      asked.push(new Request(request).url);
      return new Response("hello");
    },
  });
  const [item] = await all(source.list(context));
  const content = item && (await source.open(item, context));
  expect(asked).toEqual(["https://old.test/a.txt"]);
  await content?.close?.();
  // @ts-expect-error: refused by the types, and without them.
  expect(() => urls([], { fetc: fetch })).toThrow("urls: `fetc` is not a known option. Did you mean `fetch`?");
});
