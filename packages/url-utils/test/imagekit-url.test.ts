import { describe, expect, test } from "vitest";
import { hmacSha1Hex } from "#hmac";
import { type BuildUrlOptions, buildUrl } from "../src/imagekit/index.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const E = "https://ik.imagekit.io/demo";
const SAMPLE = "https://ik.imagekit.io/your_imagekit_id/endpoint";
const NOW = new Date(1_700_000_000_000);

const build = (options: object) =>
  buildUrl(deepFreeze({ urlEndpoint: E, privateKey: "private_key_test", now: NOW, ...options }) as BuildUrlOptions);
const size = { height: 300, width: 400 };

/** The transformation alone, as it stands in a literal query. */
const tr = (...transformation: object[]) =>
  build({ path: "a.jpg", transformation, transformationPosition: "query", transformationEncoding: "literal" }).slice(
    `${E}/a.jpg?tr=`.length,
  );

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

describe("signed URLs", () => {
  const chain = { transformation: [size] };
  test.each<[string, object, string]>([
    [
      "query and expiry",
      {
        urlEndpoint: "https://ik.imagekit.io/your_imagekit_id",
        path: "/default-image.jpg",
        ...chain,
        queryParameters: { p1: "123", p2: "345" },
        expireSeconds: 300,
      },
      "https://ik.imagekit.io/your_imagekit_id/tr:h-300,w-400/default-image.jpg?p1=123&p2=345&ik-t=1700000300&ik-s=cb83d6078efec7bc0ec5784b0f7ceec79f1df68c",
    ],
    [
      "query and expiry, short endpoint",
      { path: "/a.jpg", ...chain, queryParameters: { p1: "123", p2: "345" }, expireSeconds: 300 },
      `${E}/tr:h-300,w-400/a.jpg?p1=123&p2=345&ik-t=1700000300&ik-s=66e34adda71e1d7a95848af7a8a394ab91c8981a`,
    ],
    [
      "no expiry",
      { path: "/a/b.jpg", transformation: [{ width: 100 }] },
      `${E}/tr:w-100/a/b.jpg?ik-s=c91076aabcc610e5911eb653f3d864d10ba1a901`,
    ],
    ["a blank", { path: "/my file.jpg" }, `${E}/my%20file.jpg?ik-s=a6a7fd27af3600a07cc08362f53d8db291c38e41`],
    ["an accent", { path: "/café.jpg" }, `${E}/caf%C3%A9.jpg?ik-s=4377e9b534c19e5d70372acef1731fafc26bc83d`],
    [
      "an encoded blank",
      { path: "/my%20file.jpg" },
      `${E}/my%20file.jpg?ik-s=a6a7fd27af3600a07cc08362f53d8db291c38e41`,
    ],
    [
      "in the query",
      { path: "/a.jpg", queryParameters: { v: "1" }, ...chain, transformationPosition: "query" },
      `${E}/a.jpg?v=1&tr=h-300%2Cw-400&ik-s=443201381c022e85d6f0e1f292192374902a1cfc`,
    ],
    [
      "literally in the query",
      {
        path: "/a.jpg",
        queryParameters: { v: "1" },
        ...chain,
        transformationPosition: "query",
        transformationEncoding: "literal",
      },
      `${E}/a.jpg?v=1&tr=h-300,w-400&ik-s=fe2887b6ec3ffa697e39c1a1b49642f7bb00f18d`,
    ],
    ["no step", { path: "a.jpg" }, `${E}/a.jpg?ik-s=471a461e79f9a0bae7cc1c361e44fbd578d3debe`],
    ["src under the endpoint", { src: `${E}/a.jpg` }, `${E}/a.jpg?ik-s=471a461e79f9a0bae7cc1c361e44fbd578d3debe`],
    [
      "src that was signed before",
      { src: `${E}/a.jpg?ik-t=1&ik-s=0f` },
      `${E}/a.jpg?ik-s=471a461e79f9a0bae7cc1c361e44fbd578d3debe`,
    ],
    [
      "a fragment stays last",
      { src: `${E}/a.jpg#top` },
      `${E}/a.jpg?ik-s=471a461e79f9a0bae7cc1c361e44fbd578d3debe#top`,
    ],
    [
      "an encoded web proxy's file",
      { path: "https%3A%2F%2Fexample.com%2Fa.jpg" },
      `${E}/https%3A%2F%2Fexample.com%2Fa.jpg?ik-s=29a57c4ca3036ab014e72b01a0ae267c8bb4b8b3`,
    ],
    [
      "a web proxy's file",
      { path: "https://example.com/a.jpg" },
      `${E}/https%3A%2F%2Fexample.com%2Fa.jpg?ik-s=29a57c4ca3036ab014e72b01a0ae267c8bb4b8b3`,
    ],
    [
      "a blank in a layer",
      { path: "/a.jpg", transformation: [{ raw: "l-text,i-Hello World,l-end" }] },
      `${E}/tr:l-text,i-Hello%20World,l-end/a.jpg?ik-s=376bd72ea3b39f9051c432f7afacf8a02c04ac0a`,
    ],
    ["a lone %", { path: "/100%.jpg" }, `${E}/100%25.jpg?ik-s=a607990c013232b835ca8f6884e214f740a3aba8`],
    [
      "another key",
      { privateKey: "dummy-key", urlEndpoint: `${E}/`, path: "sdk-testing-files/future-search.png" },
      `${E}/sdk-testing-files/future-search.png?ik-s=32dbbbfc5f945c0403c71b54c38e76896ef2d6b0`,
    ],
    [
      "another key and a transformation",
      {
        privateKey: "dummy-key",
        path: "sdk-testing-files/future-search.png",
        transformation: [{ width: 300, height: 200 }],
        queryParameters: { version: "2.0" },
      },
      `${E}/tr:w-300,h-200/sdk-testing-files/future-search.png?version=2.0&ik-s=dd1ee8f83d019bc59fd57a5fc4674a11eb8a3496`,
    ],
  ])("%s", (_, options, url) => {
    expect(build({ signed: true, ...options })).toBe(url);
  });

  test("the endpoint may occur again in the URL", () => {
    const inQuery = build({ path: "a.jpg", queryParameters: { from: `${E}/` }, signed: true, transformation: [size] });
    const inPath = build({ path: `b/${E}/a.jpg`, signed: true });
    for (const url of [inQuery, inPath]) {
      const [unsigned = "", signature] = url.split(/[?&]ik-s=/);
      expect(signature).toBe(hmacSha1Hex("private_key_test", `${unsigned.slice(`${E}/`.length)}9999999999`));
    }
  });
});

