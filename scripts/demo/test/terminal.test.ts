import { expect, test } from "vitest";
import { createProgressBar } from "../terminal.js";

const MIB = 1024 * 1024;

function draw(isTTY: boolean, loaded: number[], totalBytes = 4 * MIB): string {
  let drawn = "";
  const write = (text: string | Uint8Array): boolean => {
    drawn += text;
    return true;
  };
  const report = createProgressBar({ isTTY, write });
  for (const loadedBytes of loaded) report({ loadedBytes, totalBytes });
  return drawn;
}

test("on a terminal the bar is drawn in place, and its last line once", () => {
  // An upload reports its last byte when it is sent, and again when the service confirmed the file.
  expect(
    draw(true, [0, 2 * MIB, 4 * MIB, 4 * MIB, 4 * MIB])
      .split("\r")
      .slice(1),
  ).toEqual([
    `  [${"-".repeat(30)}] 0 %  0.0 MiB of 4.0 MiB`,
    `  [${"#".repeat(15)}${"-".repeat(15)}] 50 %  2.0 MiB of 4.0 MiB`,
    `  [${"#".repeat(30)}] 100 %  4.0 MiB of 4.0 MiB\n`,
  ]);
});

test("elsewhere a line is written for each quarter", () => {
  const lines = draw(false, [0, 0.5 * MIB, 1.2 * MIB, 1.9 * MIB, 3 * MIB, 4 * MIB, 4 * MIB]).split("\n");
  expect(lines.map((line) => /\d+ %/.exec(line)?.[0])).toEqual(["0 %", "30 %", "75 %", "100 %", undefined]);
});

test("a file without a byte is complete at once", () => {
  expect(draw(true, [0], 0)).toContain("100 %");
});
