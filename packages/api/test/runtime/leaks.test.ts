import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createPixelbin } from "../../src/pixelbin/index.js";
import { clientOver, FILE, rejection, TOKEN } from "../support/clients.js";
import { type FaultServer, faults, ok, type Reply, startFaultServer, status } from "../support/faults.js";

/** Outside CI, a tenth: what is left behind by each call shows as well. */
const CALLS = process.env.CI ? 10_000 : 1_000;

describe(`${CALLS} calls with one signal`, () => {
  test("leave no listener on it, and no timer", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    const { signal } = new AbortController();
    let most = 0;
    const answers = [
      () => Response.json(FILE),
      () => new Response(null, { status: 404 }),
      () => new Response(null, { status: 503, headers: { "retry-after": "0" } }),
      () => Promise.reject(new TypeError("fetch failed")),
    ];
    let turn = 0;
    const { pixelbin } = clientOver(
      () => {
        most = Math.max(most, getEventListeners(signal, "abort").length);
        return (answers[turn++ % answers.length] ?? Response.error)();
      },
      { retry: { maxRetries: 1, initialDelayMs: 0 } },
    );
    for (let call = 0; call < CALLS; call += 10) {
      await Promise.allSettled(Array.from({ length: 10 }, () => pixelbin.assets.getFileById({ _id: "a" }, { signal })));
    }
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(most).toBeLessThanOrEqual(10);
    const limits = timers.mock.results.filter((_, index) => timers.mock.calls[index]?.[1] === 60_000);
    const ended = new Set(cleared.mock.calls.map(([timer]) => timer));
    expect(limits.length).toBeGreaterThanOrEqual(CALLS);
    expect(limits.filter(({ value }) => !ended.has(value))).toEqual([]);
    vi.restoreAllMocks();
  });

  test("the same over sockets, and no warning of Node's", async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on("warning", warn);
    const server = await startFaultServer();
    server.reply(ok);
    const { signal } = new AbortController();
    const pixelbin = createPixelbin({ token: TOKEN, baseUrl: server.url });
    for (let call = 0; call < CALLS; call += 50) {
      await Promise.all(Array.from({ length: 50 }, () => pixelbin.assets.getFileById({ _id: "a" }, { signal })));
    }
    process.off("warning", warn);
    expect(warnings).toEqual([]);
    expect(server.requests).toHaveLength(CALLS);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    await server.close();
  }, 60_000);

  test("an abort and a limit clean up too, also of a fetch that never ends", async () => {
    const { pixelbin } = clientOver(() => new Promise(() => {}), { timeoutMs: 5, retry: { maxRetries: 0 } });
    const controller = new AbortController();
    const { signal } = controller;
    await rejection(pixelbin.assets.getModules({}, { signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    const call = rejection(pixelbin.assets.getModules({}, { signal, timeoutMs: 60_000 }));
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    controller.abort();
    await call;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("a process", () => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.close());

  /** How long a program takes from its last line to its end, and what it printed. */
  const run = async (code: string): Promise<{ output: string; exitedAfterMs: number }> => {
    const program = `
      import { createPixelbin } from "@pixwire/api/pixelbin";
      const pixelbin = createPixelbin({ token: "t", baseUrl: ${JSON.stringify(server.url)} });
      const say = (text) => console.log(text);
      ${code}
      console.log("end " + Date.now());`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      cwd: import.meta.dirname,
    });
    const endedAt = Number(/end (\d+)/.exec(stdout)?.[1]);
    return { output: stdout.replace(/end \d+\n/, "").trim(), exitedAfterMs: Date.now() - endedAt };
  };

  test("ends after a call: the limit of 60 seconds does not hold it", async () => {
    server.reply(ok);
    const { output, exitedAfterMs } = await run("say((await pixelbin.assets.getFileById({ _id: 'a' })).name);");
    expect(output).toBe("beach.jpeg");
    expect(exitedAfterMs).toBeLessThan(6000);
  });

  test("lives through a fetch without a socket that never answers, to its TimeoutError", async () => {
    const { output } = await run(`
      const hung = createPixelbin({ token: "t", fetch: () => new Promise(() => {}), timeoutMs: 500, retry: { maxRetries: 0 } });
      await hung.assets.getModules().catch((e) => say(e.name));`);
    expect(output).toBe("TimeoutError");
  });

  test("lives through a credential function that never answers, to its TimeoutError", async () => {
    const { output } = await run(`
      const hung = createPixelbin({ token: () => new Promise(() => {}), timeoutMs: 500, retry: { maxRetries: 0 } });
      await hung.assets.getModules().catch((e) => say(e.name));`);
    expect(output).toBe("TimeoutError");
  });

  test("lives through the wait before a retry", async () => {
    server.reply(status(503, { "retry-after": "1", connection: "close" }), ok);
    const { output } = await run("say((await pixelbin.assets.getFileById({ _id: 'a' })).name);");
    expect(output).toBe("beach.jpeg");
  });

  test("lives through a stall to its TimeoutError", async () => {
    server.reply(faults.stallBeforeHeaders);
    const { output } = await run(`
      await pixelbin.assets.getFileById({ _id: "a" }, { timeoutMs: 50, retry: { maxRetries: 0 } }).catch((e) => say(e.name));`);
    expect(output).toBe("TimeoutError");
  });

  describe("survives an answer with more content encodings than Node's fetch accepts", () => {
    const refused: Reply = (_, response) => {
      const encodings = Array(6).fill("gzip").join(", ");
      response.writeHead(200, { "content-encoding": encodings }).end(Buffer.alloc(400_000));
    };

    test("to a call", async () => {
      server.reply(refused);
      const { output } = await run(`
        await pixelbin.assets.getModules({}, { retry: { maxRetries: 0 } }).catch((e) => say(e.name));
        await new Promise((resolve) => setTimeout(resolve, 100));`);
      expect(output).toBe("ConnectionError");
    });

    test("and an abort while middleware handles the failure", async () => {
      server.reply(refused);
      const { output } = await run(`
        const controller = new AbortController();
        const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
        const middleware = [{ onError() { controller.abort(); return pause(); } }];
        const watched = createPixelbin({ token: "t", baseUrl: ${JSON.stringify(server.url)}, middleware });
        await watched.assets.getModules({}, { signal: controller.signal }).catch((e) => say(e.name));
        await pause();`);
      expect(output).toBe("AbortError");
    });
  });
});
