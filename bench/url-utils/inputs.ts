import type { BuildUrlOptions, Overlay, Transformation } from "@pixwire/url-utils/imagekit";
import type { PixelbinUrlInput, TransformationInput } from "@pixwire/url-utils/pixelbin";
import fc from "fast-check";

// Inputs over the whole grammar of both vendors' URLs, generated from a fixed seed: the same in every run.

const SEED = 20_260_101;
const INPUTS_PER_KIND = 100;

function sample<Value>(arbitrary: fc.Arbitrary<Value>): Value[] {
  return fc.sample(arbitrary, { seed: SEED, numRuns: INPUTS_PER_KIND });
}

function sampleKinds<Kind extends string, Value>(
  kinds: Readonly<Record<Kind, fc.Arbitrary<Value>>>,
): [kind: string, inputs: Value[]][] {
  return Object.entries<fc.Arbitrary<Value>>(kinds).map(([kind, arbitrary]) => [kind, sample(arbitrary)]);
}

const word = fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,11}$/);
const name = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,15}$/);
const path = fc
  .tuple(fc.array(name, { maxLength: 4 }), fc.constantFrom("jpeg", "jpg", "png", "webp"))
  .map(([segments, extension]) => `${[...segments, "picture"].join("/")}.${extension}`);
const unicodePath = fc
  .tuple(path, fc.constantFrom("été", "日本語", "grün", "😀", "a b", "100%"))
  .map(([plain, text]) => plain.replace("picture", `picture ${text}`));

const value = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map(String),
  word,
  fc.stringMatching(/^[a-f0-9]{6}$/),
  fc.stringMatching(/^[A-Za-z0-9_-]{20,60}$/), // A prompt in base64url.
);
const parameters = (most: number) =>
  fc.uniqueArray(fc.record({ key: word, value }), { maxLength: most, selector: ({ key }) => key });

const operation = (most: number): fc.Arbitrary<TransformationInput> =>
  fc
    .tuple(fc.constantFrom("t", "erase", "generate", "af", "sr"), word, parameters(most))
    .map(([plugin, each, values]) => ({ plugin, name: each, ...(values.length > 0 && { values }) }));
const preset: fc.Arbitrary<TransformationInput> = fc
  .tuple(word, parameters(3))
  .map(([each, values]) => ({ plugin: "p", name: each, ...(values.length > 0 && { values }) }));

const site = {
  baseUrl: fc.constant("https://cdn.pixelbin.io"),
  version: fc.constantFrom("v1" as const, "v2" as const),
  cloudName: fc.stringMatching(/^[a-z]{4,8}-[a-z]{4,8}-[a-f0-9]{6}$/),
};
const file = { filePath: path, worker: fc.constant(false) };
const steps = fc.array(operation(3), { minLength: 1, maxLength: 3 });
const zone = fc.stringMatching(/^[a-z0-9_-]{6}$/);
const options = fc.record({ dpr: fc.constantFrom(0.5, 1, 1.5, 2, 3), f_auto: fc.constant(true) });

const pixelbinKinds = {
  "original file": fc.record({ ...site, ...file }),
  transformations: fc.record({ ...site, ...file, transformations: steps }),
  "zone and options": fc.record({ ...site, ...file, zone, transformations: steps, options }),
  "many parameters": fc.record({
    ...site,
    ...file,
    zone,
    transformations: fc.array(operation(9), { minLength: 3, maxLength: 3 }),
    options,
  }),
  presets: fc.record({ ...site, ...file, transformations: fc.array(preset, { minLength: 1, maxLength: 2 }) }),
  workers: fc.record({ ...site, zone, worker: fc.constant(true), workerPath: path }),
  "custom domains": fc.record({
    baseUrl: fc.constant("https://media.example.com"),
    version: fc.constant("v2" as const),
    isCustomDomain: fc.constant(true),
    ...file,
    zone,
    transformations: steps,
  }),
  unicode: fc.record({ ...site, filePath: unicodePath, worker: fc.constant(false), transformations: steps }),
} satisfies Record<string, fc.Arbitrary<PixelbinUrlInput>>;

