import { describe, expect, test } from "vitest";
import { createTransfer, memoryJournal } from "../src/index.js";
import { useFakeClock } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

useFakeClock();

describe("a mirror", () => {
  test("copies what is new or differs, and removes what the source has not", async () => {
    const files = { "a.txt": "one", "b/c.txt": "old text", "gone.txt": "x" };
    const target = stubTarget({ files });
    const options = { source: textSource(texts), target, mode: "mirror", deleteExtra: true, maxDelete: 1 } as const;
    const transfer = createTransfer(options);
    expect(await transfer.plan()).toMatchObject({ same: { items: 1 }, overwrite: { items: 1 }, deleted: { items: 1 } });
    expect(await transfer.run()).toMatchObject({ done: 1, skipped: 1, deleted: 1 });
    expect(Object.fromEntries(target.files)).toEqual(texts);
    expect(await transfer.plan()).toMatchObject({ isEmpty: true });
  });

  test("writes again what is gone from the target", async () => {
    const target = stubTarget();
    const transfer = createTransfer({ source: textSource(texts), target, mode: "mirror" });
    await transfer.run();
    target.files.delete("a.txt");
    expect(await transfer.plan()).toMatchObject({ create: { items: 1 }, settled: { items: 1 } });
    await transfer.run();
    expect(Object.fromEntries(target.files)).toEqual(texts);
  });

  test("does not send again what has another version and the bytes that the journal remembers", async () => {
    const target = stubTarget();
    const journal = memoryJournal();
    await createTransfer({ source: textSource(texts, { version: "1" }), target, journal, mode: "mirror" }).run();
    const source = textSource({ ...texts, "b/c.txt": "THREE" }, { version: "2" });
    const summary = await createTransfer({ source, target, journal, mode: "mirror" }).run();
    expect(summary).toMatchObject({ done: 1, skipped: 1 });
    expect(target.files.get("b/c.txt")).toBe("THREE");
  });

  test("removes nothing if there is more than maxDelete, or if an item failed", async () => {
    const files = { x: "1", y: "2", z: "3" };
    const target = stubTarget({ files });
    const options = { source: textSource({}), target, mode: "mirror", deleteExtra: true, maxDelete: 2 } as const;
    await expect(createTransfer(options).run()).rejects.toThrow(
      /has 3 files that the source has not.*nothing was deleted/,
    );
    const failing = createTransfer({ ...options, source: textSource({ "../a": "1" }), maxDelete: 5 });
    expect(await failing.run()).toMatchObject({ failed: 1, deleted: 0 });
    expect(target.files.size).toBe(3);
  });
});

test.each([
  [{ concurency: 3 }, "`concurency` is not a known option. Did you mean `concurrency`?"],
  [{ mode: "mirror", onConflict: "skip" }, "`onConflict` must be overwrite in a mirror"],
  [{ mode: "mirror", deleteExtra: true }, "`maxDelete` is required with `deleteExtra`"],
  [{ deleteExtra: true, maxDelete: 1 }, '`deleteExtra` needs mode: "mirror"'],
  [{ rateLimit: { requests: 0, perMs: 1 } }, "`rateLimit` has `requests`, which must be"],
  [{ journal: {} }, "`journal` must be a journal"],
  [{ source: {} }, "`source` must be a source"],
  [{ source: { list() {} } }, "`source` must be a source"],
  [{ source: "photos" }, "`source` must be a source"],
  [{ rateLimit: { requests: 1, perMs: 10, perSecond: 1 } }, "`rateLimit` has `perSecond`, which is not a known member"],
  [{ maxDelete: 1 }, "`maxDelete` needs deleteExtra: true"],
  [{ mode: "mirror", lookup: "each" }, "`lookup` cannot be each in a mirror"],
])("the options %j are refused", (options, message) => {
  const given = { source: textSource({}), target: stubTarget(), ...options };
  expect(() => Reflect.apply(createTransfer, undefined, [given])).toThrow(message);
});
