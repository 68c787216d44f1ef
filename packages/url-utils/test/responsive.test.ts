import { describe, expect, test } from "vitest";
import * as imagekit from "../src/imagekit/index.js";
import * as imgSrc from "../src/img-src/index.js";
import * as pixelbin from "../src/pixelbin/index.js";
import { parseSrcSet } from "./srcset-parser.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const E = "https://ik.imagekit.io/demo";

describe("pixelbin", () => {
  const url = "https://cdn.pixelbin.io/v2/cloud/t.resize(h:1,w:2)/a,b.jpg?f_auto=true";

  test("widths are a last step", () => {
    expect(parseSrcSet(pixelbin.buildSrcSet(url, { widths: [400, 800] }))).toEqual([
      { url: "https://cdn.pixelbin.io/v2/cloud/t.resize(h:1,w:2)~t.resize(w:400)/a,b.jpg?f_auto=true", width: 400 },
      { url: "https://cdn.pixelbin.io/v2/cloud/t.resize(h:1,w:2)~t.resize(w:800)/a,b.jpg?f_auto=true", width: 800 },
    ]);
  });

  test("densities are the option dpr, for custom domains too", () => {
    const obj = deepFreeze({
      baseUrl: "https://media.example.com",
      isCustomDomain: true,
      filePath: "a.jpg",
      options: { dpr: 3, f_auto: true },
    });
    expect(parseSrcSet(pixelbin.buildSrcSet(obj, { densities: [1, 1.5] }))).toEqual([
      { url: "https://media.example.com/v2/original/a.jpg?dpr=1&f_auto=true", density: 1 },
      { url: "https://media.example.com/v2/original/a.jpg?dpr=1.5&f_auto=true", density: 1.5 },
    ]);
  });

  test("a comma at the end of a URL is no separator", () => {
    const srcset = pixelbin.buildSrcSet({ cloudName: "cloud", filePath: "a,,", version: "v2" }, { widths: [1, 2] });
    const urls = parseSrcSet(srcset).map((candidate) => candidate.url);
    expect(urls).toEqual([1, 2].map((width) => `https://cdn.pixelbin.io/v2/cloud/t.resize(w:${width})/a,%2C`));
    expect(urls.map((each) => pixelbin.urlToObj(each).filePath)).toEqual(["a,,", "a,,"]);
  });

  test.each<[unknown, string]>([
    ["https://cdn.pixelbin.io/v2/cloud/wrkr/a", "source"],
    [`${url}&pbs=1`, "source"],
    [undefined, "source"],
  ])("%j is refused", (source, member) => {
    expect(urlErrorOf(() => pixelbin.buildSrcSet(source as string, { widths: [1] })).member).toBe(member);
    expect(urlErrorOf(() => pixelbin.buildImageAttributes(source as string)).member).toBe(member);
  });
});

