import { expect, test } from "vitest";
import { createTransfer } from "../src/index.js";
import { all } from "./support/context.js";
import { settle, useFakeClock } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

useFakeClock();

test("reports have every item once, in JSON lines and CSV, and redirects lead to the new URLs", async () => {
  const target = stubTarget({ capabilities: { copyFromUrl: true } });
  const source = textSource({ 'a"b.txt': "one" }, { url: "https://old.test/a%22b.txt?token=secret&v=1", tags: ["t"] });
  const transfer = createTransfer({ source, target });
  target.write = async ({ destination }) => {
    target.files.set(destination, "one");
    return { destination, size: 3, url: "https://cdn.test/new.txt?pbs=secret" };
  };
  expect(await transfer.run()).toMatchObject({ done: 1, notCarried: { tags: 1 } });
  const [json = ""] = await all(transfer.report());
  expect(JSON.parse(json)).toMatchObject({
    status: "done",
    sourceUrl: "https://old.test/a%22b.txt?v=1",
    url: "https://cdn.test/new.txt",
    notCarried: "tags",
  });
  const [head = "", row = ""] = await all(transfer.report({ format: "csv" }));
  expect(head).toMatch(/^id,status,path,/);
  expect(row).toContain(',done,"a""b.txt",');
  expect(await all(transfer.redirects({ format: "netlify" }))).toEqual(["/a%22b.txt https://cdn.test/new.txt 301\n"]);
  expect(await all(transfer.redirects({ format: "nginx" }))).toEqual([
    '"/a%22b.txt?v=1" "https://cdn.test/new.txt";\n',
  ]);
  expect(await all(transfer.redirects())).toEqual([
    "from,to\r\n",
    "https://old.test/a%22b.txt?v=1,https://cdn.test/new.txt\r\n",
  ]);
});

test("progress never comes more than 20 times a second, and ends with the totals", async () => {
  const target = stubTarget({ pause: () => new Promise((resolve) => setTimeout(resolve, 5)) });
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.txt`, "text"]));
  const transfer = createTransfer({ source: textSource(many), target, concurrency: 1 });
  const times: number[] = [];
  let last: unknown;
  await settle(
    transfer.run({
      onProgress: (progress) => {
        times.push(performance.now());
        last = progress;
      },
    }),
  );
  const gaps = times.slice(1, -1).map((time, index) => time - (times[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(10);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  expect(last).toMatchObject({ items: { done: 90 }, sentBytes: 360, total: { items: 90, bytes: 360 }, current: [] });
});

test("a report for a spreadsheet has no formulas in it", async () => {
  const names = ["=1+1.txt", "+1.txt", "-1.txt", "@a.txt", "a=1.txt"];
  const source = textSource(Object.fromEntries(names.map((name) => [name, "x"])));
  const transfer = createTransfer({ source, target: stubTarget() });
  await transfer.run();
  const pathsOf = async (escapeFormulas: boolean) =>
    (await all(transfer.report({ format: "csv", escapeFormulas }))).slice(1).map((line) => line.split(",")[2]);
  expect((await pathsOf(false)).sort()).toEqual([...names].sort());
  expect((await pathsOf(true)).sort()).toEqual(["'=1+1.txt", "'+1.txt", "'-1.txt", "'@a.txt", "a=1.txt"].sort());
});

test.each([0, 1])("an error that `onProgress` throws in event %i ends the run, and fails no item", async (at) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const transfer = createTransfer({ source: textSource(texts), target: stubTarget({ pause }), concurrency: 1 });
  let event = 0;
  const onProgress = () => {
    if (event++ === at) throw new Error("no terminal");
  };
  await expect(settle(transfer.run({ onProgress }))).rejects.toThrow("no terminal");
  expect(await all(transfer.items({ status: "failed" }))).toEqual([]);
  expect(await settle(transfer.run())).toMatchObject({ failed: 0 });
});

test("the URLs in the message of an error are recorded without what signs them", async () => {
  const source = textSource({ "a.txt": "one" });
  source.open = async () => {
    throw new TypeError("GET https://user:PASSWORD@old.test/a.txt?sig=SIGNATURE&w=1 failed");
  };
  const transfer = createTransfer({ source, target: stubTarget(), maxAttempts: 1 });
  await transfer.run();
  const [failed] = await all(transfer.items());
  expect(failed?.error?.message).toBe("GET https://old.test/a.txt?w=1 failed");
});

test("an error that `onProgress` throws at the end does not hide what has ended the run", async () => {
  const source = textSource(texts);
  source.list = () => {
    throw new RangeError("broken list");
  };
  const onProgress = () => {
    throw new Error("no terminal");
  };
  await expect(createTransfer({ source, target: stubTarget() }).run({ onProgress })).rejects.toThrow("broken list");
});
