import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { createMock, type PixelbinMockOptions, type PredictionOptions } from "../../src/index.js";
import { ASSETS, createCaller, form, PREDICTIONS, upload } from "../support/caller.js";
import { createClock } from "../support/clock.js";
import { PNG } from "../support/images.js";

const URL_INPUT = "https://images.example.com/beach.jpg";

function start(predictions: PredictionOptions = {}, options: PixelbinMockOptions = {}) {
  const clock = createClock();
  const mock = createMock("pixelbin", { now: clock.now, predictions, ...options });
  const caller = createCaller(mock.fetch);
  const create = (fields: Parameters<typeof form>[0]) => caller.post(`${PREDICTIONS}/erase/bg`, form(fields));
  const read = async (id: string) => (await caller.get(`${PREDICTIONS}/${id}`)).body;
  return { clock, mock, caller, create, read };
}

describe("a prediction", () => {
  test("is accepted, runs and succeeds, by the emulator's clock", async () => {
    const { clock, create, read } = start({ acceptedMs: 100, runningMs: 200 });
    const { status, body: job } = await create({ "input.image": URL_INPUT, "input.refine": "true" });
    expect([status, job]).toEqual([
      200,
      {
        _id: expect.stringMatching(/^erase--bg--[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        status: "ACCEPTED",
        input: { image: URL_INPUT, refine: true },
        orgId: 5012,
        retention: "30d",
        urls: { get: `https://api.pixelbin.io${PREDICTIONS}/${job._id}` },
        createdAt: "2026-01-01T00:00:00.000Z",
      },
    ]);
    const idTime = Number.parseInt(job._id.split("--")[2].replace("-", "").slice(0, 12), 16);
    expect(idTime).toBe(clock.now());

    const seen = [];
    for (const wait of [0, 99, 1, 199, 1]) {
      clock.advance(wait);
      seen.push((await read(job._id)).status);
    }
    expect(seen).toEqual(["ACCEPTED", "ACCEPTED", "RUNNING", "RUNNING", "SUCCESS"]);
  });

  test("is done after a number of reads, when told so", async () => {
    const { create, read } = start({ polls: 4 });
    const { body: job } = await create({ "input.image": URL_INPUT });
    const seen = [];
    for (let poll = 0; poll < 5; poll++) seen.push((await read(job._id)).status);
    expect(seen).toEqual(["ACCEPTED", "RUNNING", "RUNNING", "SUCCESS", "SUCCESS"]);
  });

  test("gives the bytes it was sent back as its output, until they are deleted", async () => {
    const { clock, mock, create, read } = start({ polls: 1 });
    const { body: job } = await create({ "input.image": new File([PNG], "image.jpeg") });
    expect(job.input.image).toMatch(
      /^https:\/\/delivery\.pixelbin\.io\/predictions\/inputs\/erase\/bg\/.+\/image\/0\.png$/,
    );
    const done = await read(job._id);
    expect(done).toMatchObject({ status: "SUCCESS", consumedCredits: 1 });
    const [output] = done.output;
    expect(output).toMatch(/^https:\/\/delivery\.pixelbin\.io\/predictions\/outputs\/30d\/.+\/result_0\.png$/);
    for (const url of [output, job.input.image]) {
      const response = await mock.fetch(url);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(PNG);
      expect(response.headers.get("content-type")).toBe("image/png");
    }
    clock.advance(30 * 24 * 3600 * 1000);
    expect((await mock.fetch(output)).status).toBe(404);
  });

  test("takes its input from a stored file, and its output can be stored", async () => {
    const { caller, create, read } = start({ polls: 1 });
    const { url } = await upload(caller, { name: "a.txt" }, "hello");
    const { body: job } = await create({ "input.image": url });
    const [output] = (await read(job._id)).output;
    const stored = await caller.post(`${ASSETS}/upload/url`, { url: output });
    expect(stored.body).toMatchObject({ size: 5 });
    const { body: missing } = await create({ "input.image": url.replace("a.txt", "b.txt") });
    expect(await read(missing._id)).toMatchObject({ status: "FAILURE", error: "image not found" });
  });

  test("fails for an input under `.invalid`", async () => {
    const { create, read } = start({ polls: 1 });
    const { body: job } = await create({ "input.image": "https://images.invalid/beach.jpg" });
    const failed = await read(job._id);
    expect(failed).toMatchObject({ status: "FAILURE", error: "image not found" });
    expect(failed).not.toHaveProperty("output");
  });

  test("ends as the options say", async () => {
    const { create, read } = start({
      polls: 1,
      outcome: ({ name, input }) =>
        input.refine === false ? { error: `${name} is tired` } : { analysis: { labels: ["sea"] } },
    });
    const good = await create({ "input.image": URL_INPUT });
    expect(await read(good.body._id)).toMatchObject({ status: "SUCCESS", output: { labels: ["sea"] } });
    const bad = await create({ "input.image": URL_INPUT, "input.refine": "false" });
    expect(await read(bad.body._id)).toMatchObject({ status: "FAILURE", error: "erase_bg is tired" });
  });

  test("takes repeated fields as a list, and the same names as JSON", async () => {
    const { caller, create } = start();
    const { body } = await create({
      "input.image": URL_INPUT,
      "input.images": ["https://a.example", "https://b.example"],
    });
    expect(body.input.images).toEqual(["https://a.example", "https://b.example"]);
    const json = await caller.post(`${PREDICTIONS}/erase/bg`, { "input.image": URL_INPUT, "input.box": { left: 1 } });
    expect(json.body.input).toEqual({ image: URL_INPUT, box: { left: 1 } });
  });

  test.each([
    [{}, "input.image is required"],
    [{ "input.image": "" }, "input.image is required"],
    [{ "input.image": new Blob(["plain"]) }, /input.image must be image\/png or .*, not application\/octet-stream/],
    [{ "input.image": URL_INPUT, "input.industry_type": "boat" }, /input.industry_type must be one of general/],
    [{ image: URL_INPUT }, /must match pattern|property name/],
    [{ "input.image": URL_INPUT, webhook: "no url" }, 'webhook must match format "uri"'],
  ])("is refused with %j", async (fields, message) => {
    const { status, body } = await start().create(fields);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errorCode: "JR-0400", message: expect.stringMatching(message) });
  });

  test("that is not there is a 404", async () => {
    expect((await start().caller.get(`${PREDICTIONS}/erase--bg--none`)).status).toBe(404);
  });
});