export const pixelbinObjects: [kind: string, inputs: PixelbinUrlInput[]][] = sampleKinds<string, PixelbinUrlInput>(
  pixelbinKinds,
);

/** What may stand behind a PixelBin URL of any kind. */
export const pixelbinQueries: string[] = sample(
  fc
    .array(fc.tuple(name, name), { minLength: 1, maxLength: 4 })
    .map((members) => new URLSearchParams(members).toString()),
);

const number = fc.integer({ min: 1, max: 2000 });
const step: fc.Arbitrary<Transformation> = fc.record(
  {
    width: fc.oneof(number, fc.constant("iw_div_2")),
    height: number,
    quality: fc.integer({ min: 1, max: 100 }),
    format: fc.constantFrom("auto", "webp", "jpg"),
    crop: fc.constantFrom("at_max", "force", "maintain_ratio"),
    focus: fc.constantFrom("auto", "face", "center"),
    background: fc.stringMatching(/^[A-F0-9]{6}$/),
    rotation: fc.constantFrom(90, 180, 270),
    blur: fc.integer({ min: 1, max: 100 }),
    aiRemoveBackground: fc.constant(true),
  },
  { requiredKeys: ["width"], noNullPrototype: true },
);
const chain = fc.array(step, { minLength: 1, maxLength: 3 });
const longStep = step.map((each) => ({ ...each, height: 300, quality: 80, format: "webp", crop: "force", blur: 3 }));

const position = fc.record({ x: number, y: number }, { noNullPrototype: true });
const layerStep = fc.record({ width: number, height: number }, { noNullPrototype: true });
const imageLayer = fc.record(
  { type: fc.constant("image" as const), input: path, position, transformation: fc.array(layerStep, { maxLength: 1 }) },
  { noNullPrototype: true },
);
const textLayer = fc.record(
  {
    type: fc.constant("text" as const),
    text: fc.constantFrom("Sale", "Hello World", "Été, 50 %: now", "日本語"),
    position,
    transformation: fc.constant([{ fontSize: 50 }]),
  },
  { noNullPrototype: true },
);
const layer: fc.Arbitrary<Overlay> = fc.oneof(imageLayer, textLayer);
const nestedLayer: fc.Arbitrary<Overlay> = fc
  .tuple(imageLayer, layer)
  .map(([outer, overlay]) => ({ ...outer, transformation: [{ width: 200, overlay }] }));
const withLayer = (overlay: fc.Arbitrary<Overlay>) =>
  fc.tuple(step, overlay).map(([each, given]): Transformation[] => [{ ...each, overlay: given }]);

const endpoint = { urlEndpoint: fc.constant("https://ik.imagekit.io/demo") };
const inPath = { ...endpoint, path, transformationPosition: fc.constant("path" as const) };
const inQuery = {
  ...endpoint,
  path,
  transformationPosition: fc.constant("query" as const),
  transformationEncoding: fc.constant("literal" as const), // As the vendor writes it.
};
const queryParameters = fc.dictionary(name, name, { minKeys: 1, maxKeys: 3, noNullPrototype: true });

const imagekitKinds = {
  "no transformation": fc.record(inPath),
  "in the path": fc.record({ ...inPath, transformation: chain }),
  "in the query": fc.record({ ...inQuery, transformation: chain }),
  "many parameters": fc.record({ ...inPath, transformation: fc.array(longStep, { minLength: 3, maxLength: 3 }) }),
  "query parameters": fc.record({ ...inPath, transformation: chain, queryParameters }),
  "blanks and unicode": fc.record({ ...inPath, path: unicodePath, transformation: chain }),
  overlays: fc.record({ ...inPath, transformation: withLayer(layer) }),
  "nested layers": fc.record({ ...inPath, transformation: withLayer(nestedLayer) }),
} satisfies Record<string, fc.Arbitrary<BuildUrlOptions>>;

export const imagekitOptions: [kind: string, inputs: BuildUrlOptions[]][] = sampleKinds<string, BuildUrlOptions>(
  imagekitKinds,
);
