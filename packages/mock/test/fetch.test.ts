import { describeOperations } from "@pixwire/scripts/emulator";
import { parseSpec, readOperations } from "@pixwire/scripts/spec";
import { describe, expect, test } from "vitest";
import { compileValidators } from "../build/validators.js";
import { createMock } from "../src/index.js";
import { assemble } from "../src/mock.js";
import type { Operation } from "../src/operation.js";
import { pixelbin } from "../src/pixelbin/index.js";
import { png, start as startImgSrc } from "./img-src/support.js";
import { API, ASSETS, createCaller, form, PREDICTIONS, upload } from "./support/caller.js";
import { PNG } from "./support/images.js";

const LIST = `${API}${ASSETS}/listFiles`;
const headers = { authorization: "Bearer dG9rZW4=" };

describe("mock.fetch", () => {
  test("takes what fetch takes, and gives what fetch gives", async () => {
    const { fetch } = createMock("pixelbin");
    for (const input of [LIST, new URL(LIST), new Request(LIST)]) {
      const response = await fetch(input, { headers });
      expect([response.status, response.ok, response.url]).toEqual([200, true, LIST]);
    }
  });

  test("looks at the path, not at the host", async () => {
    const { fetch } = createMock("pixelbin");
    expect((await fetch(`http://localhost:1${ASSETS}/listFiles`, { headers })).status).toBe(200);
  });

  test("rejects with the reason of the signal: before, while, and in the body", async () => {
    const mock = createMock("pixelbin", { faults: ({ count }) => (count === 1 ? "stall" : undefined) });
    const reason = new Error("the user left");
    await expect(mock.fetch(LIST, { headers, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(mock.requests).toEqual([]);

    const controller = new AbortController();
    const stalled = mock.fetch(LIST, { headers, signal: controller.signal });
    controller.abort(reason);
    await expect(stalled).rejects.toBe(reason);

    const reading = new AbortController();
    const response = await mock.fetch(LIST, { headers, signal: reading.signal });
    reading.abort(reason);
    await expect(response.text()).rejects.toBe(reason);
  });
});

describe("requests as the vendors' clients send them", () => {
  test("a slash at the end of a path names the same resource", async () => {
    const caller = createCaller(createMock("pixelbin").fetch);
    await upload(caller, { name: "a.txt", path: "dir" });
    expect((await caller.get(`${ASSETS}/listFiles/`)).body.items).toHaveLength(1);
    expect((await caller.get(`${ASSETS}/files/dir/a.txt/`)).body.fileId).toBe("dir/a.txt");
    expect((await caller.get(`${ASSETS}/listFiles//`)).status).toBe(404);
    const { fetch } = createMock("imagekit");
    const details = await fetch("https://api.imagekit.io/v1/files/65f0c2a1b9e77c0001a3d4e5/details/", {
      headers: { authorization: `Basic ${btoa("private_key_test:")}` },
    });
    expect([details.status, (await details.json()).message]).toEqual([404, "The requested file does not exist."]);
  });

  test("a body that may be left out may be empty, whatever its content type", async () => {
    const { client, mock } = startImgSrc();
    const { id } = await client.images.uploadImage({ file: png(1) });
    const send = (body: string) =>
      mock.fetch(`https://api.img-src.io/api/v1/images/${id}/signed-url`, {
        method: "POST",
        headers: { authorization: "Bearer imgsrc_test", "content-type": "application/json" },
        body,
      });
    expect((await send("")).status).toBe(200);
    expect((await send("{}")).status).toBe(200);
    expect((await send("{")).status).toBe(400);
    const required = await createMock("pixelbin").fetch(`${API}${ASSETS}/folders`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: "",
    });
    expect(required.status).toBe(400);
  });

  test("a field that the operation does not have is noted; ImageKit's closed form refuses it, the others ignore it", async () => {
    const imagekit = createMock("imagekit");
    const body = form({ file: new Blob(["a"]), fileName: "a.txt", isPrivate: "true", "tags[]": "sale" });
    const refused = await imagekit.fetch("https://upload.imagekit.io/api/v1/files/upload", {
      method: "POST",
      headers: { authorization: `Basic ${btoa("private_key_test:")}` },
      body,
    });
    expect([refused.status, (await refused.json()).message]).toEqual([
      400,
      "isPrivate is not known; tags[] is not known",
    ]);
    expect(imagekit.requests[0]?.unknownFields).toEqual(["isPrivate", "tags[]"]);

    const pixelbin = createMock("pixelbin");
    const caller = createCaller(pixelbin.fetch);
    await upload(caller, { name: "a.txt", tag: "sale" });
    await caller.post(`${PREDICTIONS}/erase/bg`, form({ "input.image": new Blob([PNG]), "input.whatever": "1" }));
    expect(pixelbin.requests).toMatchObject([
      { operationId: "fileUpload", status: 200, unknownFields: ["tag"] },
      { operationId: "createPrediction", status: 200, unknownFields: [] },
    ]);

    const { client, mock } = startImgSrc();
    await mock.fetch("https://api.img-src.io/api/v1/images", {
      method: "POST",
      headers: { authorization: "Bearer imgsrc_test" },
      body: form({ file: png(1), path: "photos" }),
    });
    expect((await client.images.listImages()).total).toBe(1);
    expect(mock.requests[0]?.unknownFields).toEqual(["path"]);
  });
});

describe("the credential", () => {
  const status = async (options: object, authorization?: string, path = LIST) => {
    const { fetch } = createMock("pixelbin", options);
    return (await fetch(path, authorization === undefined ? {} : { headers: { authorization } })).status;
  };

  test("is any token, unless one is asked for", async () => {
    expect(await status({}, `Bearer ${btoa("anything")}`)).toBe(200);
    expect(await status({}, "Bearer not-base64!")).toBe(200);
    expect(await status({ token: "clé-☃" }, `Bearer ${Buffer.from("clé-☃").toString("base64")}`)).toBe(200);
    expect(await status({ token: "one" }, `Bearer ${btoa("another")}`)).toBe(401);
    expect(await status({ token: "one" }, `Bearer ${btoa(btoa("one"))}`)).toBe(401);
  });

  test("has to be there, but for the public operations", async () => {
    expect(await status({})).toBe(401);
    expect(await status({}, "Bearer ")).toBe(401);
    expect(await status({}, "Basic dG9rZW4=")).toBe(401);
    expect(await status({}, undefined, `${API}/service/public/transformation/v1.0/predictions`)).toBe(200);
  });
});

describe("a request that the spec does not allow", () => {
  const { post, get, put } = createCaller(createMock("pixelbin").fetch);

  test.each([
    ["a missing member", {}, "name is required"],
    ["a wrong type", { name: 1 }, "name must be string"],
    ["no object", [], "the body must be object"],
    ["several mistakes", { path: 1 }, "name is required; path must be string"],
  ])("for %s is a 400 that names it", async (_, body, message) => {
    expect(await post(`${ASSETS}/folders`, body)).toMatchObject({
      status: 400,
      body: { message, status: 400, code: "CG-0400", exception: "ValidationError" },
    });
  });

  test.each([
    ["text/plain", "{}", /takes application\/json, not text\/plain/],
    ["application/json", "{", /not valid JSON/],
    ["multipart/form-data", "x", /takes application\/json/],
  ])("for a body of %s %j", async (contentType, body, message) => {
    const { fetch } = createMock("pixelbin");
    const response = await fetch(`${API}${ASSETS}/folders`, {
      method: "POST",
      headers: { ...headers, "content-type": contentType },
      body,
    });
    expect(response.status).toBe(400);
    expect((await response.json()).message).toMatch(message);
  });

  test("for no body at all, and for a form that is none", async () => {
    const { fetch } = createMock("pixelbin");
    const bare = await fetch(`${API}${ASSETS}/folders`, { method: "POST", headers });
    expect([bare.status, (await bare.json()).message]).toEqual([400, "createFolder needs a body"]);
    const broken = await fetch(`${API}${ASSETS}/upload/direct`, {
      method: "POST",
      headers: { ...headers, "content-type": "multipart/form-data; boundary=b" },
      body: "x",
    });
    expect([broken.status, (await broken.json()).message]).toEqual([400, "The body is not a multipart form"]);
  });

  test("for a form: a text as the file, a wrong word, JSON that is none, a number that is none", async () => {
    const caller = createCaller(createMock("pixelbin").fetch);
    const refusal = (fields: Record<string, string>) => upload(caller, fields).then(undefined, String);
    const text = new FormData();
    text.append("file", "text");
    expect(await post(`${ASSETS}/upload/direct`, text)).toMatchObject({
      body: { message: "file must be a file: give its field a filename" },
    });
    expect(await refusal({ access: "secret" })).toContain("access must be equal to one of the allowed values");
    expect(await refusal({ metadata: "{" })).toContain("metadata must hold JSON text");
    expect(await refusal({ metadata: "[1]" })).toContain("metadata must be object");
    expect(await refusal({ overwrite: "maybe" })).toContain("overwrite must be boolean");
  });

  test("for a query: a missing parameter, a number that is none", async () => {
    expect((await get("/service/platform/transformation/context")).body.message).toBe("url is required");
    expect((await get(`${ASSETS}/listFiles?pageNo=x`)).body.message).toBe("pageNo must be integer");
    expect((await get(`${ASSETS}/listFiles?tags[a]=x`)).body.message).toContain("tags[0]");
    const part = await put("/service/public/assets/v1.0/signed-multipart?partNumber=0", new FormData());
    expect(part.body.message).toBe("pbs is required");
  });

  test("has the predictions' own error shape where it belongs", async () => {
    expect((await post(`${PREDICTIONS}/erase/bg`, { image: "x" })).body).toMatchObject({
      status: 400,
      errorCode: "JR-0400",
      info: "https://errors.example.com/400",
    });
  });

  test("is a 404 for a path that the spec does not have, and a 400 for one that is no UTF-8", async () => {
    expect((await get("/service/platform/assets/v9.0/files")).status).toBe(404);
    expect((await get(`${ASSETS}/files/%FF`)).status).toBe(400);
  });
});

test("an operation that is added to the spec answers its example, and is validated", async () => {
  const spec = parseSpec(
    JSON.stringify({
      openapi: "3.1.0",
      security: [{ bearerAuth: [] }],
      components: { securitySchemes: { bearerAuth: { type: "http", scheme: "bearer" } } },
      paths: {
        "/service/platform/assets/v1.0/zones/{zone}": {
          get: {
            operationId: "getZone",
            tags: ["Assets"],
            parameters: [
              { name: "zone", in: "path", required: true, schema: { type: "string", minLength: 6 } },
              { name: "sizes", in: "query", explode: false, schema: { type: "array", items: { type: "integer" } } },
            ],
            responses: { "201": { content: { "application/json": { schema: {}, example: { zone: "ab_c-9" } } } } },
          },
        },
      },
    }),
    "zones.yaml",
  );
  const compiled = await compileValidators(spec);
  const { validators } = await import(`data:text/javascript,${encodeURIComponent(compiled)}`);
  const operations = describeOperations(spec, readOperations(spec)) as Operation[];
  const mock = assemble({ ...pixelbin, operations, validators }, {});
  const { get } = createCaller(mock.fetch);
  expect(await get(`${ASSETS}/zones/ab_c-9?sizes=1,2`)).toMatchObject({ status: 201, body: { zone: "ab_c-9" } });
  expect(await get(`${ASSETS}/zones/abc`)).toMatchObject({ status: 400 });
  expect(await get(`${ASSETS}/zones/ab_c-9?sizes=1,x`)).toMatchObject({ status: 400 });
  expect(mock.requests.map(({ operationId, path }) => [operationId, path])).toContainEqual([
    "getZone",
    "/service/platform/assets/v1.0/zones/{zone}",
  ]);
});

test("the compiled validators name the packages that are built into them", async () => {
  const schema = { type: "string", format: "date-time", maxLength: 9 };
  const parameters = [{ name: "since", in: "query", schema }];
  const get = { operationId: "list", tags: ["Notes"], parameters, responses: { "204": { description: "None." } } };
  const spec = parseSpec(JSON.stringify({ openapi: "3.1.0", paths: { "/notes": { get } } }), "notes.yaml");
  const [, map = ""] = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(await compileValidators(spec)) ?? [];
  const { sources } = JSON.parse(Buffer.from(map, "base64").toString());
  expect(sources).toContainEqual(expect.stringContaining("node_modules/ajv/"));
  expect(sources).toContainEqual(expect.stringContaining("node_modules/ajv-formats/"));
});

test("operations without state answer their example", async () => {
  const { get } = createCaller(createMock("pixelbin").fetch);
  expect((await get("/service/platform/payment/v1.0/usage")).body).toMatchObject({ credits: { total: 1000 } });
});

test("the same seed and calls give the same ids", async () => {
  const run = async (seed: number) => {
    const mock = createMock("pixelbin", { seed, now: () => 0 });
    const caller = createCaller(mock.fetch);
    const signed = await caller.post("/service/platform/assets/v2.0/upload/signed-url", {});
    return [await upload(caller), signed.body, signed.headers.get("x-fynd-trace-id")];
  };
  expect(await run(1)).toEqual(await run(1));
  expect(await run(1)).not.toEqual(await run(2));
});

test("an API that is not known is refused", () => {
  expect(() => createMock("other" as "pixelbin")).toThrow('There is no emulator of "other". There are pixelbin');
  expect(() => createMock("imgsrc" as "pixelbin")).toThrow('Did you mean "img-src"?');
});
