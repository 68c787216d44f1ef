import { describe, expect, test } from "vitest";
import { build, ENDPOINT as E } from "./imagekit-support.js";

/** The transformation alone, as it stands in a literal query. */
const tr = (...transformation: object[]) =>
  build({ path: "a.jpg", transformation, transformationPosition: "query", transformationEncoding: "literal" }).slice(
    `${E}/a.jpg?tr=`.length,
  );

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
    ["text, plain", [{ overlay: { type: "text", text: "50% é", encoding: "plain" } }], "l-text,i-50%25%20%C3%A9,l-end"],
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
