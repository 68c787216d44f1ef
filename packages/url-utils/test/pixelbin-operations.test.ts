import { expect, expectTypeOf, test } from "vitest";
import operations from "../data/pixelbin-operations.json" with { type: "json" };
import * as pixelbin from "../src/pixelbin/index.js";
import {
  base64Url,
  erase,
  generate,
  objToUrl,
  preset,
  type Transformation,
  t,
  urlToObj,
} from "../src/pixelbin/index.js";
import { deepFreeze, urlErrorOf } from "./support.js";

const url = (...transformations: Transformation[]) =>
  objToUrl({ cloudName: "cloud", transformations, filePath: "a.jpg" }).slice(
    "https://cdn.pixelbin.io/v2/cloud/".length,
  );

test("builders make the objects of urlToObj", () => {
  expect(t.resize({ w: 100, h: 200 })).toEqual({
    plugin: "t",
    name: "resize",
    values: [
      { key: "w", value: "100" },
      { key: "h", value: "200" },
    ],
  });
  expect(t.flip()).toEqual({ plugin: "t", name: "flip" });
  const transformations = [
    t.blur({ s: 0.5 }),
    erase.bg({ shadow: false, i: "general", r: undefined }),
    preset("card", { w: 0 }),
  ];
  const obj = deepFreeze({ cloudName: "cloud", transformations, filePath: "a.jpg" });
  expect(urlToObj(objToUrl(obj)).transformations).toEqual(transformations);
  expect(url(...transformations)).toBe("t.blur(s:0.5)~erase.bg(shadow:false,i:general)~p:card(w:0)/a.jpg");
});

test("they stand beside plain objects", () => {
  expect(url(t.flop(), { plugin: "new", name: "thing", values: [{ key: "k", value: "v" }] })).toBe(
    "t.flop()~new.thing(k:v)/a.jpg",
  );
});

test("a prompt goes through base64Url", () => {
  expect(base64Url("a beach, sunny? ☀️~")).toBe(Buffer.from("a beach, sunny? ☀️~").toString("base64url"));
  expect(url(generate.bg({ p: base64Url("a beach, sunny") }))).toBe("generate.bg(p:YSBiZWFjaCwgc3Vubnk)/a.jpg");
});

test("base64Url refuses what it could not carry", () => {
  expect(urlErrorOf(() => base64Url("half \ud83d"))).toMatchObject({ operation: "base64Url", member: "text" });
  expect(urlErrorOf(() => base64Url("")).member).toBe("text");
  // @ts-expect-error a prompt is a text
  expect(urlErrorOf(() => base64Url(5)).member).toBe("text");
});

test("every operation of the data has its builder, with every parameter", () => {
  const samples = {
    integer: -1,
    number: 0.5,
    boolean: false,
    option: "x",
    colour: "ff00aa",
    text: "x",
    base64url: "eA",
    box: "1_2",
  } as const;
  const builders = pixelbin as unknown as Record<string, Record<string, (parameters?: object) => Transformation>>;
  for (const [id, kinds] of Object.entries(operations)) {
    const [plugin = "", name = ""] = id.split(".");
    const parameters = Object.entries(kinds).map(
      ([key, kind]) => [key, samples[kind as keyof typeof samples]] as const,
    );
    const built = builders[plugin]?.[name]?.(Object.fromEntries(parameters));
    const values = parameters.map(([key, value]) => ({ key, value: String(value) }));
    expect(built).toEqual(values.length === 0 ? { plugin, name } : { plugin, name, values });
  }
});

test("wrong parameters are refused, and do not compile", () => {
  // @ts-expect-error a width is a number
  expect(urlErrorOf(() => t.resize({ w: "100" }))).toMatchObject({ operation: "t.resize", member: "w" });
  // @ts-expect-error there is no such parameter
  expect(urlErrorOf(() => t.resize({ width: 100 })).member).toBe("width");
  // @ts-expect-error nor one that every object has
  expect(urlErrorOf(() => t.resize({ toString: 1 })).member).toBe("toString");
  // @ts-expect-error a boolean, not its text
  expect(urlErrorOf(() => erase.bg({ shadow: "true" })).member).toBe("shadow");
  expect(urlErrorOf(() => t.resize({ w: 1.5 })).member).toBe("w");
  expect(urlErrorOf(() => t.blur({ s: Number.NaN })).member).toBe("s");
  expect(urlErrorOf(() => t.tint({ c: "#ff0000" })).member).toBe("c");
  expect(urlErrorOf(() => t.toFormat({ f: "" })).member).toBe("f");
  expect(urlErrorOf(() => generate.bg({ p: "a beach" })).member).toBe("p");
  expect(urlErrorOf(() => preset("card", { label: "" })).member).toBe("label");
  expect(urlErrorOf(() => preset("card", { label: Number.NaN })).member).toBe("label");
  // @ts-expect-error parameters are an object
  expect(urlErrorOf(() => t.resize(null))).toMatchObject({ operation: "t.resize", member: "parameters" });
  // @ts-expect-error as are variables
  expect(urlErrorOf(() => preset("card", null)).member).toBe("variables");
  // @ts-expect-error a preset has a name
  expect(urlErrorOf(() => preset()).member).toBe("name");
  expectTypeOf(t.resize).returns.toEqualTypeOf<Transformation>();
  expectTypeOf(t.toFormat)
    .parameter(0)
    .toEqualTypeOf<{ f?: string | number | undefined; q?: string | number | undefined } | undefined>();
});
