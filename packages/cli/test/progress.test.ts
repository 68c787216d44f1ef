import type { TransferProgress } from "@pixwire/transfer";
import { describe, expect, test } from "vitest";
import { widthOf } from "../src/terminal/text.js";
import { progressLine } from "../src/transfers/progress-line.js";

const progress: TransferProgress = {
  items: { done: 12, skipped: 3, failed: 1, settled: 0 },
  sentBytes: 3_500_000_000,
  total: { items: 2000, bytes: 9_000_000_000 },
  itemsPerSecond: 10,
  bytesPerSecond: 12_345_678,
  remainingMs: 445_000,
  current: ["one.jpg", "two.jpg", "日本.jpg", "four.jpg"].map((path) => ({ path, sentBytes: 1, size: 2 })),
};

const line = (width: number, changed: Partial<TransferProgress> = {}): string =>
  progressLine({ ...progress, ...changed }, width, (path) => path);

describe("the line of progress", () => {
  test("has files, bytes, rate, time left, failures and names where there is room", () => {
    expect(line(200)).toBe(
      "16/2000  3.3 GiB of 8.4 GiB  11.8 MiB/s  7m25s  1 failed  one.jpg, two.jpg, 日本.jpg and 1 more",
    );
  });

  test("leaves out whole parts where there is none", () => {
    expect(line(40)).toBe("16/2000  3.3 GiB of 8.4 GiB  11.8 MiB/s");
    for (let width = 40; width <= 200; width++)
      expect(widthOf(line(width).split("  one")[0] ?? "")).toBeLessThanOrEqual(width);
  });

  test("reckons the time of a single file by its bytes", () => {
    const items = { done: 0, skipped: 0, failed: 0, settled: 0 };
    const single = {
      items,
      total: { items: 1, bytes: 300 },
      sentBytes: 100,
      bytesPerSecond: 10,
      remainingMs: undefined,
    };
    expect(line(80, single)).toContain("100 B of 300 B  10 B/s  20s");
  });

  test("counts without a total while the source is being listed", () => {
    expect(line(80, { total: undefined, remainingMs: undefined })).toMatch(/^16 files {2}3\.3 GiB {2}11\.8 MiB\/s/);
  });
});
