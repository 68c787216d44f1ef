import { describe, expect, test } from "vitest";
import { type BuildUrlOptions, buildUrl } from "../src/imagekit/index.js";
import { build, ENDPOINT as E } from "./imagekit-support.js";
import { urlErrorOf } from "./support.js";

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
    [{ path: "a.jpg", queryParameters: ["a"] }, "queryParameters"],
    [{ path: "a.jpg", transformation: { width: 1 } }, "transformation"],
    [{ path: "a.jpg", transformation: ["w-1"] }, "transformation[0]"],
    [step({ width: "300,rt-90" }), "transformation[0].width"],
    [step({ width: "300:rt-90" }), "transformation[0].width"],
    [step({ format: "jpg%2Ch-1" }), "transformation[0].format"],
    [step({ format: "jpg%3ah-1" }), "transformation[0].format"],
    [step({ defaultImage: "/a%2Cb.jpg" }), "transformation[0].defaultImage"],
    [step({ named: "a/b" }), "transformation[0].named"],
    [step({ background: "#FF0000" }), "transformation[0].background"],
    [step({ width: Number.NaN }), "transformation[0].width"],
    [step({ width: 1e21 }), "transformation[0].width"],
    [step({ width: true }), "transformation[0].width"],
    [step({ width: {} }), "transformation[0].width"],
    [step({ quality: 0 }), "transformation[0].quality"],
    [step({ quality: "101" }), "transformation[0].quality"],
    [step({ dpr: 5.1 }), "transformation[0].dpr"],
    [step({ quality: Symbol("50") }), "transformation[0].quality"],
    [step({ quality: Object.create(null) }), "transformation[0].quality"],
    [step({ blur: 101 }), "transformation[0].blur"],
    [step({ "w,h": 1 }), "transformation[0].w,h"],
    [step({ raw: 1 }), "transformation[0].raw"],
    [step({ raw: "l-image,i-a/b,l-end" }), "transformation"],
    [step({ raw: "\n" }), "transformation"],
    [step({ streamingResolutions: [{}] }), "transformation[0].streamingResolutions[0]"],
    [overlay({ type: "sound" }), "transformation[0].overlay.type"],
    [overlay({ type: "toString" }), "transformation[0].overlay.type"],
    [overlay({ type: "text" }), "transformation[0].overlay.text"],
    [overlay({ type: "text", text: "a,l-end", encoding: "plain" }), "transformation[0].overlay.text"],
    [step({ overlay: false }), "transformation[0].overlay"],
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
