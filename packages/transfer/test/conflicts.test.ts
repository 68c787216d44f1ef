import { describe, expect, test } from "vitest";
import { createTransfer } from "../src/index.js";
import { all } from "./support/context.js";
import { useFakeClock } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

useFakeClock();

describe("a file that is at the destination already", () => {
  const files = { "a.txt": "old" };

  test("is kept with skip, and its item is not read", async () => {
    const [source, target] = [textSource(texts), stubTarget({ files })];
    expect(await createTransfer({ source, target }).run()).toMatchObject({ done: 1, skipped: 1 });
    expect(target.files.get("a.txt")).toBe("old");
    expect(source.opened).toEqual(["b/c.txt"]);
  });

  test("is replaced with overwrite, also if it has the same size", async () => {
    const target = stubTarget({ files });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "overwrite" });
    expect(await transfer.plan()).toMatchObject({ overwrite: { items: 1 }, create: { items: 1 } });
    await transfer.run();
    expect(target.files.get("a.txt")).toBe("one");
  });

  test("is not replaced with overwrite if its hash is the same", async () => {
    const target = stubTarget({ files: { "a.txt": "one" }, capabilities: { sha256: true } });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "overwrite" });
    expect(await transfer.run()).toMatchObject({ done: 1, skipped: 1 });
    expect(target.writes.get("a.txt")).toBeUndefined();
  });

  test("fails its item with fail", async () => {
    const transfer = createTransfer({ source: textSource(texts), target: stubTarget({ files }), onConflict: "fail" });
    expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
    expect(await all(transfer.items({ status: "failed" }))).toMatchObject([
      { path: "a.txt", error: { code: "taken" } },
    ]);
  });

  test("gets another beside it with rename", async () => {
    const target = stubTarget({ files: { ...files, "a-2.txt": "older" } });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "rename" });
    await transfer.run();
    expect(Object.fromEntries(target.files)).toEqual({
      "a.txt": "old",
      "a-2.txt": "older",
      "a-3.txt": "one",
      "b/c.txt": "three",
    });
  });
});

test.each(["new", "other"])("a file %j that somebody writes just before is never taken for the item", async (text) => {
  const target = stubTarget();
  const { write } = target;
  target.write = async (request, context) => {
    target.files.set("a.txt", text);
    return write(request, context);
  };
  const source = textSource({ "a.txt": "one" });
  const transfer = createTransfer({ source, target, onConflict: "fail", maxAttempts: 1 });
  expect(await transfer.run()).toMatchObject({ done: 0, failed: 1 });
  expect(await transfer.run()).toMatchObject({ done: 0, failed: 1 });
  const [failed] = await all(transfer.items());
  expect(failed?.error?.code).toBe("taken");
  expect(target.files.get("a.txt")).toBe(text);
});

test("items that go to one destination are told apart from the first", async () => {
  const nfc = "caf\u00e9.txt";
  const nfd = "cafe\u0301.txt";
  const target = stubTarget();
  const transfer = createTransfer({ source: textSource({ [nfc]: "1", [nfd]: "2" }), target });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
  expect(Object.fromEntries(target.files)).toEqual({ [nfc]: "1" });
  expect(await all(transfer.items({ status: "failed" }))).toMatchObject([{ error: { code: "collision" } }]);
});
