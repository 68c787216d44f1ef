import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { gifHeader, jpegHeader, makePng, padded, pngHeader, webpHeader } from "../src/images.js";

test.each([
  ["png", pngHeader(640, 480)],
  ["png", makePng(640, 480)],
  ["png", padded(pngHeader(640, 480), 200, 3)],
  ["jpg", jpegHeader(640, 480)],
  ["jpg", jpegHeader(640, 480, { paddingBytes: 70_000, frame: 0xc2 })],
  ["gif", gifHeader(640, 480)],
  ["webp", webpHeader("VP8 ", 640, 480)],
  ["webp", webpHeader("VP8L", 640, 480)],
  ["webp", webpHeader("VP8X", 640, 480)],
])("a %s says its size", (type, bytes) => {
  expect(imageSize(bytes)).toMatchObject({ type, width: 640, height: 480 });
});

test("noise makes a large file, the same one each time", () => {
  expect(makePng(200, 100, "noise").length).toBeGreaterThan(200 * 100 * 2);
  expect(makePng(200, 100, "noise")).toEqual(makePng(200, 100, "noise"));
});

test("a padded file has the length that was asked for, and differs from one with another mark", () => {
  const start = pngHeader(1, 1);
  expect(padded(start, 500)).toHaveLength(500);
  expect(padded(start, 500).subarray(0, start.length)).toEqual(start);
  expect(padded(start, 500, 1)).not.toEqual(padded(start, 500, 2));
});