describe("imagekit", () => {
  const signing = { urlEndpoint: E, signed: true, privateKey: "key" };

  test("widths are a last step", () => {
    const srcset = imagekit.buildSrcSet({ path: "a.jpg", urlEndpoint: E }, { widths: [400, 800] });
    expect(srcset).toBe(`${E}/tr:w-400,c-at_max/a.jpg 400w, ${E}/tr:w-800,c-at_max/a.jpg 800w`);
    expect(parseSrcSet(srcset)).toEqual([
      { url: `${E}/tr:w-400,c-at_max/a.jpg`, width: 400 },
      { url: `${E}/tr:w-800,c-at_max/a.jpg`, width: 800 },
    ]);
  });

  test("densities go where the size is", () => {
    const transformation = deepFreeze([{ width: 300 }, { rotation: 90 }]);
    expect(imagekit.buildSrcSet({ src: `${E}/a.jpg`, transformation }, { densities: [1, 2] })).toBe(
      `${E}/a.jpg?tr=w-300%2Cdpr-1%3Art-90 1x, ${E}/a.jpg?tr=w-300%2Cdpr-2%3Art-90 2x`,
    );
    expect(imagekit.buildSrcSet(`${E}/a.jpg`, { densities: [2] })).toBe(`${E}/a.jpg?tr=dpr-2 2x`);
  });

  test("each candidate is signed", () => {
    const urls = parseSrcSet(imagekit.buildSrcSet({ path: "a.jpg", ...signing }, { widths: [1, 2] }));
    expect(urls.map(({ url }) => url)).toEqual(
      [1, 2].map((width) =>
        imagekit.buildUrl({ path: "a.jpg", ...signing, transformation: [{ width, crop: "at_max" }] }),
      ),
    );
  });

  test.each<[unknown, string]>([
    [{}, "source"],
    [{ path: "" }, "source"],
    [undefined, "source"],
    [{ path: "a.jpg", transformation: {} }, "source.transformation"],
  ])("%j is refused", (source, member) => {
    expect(urlErrorOf(() => imagekit.buildSrcSet(source as string, { widths: [1] })).member).toBe(member);
  });

  describe("attributes", () => {
    const source = deepFreeze({ src: `${E}/a.jpg`, transformationEncoding: "literal" as const });
    const at = (width: number) => `${E}/a.jpg?tr=w-${width},c-at_max`;

    test("a fixed width", () => {
      expect(imagekit.buildImageAttributes(source, { width: 400 })).toEqual({
        src: at(828),
        srcSet: `${at(640)} 1x, ${at(828)} 2x`,
        width: 400,
      });
    });

    test("wider than any candidate", () => {
      expect(imagekit.buildImageAttributes(source, { width: 5000 })).toEqual({
        src: at(3840),
        srcSet: `${at(3840)} 1x`,
        width: 5000,
      });
    });

    test("a share of the screen", () => {
      const sizes = "(min-width: 800px) 33vw, 100vw";
      const widths = [256, 384, 640, 750, 828, 1080, 1200, 1920, 2048, 3840];
      expect(imagekit.buildImageAttributes(source, { sizes })).toEqual({
        src: at(3840),
        srcSet: widths.map((width) => `${at(width)} ${width}w`).join(", "),
        sizes,
      });
    });

    test("the whole screen is the default", () => {
      const { srcSet, sizes } = imagekit.buildImageAttributes(source);
      expect(sizes).toBe("100vw");
      expect(parseSrcSet(srcSet).map(({ width }) => width)).toEqual([640, 750, 828, 1080, 1200, 1920, 2048, 3840]);
    });

    test.each<[string, number | undefined]>([
      ["calc(12.5vw - 2rem)", 96],
      ["(min-width: 1px) calc((100vw - 2px) / 2), .5vw", 16],
      ["300px", 16],
      ["1000vw", 3840],
    ])("%s starts at %i", (sizes, first) => {
      expect(parseSrcSet(imagekit.buildImageAttributes(source, { sizes }).srcSet)[0]?.width).toBe(first);
    });

    test("own breakpoints, overlapping and unordered", () => {
      const layout = deepFreeze({ sizes: "50vw", deviceBreakpoints: [1000, 500], imageBreakpoints: [250, 500, 100] });
      expect(parseSrcSet(imagekit.buildImageAttributes(source, layout).srcSet).map(({ width }) => width)).toEqual([
        250, 500, 1000,
      ]);
    });

    test("`sizes` of a megabyte takes linear time", () => {
      const start = performance.now();
      imagekit.buildImageAttributes(source, { sizes: "1".repeat(1_000_000) });
      imagekit.buildImageAttributes(source, { sizes: "1vw".repeat(300_000) });
      expect(performance.now() - start).toBeLessThan(500);
    });

    test.each<[object, string]>([
      [{ width: 0 }, "width"],
      [{ width: 1.5 }, "width"],
      [{ sizes: 1 }, "sizes"],
      [{ deviceBreakpoints: [] }, "deviceBreakpoints"],
      [{ imageBreakpoints: ["1"] }, "imageBreakpoints"],
    ])("%j is refused", (layout, member) => {
      expect(urlErrorOf(() => imagekit.buildImageAttributes(source, layout))).toMatchObject({
        operation: "buildImageAttributes",
        member,
      });
    });
  });
});

describe("img-src", () => {
  const url = "https://img-src.io/i/ada/photos/2024/harbour.webp";

  test("widths and densities", () => {
    expect(imgSrc.buildSrcSet(url, { widths: [400, 800] })).toBe(`${url}?w=400 400w, ${url}?w=800 800w`);
    expect(imgSrc.buildSrcSet({ username: "ada", path: "a.jpg", w: 100 }, { densities: [1, 1.5, 3] })).toBe(
      [1, 1.5, 3].map((dpr) => `https://img-src.io/i/ada/a.jpg?w=100&dpr=${dpr} ${dpr}x`).join(", "),
    );
  });

  test("attributes", () => {
    const { src, srcSet } = imgSrc.buildImageAttributes(`${url}?p:card`, { width: 100 });
    expect(src).toBe(`${url}?p:card&w=256`);
    expect(srcSet).toBe(`${url}?p:card&w=128 1x, ${url}?p:card&w=256 2x`);
  });

  test.each<[unknown, object, string]>([
    [`${url}?sig=4f1d9c&exp=1768473000`, { widths: [1] }, "source"],
    [`${url}?token=4f1d9c&expires=1768473000`, { widths: [1] }, "source"],
    [undefined, { widths: [1] }, "source"],
    [url, { densities: [4] }, "densities"],
    [url, { widths: [10_001] }, "w"],
  ])("%j with %j is refused", (source, options, member) => {
    const error = urlErrorOf(() => imgSrc.buildSrcSet(source as string, options as imgSrc.SrcSetOptions));
    expect(error.member).toBe(member);
  });
});

test.each<[unknown, string]>([
  [undefined, "options"],
  [{}, "densities"],
  [{ widths: [] }, "widths"],
  [{ widths: 400 }, "widths"],
  [{ widths: [1.5] }, "widths"],
  [{ widths: [0] }, "widths"],
  [{ widths: [1, 1] }, "widths"],
  [{ densities: [Number.NaN] }, "densities"],
  [{ densities: [2, 2] }, "densities"],
  [{ widths: [1], densities: [1] }, "densities"],
])("options %j are refused", (options, member) => {
  const url = "https://img-src.io/i/ada/a.jpg";
  const error = urlErrorOf(() => imgSrc.buildSrcSet(url, options as imgSrc.SrcSetOptions));
  expect(error).toMatchObject({ operation: "buildSrcSet", member });
});
