import { expect, test } from "vitest";
import imageLoader from "../image-loader";

const src = "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg";

test("asks PixelBin for the width, in the best format", () => {
  expect(imageLoader({ src, width: 640 })).toBe(
    "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/t.resize(w:640)/summer/beach.jpeg?f_auto=true",
  );
});

test("keeps the transformations that the picture has already", () => {
  expect(imageLoader({ src: src.replace("original", "erase.bg()"), width: 640 })).toContain(
    "erase.bg()~t.resize(w:640)/",
  );
});

test("leaves the app's own pictures alone", () => {
  expect(imageLoader({ src: "/_next/static/logo.png", width: 640 })).toBe("/_next/static/logo.png");
});
