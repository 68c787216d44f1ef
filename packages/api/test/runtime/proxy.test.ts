import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { EnvHttpProxyAgent, getGlobalDispatcher, setGlobalDispatcher } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createPixelbin, type Pixelbin } from "../../src/pixelbin/index.js";
import { TOKEN } from "../support/clients.js";
import { type FaultServer, ok, startFaultServer, status } from "../support/faults.js";

describe("the recipe for a proxy: undici's agent, which reads the environment", () => {
  let origin: FaultServer;
  let proxy: Server;
  let proxyUrl: string;
  /** Hosts that the proxy was asked to connect to. */
  const tunnels: (string | undefined)[] = [];

  beforeAll(async () => {
    origin = await startFaultServer();
    proxy = createServer((_, response) => void response.writeHead(405).end());
    proxy.on("connect", (request, client, head) => {
      tunnels.push(request.url);
      const { hostname, port } = new URL(`http://${request.url}`);
      const upstream = connect(Number(port), hostname, () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [client, upstream]) socket.on("error", () => socket.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await origin.close();
  });
  beforeEach(() => {
    tunnels.length = 0;
    origin.requests.length = 0;
    for (const name of ["http_proxy", "https_proxy", "no_proxy"]) {
      vi.stubEnv(name, "");
      vi.stubEnv(name.toUpperCase(), "");
    }
    return () => vi.unstubAllEnvs();
  });

  /** As the README has it, for the whole process or for one client; undone after the test. */
  const throughProxy = (where: "process" | "client" = "process"): Pixelbin => {
    const before = getGlobalDispatcher();
    const dispatcher = new EnvHttpProxyAgent();
    const init: RequestInit & { dispatcher: EnvHttpProxyAgent } = { dispatcher };
    if (where === "process") setGlobalDispatcher(dispatcher);
    onTestFinished(async () => {
      setGlobalDispatcher(before);
      await dispatcher.close();
    });
    const fetchThroughProxy = where === "client" ? (request: Request) => fetch(request, init) : undefined;
    return createPixelbin({
      token: TOKEN,
      baseUrl: origin.url,
      retry: { initialDelayMs: 1 },
      fetch: fetchThroughProxy,
    });
  };

  test.each(["process", "client"] as const)("requests of a %s go through it, retries and bodies too", async (where) => {
    vi.stubEnv("http_proxy", proxyUrl);
    const pixelbin = throughProxy(where);
    origin.reply(status(503), ok);
    expect(await pixelbin.assets.getFileById({ _id: "a" })).toMatchObject({ name: "beach.jpeg" });
    origin.reply(ok);
    await pixelbin.assets.fileUpload({ file: new Blob([new Uint8Array(300_000)]) });
    expect(origin.requests).toHaveLength(3);
    expect(new Set(tunnels)).toEqual(new Set([new URL(origin.url).host]));
  });

  test("hosts in `no_proxy` do not", async () => {
    vi.stubEnv("http_proxy", proxyUrl);
    vi.stubEnv("no_proxy", "127.0.0.1");
    const pixelbin = throughProxy();
    origin.reply(ok);
    await pixelbin.assets.getFileById({ _id: "a" });
    expect(origin.requests).toHaveLength(1);
    expect(tunnels).toEqual([]);
  });

  test("a proxy that is not there is a ConnectionError", async () => {
    const gone = await startFaultServer();
    await gone.close();
    vi.stubEnv("http_proxy", gone.url);
    const pixelbin = throughProxy();
    await expect(pixelbin.assets.getFileById({ _id: "a" })).rejects.toMatchObject({
      name: "ConnectionError",
      attempt: 3,
    });
    expect(origin.requests).toEqual([]);
  });
});
