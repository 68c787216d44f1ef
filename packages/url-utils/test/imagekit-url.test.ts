import { describe, expect, test } from "vitest";
import { build, ENDPOINT as E } from "./imagekit-support.js";

const SAMPLE = "https://ik.imagekit.io/your_imagekit_id/endpoint";
const size = { height: 300, width: 400 };

describe("unsigned URLs", () => {
  test.each<[string, object, string]>([
    [
      "path and raw",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/default-image.jpg",
        transformation: [{ height: "300", width: "400", raw: "ar-4-3,q-40" }],
      },
      `${SAMPLE}/tr:h-300,w-400,ar-4-3,q-40/default-image.jpg`,
    ],
    [
      "src",
      { src: `${SAMPLE}/default-image.jpg`, transformation: [{ height: "300", width: "400", raw: "ar-4-3,q-40" }] },
      `${SAMPLE}/default-image.jpg?tr=h-300%2Cw-400%2Car-4-3%2Cq-40`,
    ],
    [
      "a chain in the query",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/default-image.jpg",
        transformation: [size, { rotation: 90 }],
        transformationPosition: "query",
      },
      `${SAMPLE}/default-image.jpg?tr=h-300%2Cw-400%3Art-90`,
    ],
    [
      "effects",
      {
        src: `${SAMPLE}/default-image.jpg`,
        transformation: [{ format: "jpg", progressive: "true", effectSharpen: "-", effectContrast: "1" }],
      },
      `${SAMPLE}/default-image.jpg?tr=f-jpg%2Cpr-true%2Ce-sharpen%2Ce-contrast-1`,
    ],
    [
      "a text layer",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/default-image",
        transformation: [{ ...size, raw: "l-text,i-Imagekit,fs-50,l-end" }],
      },
      `${SAMPLE}/tr:h-300,w-400,l-text,i-Imagekit,fs-50,l-end/default-image`,
    ],
    [
      "an image layer",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/default-image",
        transformation: [{ ...size, raw: "l-image,i-default-image.jpg,w-100,b-10_CDDC39,l-end" }],
      },
      `${SAMPLE}/tr:h-300,w-400,l-image,i-default-image.jpg,w-100,b-10_CDDC39,l-end/default-image`,
    ],
    [
      "a colour block",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/img/sample-video",
        transformation: [{ ...size, raw: "l-image,i-ik_canvas,bg-FF0000,w-300,h-100,l-end" }],
      },
      `${SAMPLE}/tr:h-300,w-400,l-image,i-ik_canvas,bg-FF0000,w-300,h-100,l-end/img/sample-video`,
    ],
    [
      "arithmetic",
      {
        urlEndpoint: `${SAMPLE}/`,
        path: "/default-image.jpg",
        transformation: [{ height: "ih_div_2", width: "iw_div_4", border: "cw_mul_0.05_yellow" }],
      },
      `${SAMPLE}/tr:h-ih_div_2,w-iw_div_4,b-cw_mul_0.05_yellow/default-image.jpg`,
    ],
    [
      "a default image",
      { path: "/a.jpg", transformation: [{ defaultImage: "/folder/file.jpg/" }] },
      `${E}/tr:di-folder@@file.jpg/a.jpg`,
    ],
    [
      "flags",
      { path: "/a.jpg", transformation: [{ original: true, lossless: false }] },
      `${E}/tr:orig-true,lo-false/a.jpg`,
    ],
    ["slashes", { path: "//a//b.jpg/", transformation: [{ height: 1 }] }, `${E}/tr:h-1/a//b.jpg`],
    [
      "a boolean in the query",
      { path: "/a.jpg", queryParameters: { "ik-attachment": true } },
      `${E}/a.jpg?ik-attachment=true`,
    ],
    [
      "false in the query",
      { path: "/a.jpg", queryParameters: { "ik-attachment": false } },
      `${E}/a.jpg?ik-attachment=false`,
    ],
    ["an expiry without a signature", { path: "/a.jpg", expireSeconds: 300 }, `${E}/a.jpg`],
    ["no file", {}, ""],
    ["empty names", { path: "", src: "" }, ""],
    ["path before src", { path: "a.jpg", src: "https://example.com/b.jpg" }, `${E}/a.jpg`],
    [
      "the query position",
      { path: "/a.jpg", transformation: [{ width: 1 }], transformationPosition: "query" },
      `${E}/a.jpg?tr=w-1`,
    ],
    ["empty steps", { path: "/a.jpg", transformation: [{ height: 300 }, {}, { width: null }] }, `${E}/tr:h-300/a.jpg`],
    ["a ratio with a colon", { path: "/a.jpg", transformation: [{ aspectRatio: "4:3" }] }, `${E}/tr:ar-4-3/a.jpg`],
    ["a fragment", { src: `${E}/a.jpg?v=1#top`, transformation: [{ width: 100 }] }, `${E}/a.jpg?v=1&tr=w-100#top`],
    [
      "a blank and a plus in a layer",
      { path: "/a.jpg", transformation: [{ raw: "l-text,i-A+B C,l-end" }], transformationPosition: "query" },
      `${E}/a.jpg?tr=l-text%2Ci-A%2BB%20C%2Cl-end`,
    ],
    [
      "the same, literally",
      {
        path: "/a.jpg",
        transformation: [{ raw: "l-text,i-A+B C,l-end" }],
        transformationPosition: "query",
        transformationEncoding: "literal",
      },
      `${E}/a.jpg?tr=l-text,i-A%2BB%20C,l-end`,
    ],
    ["a blank and a plus in the query", { path: "/a.jpg", queryParameters: { q: "a b+c" } }, `${E}/a.jpg?q=a%20b%2Bc`],
    [
      "a query in the path",
      { path: "/a.jpg?v=1", queryParameters: { v: "2", w: "x" }, transformation: [{ width: 1 }] },
      `${E}/tr:w-1/a.jpg?v=2&w=x`,
    ],
    [
      "an earlier transformation is replaced in its place",
      { src: `${E}/a.jpg?tr=w-1&v=1`, transformation: [{ width: 2 }] },
      `${E}/a.jpg?tr=w-2&v=1`,
    ],
    ["an earlier transformation is kept", { src: `${E}/a.jpg?tr=w-1,h-2` }, `${E}/a.jpg?tr=w-1%2Ch-2`],
    [
      "an earlier transformation is kept literally",
      { src: `${E}/a.jpg?tr=w-1,h-2`, transformationEncoding: "literal" },
      `${E}/a.jpg?tr=w-1,h-2`,
    ],
    ["blank and bare members of the query", { src: `${E}/a.jpg?a=&b&&c=1&a=2` }, `${E}/a.jpg?a=2&b&c=1`],
    ["a path that is encoded already", { path: "/my%20file 100%#1.jpg" }, `${E}/my%20file%20100%25%231.jpg`],
    ["a web proxy's file", { path: "https://example.com/a//b.jpg" }, `${E}/https://example.com/a//b.jpg`],
    [
      "an endpoint is kept as it is",
      { urlEndpoint: "HTTPS://IK.imagekit.io:443/X/", path: "a.jpg" },
      "HTTPS://IK.imagekit.io:443/X/a.jpg",
    ],
    [
      "$ in raw",
      { path: "a.jpg", transformation: [{ raw: "l-text,i-$&$$,l-end" }] },
      `${E}/tr:l-text,i-$&$$,l-end/a.jpg`,
    ],
    [
      "src elsewhere",
      { src: "https://example.com/a.jpg", transformation: [size] },
      "https://example.com/a.jpg?tr=h-300%2Cw-400",
    ],
  ])("%s", (_, options, url) => {
    expect(build(options)).toBe(url);
  });
});