describe("overlays", () => {
  test.each<[string, object[], string]>([
    [
      "text beyond ASCII",
      [{ overlay: { type: "text", text: "Let's use ©, ®, ™, etc" } }],
      "l-text,ie-TGV0J3MgdXNlIMKpLCDCriwg4oSiLCBldGM%3D,l-end",
    ],
    [
      "plain text",
      [{ overlay: { type: "text", text: "Hello World", transformation: [{ fontSize: 50 }] } }],
      "l-text,i-Hello%20World,fs-50,l-end",
    ],
    ["text with separators", [{ overlay: { type: "text", text: "a,b:c/d" } }], "l-text,ie-YSxiOmMvZA%3D%3D,l-end"],
    ["text, base64", [{ overlay: { type: "text", text: "a", encoding: "base64" } }], "l-text,ie-YQ%3D%3D,l-end"],
    ["text, plain", [{ overlay: { type: "text", text: "a,b", encoding: "plain" } }], "l-text,i-a%2Cb,l-end"],
    [
      "a path beyond ASCII",
      [{ overlay: { type: "image", input: "/customer_logo/Ñykaa.png" } }],
      "l-image,ie-Y3VzdG9tZXJfbG9nby%2FDkXlrYWEucG5n,l-end",
    ],
    [
      "everything",
      [
        {
          width: 400,
          overlay: {
            type: "image",
            input: "/customer_logo/nykaa.png",
            layerMode: "multiply",
            position: { x: 10, y: 20 },
            timing: { start: 1, duration: 2 },
            transformation: [{ width: 50 }, { height: 60 }],
          },
        },
      ],
      "w-400,l-image,i-customer_logo@@nykaa.png,lm-multiply,lx-10,ly-20,lso-1,ldu-2,w-50:h-60,l-end",
    ],
    [
      "a colour",
      [{ overlay: { type: "solidColor", color: "FF0000", transformation: [{ width: 300, height: 100 }] } }],
      "l-image,i-ik_canvas,bg-FF0000,w-300,h-100,l-end",
    ],
    ["subtitles", [{ overlay: { type: "subtitle", input: "/subs/en.srt" } }], "l-subtitles,i-subs@@en.srt,l-end"],
    [
      "a video",
      [{ overlay: { type: "video", input: "clip.mp4", timing: { end: "bdu_div_2" } } }],
      "l-video,i-clip.mp4,leo-bdu_div_2,l-end",
    ],
    [
      "zero and negative positions",
      [
        {
          overlay: {
            type: "image",
            input: "a.png",
            position: { x: 0, y: -35, anchorPoint: "center" },
            timing: { start: 0 },
          },
        },
      ],
      "l-image,i-a.png,lx-0,ly-N35,lap-center,lso-0,l-end",
    ],
    [
      "nested",
      [
        {
          overlay: {
            type: "image",
            input: "a.png",
            transformation: [
              { width: 9, overlay: { type: "text", text: "b", position: { focus: "top", xCenter: 1, yCenter: 2 } } },
            ],
          },
        },
      ],
      "l-image,i-a.png,w-9,l-text,i-b,lxc-1,lyc-2,lfo-top,l-end,l-end",
    ],
    [
      "no overlay",
      [{ defaultImage: "/folder/file.jpg", original: true, trim: "", streamingResolutions: [240, 360] }],
      "di-folder@@file.jpg,orig-true,t-true,sr-240_360",
    ],
  ])("%s", (_, transformation, expected) => {
    expect(tr(...transformation)).toBe(expected);
  });

  test("an encoded input is encoded once, wherever it stands", () => {
    const options = { path: "a.jpg", transformation: [{ overlay: { type: "text", text: "Hello World" } }] };
    expect(build(options)).toBe(`${E}/tr:l-text,i-Hello%20World,l-end/a.jpg`);
    expect(build({ ...options, transformationPosition: "query" })).toBe(
      `${E}/a.jpg?tr=l-text%2Ci-Hello%20World%2Cl-end`,
    );
  });
});

