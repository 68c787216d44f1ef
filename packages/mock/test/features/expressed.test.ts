import { describeOperations } from "@pixwire/scripts/emulator";
import { parseSpec, Refusals, readOperations, readSecuritySchemes, type SpecDocument } from "@pixwire/scripts/spec";
import { afterAll, describe, expect, test } from "vitest";
import { compileValidators } from "../../build/validators.js";
import { assemble } from "../../src/mock.js";
import { mockOptionRules } from "../../src/mock-options.js";
import type { Operation } from "../../src/operation.js";
import { type Bindings, bind } from "./bindings.js";
import { documentOf } from "./document.js";
import { EXPRESSED, type Expressed } from "./expressed.js";
import { compile } from "./types.js";

/** By construct. */
const programs = new Map<string, { files: ReadonlyMap<string, string>; types: string }>();

describe("expressed: what is sent, answered and emulated", () => {
  test.each(EXPRESSED.map((row) => [row.construct, row] as const))("%s", async (construct, row) => {
    const spec = parseSpec(documentOf(row.parts), "spec/things.yaml");
    const bindings = await bind(spec, { region: "us", version: "v1" });
    const emulate = await emulator(spec);
    let sent: Request | undefined;
    const fetch = async (request: Request): Promise<Response> => {
      sent = request.clone();
      return emulate(request);
    };
    const answer = await call(bindings, fetch, row);
    if (!sent) throw new Error("Nothing was sent.");
    expect(sent.url).toBe(row.sends.url);
    for (const [name, value] of Object.entries(row.sends.headers ?? {}))
      expect(sent.headers.get(name), name).toBe(value);
    if (row.sends.body !== undefined) expect(await bodyOf(sent)).toEqual(row.sends.body);
    expect(await plain(answer)).toEqual(await plain(row.answers));
    programs.set(construct, { files: bindings.files, types: row.types ?? "" });
  });

  afterAll(() => {
    // One program for all rows: starting the compiler takes longer than checking them.
    expect(compile([...programs.values()])).toEqual([]);
  });
});

function call(
  { act, connect }: Bindings,
  fetch: (request: Request) => Promise<Response>,
  row: Expressed,
): Promise<unknown> {
  const all = Object.fromEntries(["bearer", "app", "key", "token"].map((name) => [name, `secret-${name}`]));
  return act(connect(fetch, row.credentials ?? all), row.input);
}

/** An emulator without handlers: it validates the request, and answers the example. */
async function emulator(spec: SpecDocument): Promise<(request: Request) => Promise<Response>> {
  const { validators } = await import(`data:text/javascript,${encodeURIComponent(await compileValidators(spec))}`);
  const schemes = readSecuritySchemes(spec, new Refusals(spec));
  // Paths of a server are no part of the operations.
  const withoutBase = (url: string): string => url.replace(/^(https:\/\/[^/]+)\/v\d/, "$1");
  const { fetch } = assemble(
    {
      operations: describeOperations(spec, readOperations(spec)) as Operation[],
      validators,
      credentials: Object.fromEntries(
        schemes.map(({ name, in: place, parameter }) => [name, { in: place, name: parameter }]),
      ),
      optionRules: mockOptionRules,
      exposedHeaders: [],
      errorBody: ({ message }) => ({ message }),
      create: () => ({ state: {}, handlers: {}, deliver: async () => undefined }),
    },
    {},
  );
  return (request) => fetch(new Request(withoutBase(request.url), request));
}

async function bodyOf(request: Request): Promise<string | string[]> {
  if (!request.headers.get("content-type")?.startsWith("multipart/")) return request.text();
  const fields = [...(await request.formData())].map(async ([name, value]) =>
    typeof value === "string" ? `${name}=${value}` : `${name}=${value.name} ${value.type} ${await value.text()}`,
  );
  return Promise.all(fields);
}

/** Blobs are compared by what is in them. */
async function plain(value: unknown): Promise<unknown> {
  return value instanceof Blob ? [value.type, await value.text()] : value;
}
