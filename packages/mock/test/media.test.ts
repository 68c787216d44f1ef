import { describe, expect, test } from "vitest";
import { sniff } from "../src/media.js";
import { GIF, JPEG, PNG, WEBP_EXTENDED, WEBP_LOSSLESS, WEBP_LOSSY } from "./support/images.js";

describe("sniff", () => {
  test.each([
    ["png", PNG],
    ["gif", GIF],
    ["jpeg", JPEG],
    ["webp", WEBP_LOSSY],
    ["webp", WEBP_LOSSLESS],
    ["webp", WEBP_EXTENDED],
  ])("reads format and size of a %s from its bytes, whatever its name says", async (format, bytes) => {
    expect(await sniff(new Blob([bytes]), "x.txt")).toEqual({
      format,
      contentType: `image/${format}`,
      assetType: "image",
      width: 300,
      height: 200,
    });
  });

  test.each([
    ["png", PNG.slice(0, 8)],
    ["gif", GIF.slice(0, 6)],
    ["jpeg", JPEG.slice(0, 12)],
    ["webp", WEBP_LOSSY.slice(0, 20)],
  ])("knows a %s whose head is cut, without a size", async (format, bytes) => {
    expect(await sniff(new Blob([bytes]), "")).toMatchObject({ format, width: null, height: null });
  });

  test.each([
    ["a.CSV", "csv", "text/csv", "raw"],
    ["a.jpg", "jpeg", "image/jpeg", "image"],
    ["a.mp4", "mp4", "video/mp4", "video"],
    ["a.mp3", "mp3", "audio/mpeg", "audio"],
    ["a.xyz", "xyz", "application/octet-stream", "raw"],
    ["noextension", "bin", "application/octet-stream", "raw"],
    [".hidden", "bin", "application/octet-stream", "raw"],
  ])("goes by the name of %s otherwise", async (name, format, contentType, assetType) => {
    expect(await sniff(new Blob(["plain"]), name)).toMatchObject({ format, contentType, assetType, width: null });
  });
});