describe("values", () => {
  test.each<[object, string]>([
    [{ grayscale: true, sharpen: true, effectShadow: "" }, "e-grayscale,e-sharpen,e-shadow"],
    [{ grayscale: false, gradient: "false", width: 1 }, "w-1"],
    [{ effectUSM: "2-2-0.8-0.024", sharpen: "-", contrastStretch: "true" }, "e-usm-2-2-0.8-0.024,e-sharpen,e-contrast"],
    [{ aspect_ratio: "4-3", effect_usm: "-", default_image: "a/b" }, "ar-4-3,e-usm,di-a@@b"],
    [{ rotation: -45, blur: 1, x: 0, page: "-" }, "rt-N45,bl-1,x-0,pg"],
    [{ quality: "", trim: true }, "t-true"],
    [{ "z-new": "1", foo: true }, "z-new-1,foo-true"],
    [
      { fontFamily: "/fonts/a.ttf", dpr: "auto", streamingResolutions: "240_360" },
      "ff-fonts@@a.ttf,dpr-auto,sr-240_360",
    ],
    [{ aiEdit: "prompte-YSxi%3D" }, "e-edit-prompte-YSxi%3D"],
  ])("%j", (step, expected) => {
    expect(tr(step)).toBe(expected);
  });
});

describe("what cannot be built", () => {
  const step = (members: object) => ({ path: "a.jpg", transformation: [members] });
  const overlay = (members: object) => step({ overlay: members });
  test.each<[object, string]>([
    [{ path: "a.jpg", urlEndpoint: undefined }, "urlEndpoint"],
    [{ path: "a.jpg", urlEndpoint: "" }, "urlEndpoint"],
    [{ path: "a.jpg", urlEndpoint: "ik.imagekit.io/demo" }, "urlEndpoint"],
    [{ path: "a.jpg", urlEndpoint: "https://ik.imagekit.io/demo?x=1" }, "urlEndpoint"],
    [{ path: "a.jpg", urlEndpoint: "https://ik imagekit.io" }, "urlEndpoint"],
    [{ path: 1 }, "path"],
    [{ path: "/" }, "path"],
    [{ path: "?v=1" }, "path"],
    [{ path: "a/../b.jpg" }, "path"],
    [{ path: "a/%2e%2E/b.jpg" }, "path"],
    [{ path: "a\nb.jpg" }, "path"],
    [{ path: "a\ud800.jpg" }, "path"],
    [{ path: "a.jpg?v=%ff" }, "path"],
    [{ src: "/a.jpg" }, "src"],
    [{ src: "https://ik.imagekit.io" }, "src"],
    [{ src: "https://ik.imagekit.io/" }, "src"],
    [{ src: "https://exa mple.com/a.jpg" }, "src"],
    [{ src: `${E}/../a.jpg` }, "src"],
    [{ src: "https://cdn.example.com/a.jpg", signed: true }, "src"],
    [{ src: "https://ik.imagekit.io/demo2/a.jpg", signed: true }, "src"],
    [{ path: "a.jpg", transformationPosition: "body" }, "transformationPosition"],
    [{ path: "a.jpg", transformationEncoding: "raw" }, "transformationEncoding"],
    [{ path: "a.jpg", signed: "yes" }, "signed"],
    [{ path: "a.jpg", signed: true, privateKey: undefined }, "privateKey"],
    [{ path: "a.jpg", signed: true, privateKey: "" }, "privateKey"],
    [{ path: "a.jpg", signed: true, expireSeconds: 1, now: new Date(Number.NaN) }, "now"],
    [{ path: "a.jpg", expireSeconds: 0 }, "expireSeconds"],
    [{ path: "a.jpg", expireSeconds: -5 }, "expireSeconds"],
    [{ path: "a.jpg", expireSeconds: 0.5 }, "expireSeconds"],
    [{ path: "a.jpg", expireSeconds: Number.NaN }, "expireSeconds"],
    [{ path: "a.jpg", expireSeconds: "300" }, "expireSeconds"],
    [{ path: "a.jpg", queryParameters: { a: [1] } }, "queryParameters.a"],
    [{ path: "a.jpg", queryParameters: { a: Number.NaN } }, "queryParameters.a"],
    [{ path: "a.jpg", queryParameters: { a: "\u0000" } }, "queryParameters.a"],
    [{ path: "a.jpg", queryParameters: "a=1" }, "queryParameters"],
    [{ path: "a.jpg", transformation: { width: 1 } }, "transformation"],
    [{ path: "a.jpg", transformation: ["w-1"] }, "transformation[0]"],
    [step({ width: "300,rt-90" }), "transformation[0].width"],
    [step({ width: "300:rt-90" }), "transformation[0].width"],
    [step({ named: "a/b" }), "transformation[0].named"],
    [step({ background: "#FF0000" }), "transformation[0].background"],
    [step({ width: Number.NaN }), "transformation[0].width"],
    [step({ width: 1e21 }), "transformation[0].width"],
    [step({ width: true }), "transformation[0].width"],
    [step({ width: {} }), "transformation[0].width"],
    [step({ quality: 0 }), "transformation[0].quality"],
    [step({ quality: "101" }), "transformation[0].quality"],
    [step({ dpr: 5.1 }), "transformation[0].dpr"],
    [step({ blur: 101 }), "transformation[0].blur"],
    [step({ "w,h": 1 }), "transformation[0].w,h"],
    [step({ raw: 1 }), "transformation[0].raw"],
    [step({ raw: "l-image,i-a/b,l-end" }), "transformation"],
    [step({ raw: "\n" }), "transformation"],
    [step({ streamingResolutions: [{}] }), "transformation[0].streamingResolutions[0]"],
    [overlay({ type: "sound" }), "transformation[0].overlay.type"],
    [overlay({ type: "toString" }), "transformation[0].overlay.type"],
    [overlay({ type: "text" }), "transformation[0].overlay.text"],
    [overlay({ type: "text", text: "\ud800" }), "transformation[0].overlay.text"],
    [overlay({ type: "image" }), "transformation[0].overlay.input"],
    [overlay({ type: "image", input: "//" }), "transformation[0].overlay.input"],
    [overlay({ type: "image", input: "a,b", encoding: "plain" }), "transformation[0].overlay.input"],
    [overlay({ type: "image", input: "a", encoding: "rot13" }), "transformation[0].overlay.encoding"],
    [overlay({ type: "solidColor" }), "transformation[0].overlay.color"],
    [overlay({ type: "solidColor", color: "#F00" }), "transformation[0].overlay.color"],
    [overlay({ type: "image", input: "a", position: { x: "1,2" } }), "transformation[0].overlay.position.x"],
    [overlay({ type: "image", input: "a", position: 1 }), "transformation[0].overlay.position"],
    [
      overlay({ type: "image", input: "a", transformation: [{ width: {} }] }),
      "transformation[0].overlay.transformation[0].width",
    ],
  ])("%j: %s", (options, member) => {
    expect(urlErrorOf(() => build(options))).toMatchObject({ name: "UrlError", operation: "buildUrl", member });
  });

  test("no options", () => {
    expect(urlErrorOf(() => buildUrl(undefined as unknown as BuildUrlOptions)).member).toBe("options");
  });

  test("no error repeats the private key", () => {
    const options = { src: "https://cdn.example.com/a.jpg", signed: true, privateKey: "private_s3cret" };
    const error = urlErrorOf(() => build(options));
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain("s3cret");
  });
});
