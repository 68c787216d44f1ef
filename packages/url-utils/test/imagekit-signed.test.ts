import { describe, expect, test } from "vitest";
import { hmacSha1Hex } from "#hmac";
import { build, ENDPOINT as E } from "./imagekit-support.js";

const size = { height: 300, width: 400 };

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