describe("the models", () => {
  const scanner = {
    name: "doc_scan",
    displayName: "Scan",
    description: "Reads text",
    input: {
      image: { format: "binary", required: false },
      prompt: { type: "string", required: true },
      page: { format: "binary", required: false, imageValidation: { maxWidth: 299 } },
    },
  };

  test("are listed, described, and can be added to", async () => {
    const { caller } = start({ models: [scanner] });
    const { body: list } = await caller.get("/service/public/transformation/v1.0/predictions");
    expect(list.map(({ name }: { name: string }) => name)).toEqual(["erase_bg", "doc_scan"]);
    const schema = "/service/public/transformation/v1.0/predictions/schema";
    expect((await caller.get(`${schema}/doc_scan`)).body).toEqual(scanner);
    expect((await caller.get(`${schema}/none_such`)).status).toBe(404);
    expect((await caller.post(`${PREDICTIONS}/doc/scan`, { "input.image": "x" })).body.message).toBe(
      "input.prompt is required",
    );
    const page = form({ "input.prompt": "?", "input.page": new Blob([PNG]) });
    expect((await caller.post(`${PREDICTIONS}/doc/scan`, page)).body.message).toBe(
      "input.page is wider than 299 pixels",
    );
    expect(await caller.post(`${PREDICTIONS}/no/model`, {})).toMatchObject({ status: 404 });
  });
});

describe("a webhook", () => {
  test("is called once, over the network too, when the job is over", async () => {
    const received: { _id: string; status: string }[] = [];
    const receiver = createServer(async (request, response) => {
      received.push(JSON.parse(Buffer.concat(await request.toArray()).toString()));
      response.writeHead(202).end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    const address = receiver.address();
    const webhook = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/hook`;
    try {
      const timing = { acceptedMs: 10, runningMs: 20 };
      const { mock, create, read } = start(timing, { fetch: globalThis.fetch, now: Date.now });
      const { body: job } = await create({ "input.image": URL_INPUT, webhook });
      await expect.poll(() => mock.state.webhooks).toEqual([{ predictionId: job._id, url: webhook, status: 202 }]);
      await read(job._id);
      expect(received).toMatchObject([{ _id: job._id, status: "SUCCESS" }]);
    } finally {
      receiver.closeAllConnections();
      receiver.close();
    }
  });

  test("is called by the read that sees the end, when reads are counted", async () => {
    const calls: unknown[] = [];
    const fetch = async (url: unknown, init?: RequestInit) => {
      calls.push([url, init?.method, JSON.parse(String(init?.body)).status]);
      throw new TypeError("fetch failed");
    };
    const { mock, create, read } = start({ polls: 2 }, { fetch });
    const { body: job } = await create({ "input.image": "https://gone.invalid", webhook: "https://example.com/hook" });
    await read(job._id);
    expect(calls).toEqual([]);
    await read(job._id);
    await read(job._id);
    expect(calls).toEqual([["https://example.com/hook", "POST", "FAILURE"]]);
    expect(mock.state.webhooks).toMatchObject([{ predictionId: job._id, error: "fetch failed" }]);
  });

  test("goes nowhere unless that is allowed, which the log says", async () => {
    const { mock, create, read } = start({ polls: 1 });
    const { body: job } = await create({ "input.image": URL_INPUT, webhook: "https://example.com/hook" });
    await read(job._id);
    expect(mock.state.webhooks).toMatchObject([
      { url: "https://example.com/hook", error: "The emulator may send no requests: see the option `allowOutbound`" },
    ]);
  });
});

test("a thousand jobs at a time are no burden", async () => {
  const { create, read } = start({ polls: 2 });
  const jobs = await Promise.all(Array.from({ length: 1000 }, () => create({ "input.image": URL_INPUT })));
  const ids = jobs.map(({ body }) => body._id);
  expect(new Set(ids).size).toBe(1000);
  for (const status of ["ACCEPTED", "SUCCESS"]) {
    const states = await Promise.all(ids.map(read));
    expect(new Set(states.map((state) => state.status))).toEqual(new Set([status]));
  }
});

test.each([{ polls: 0 }, { polls: 1.5 }, { acceptedMs: -1 }, { runningMs: Number.NaN }])("%j is refused", (options) => {
  expect(() => start(options)).toThrow(RangeError);
});
