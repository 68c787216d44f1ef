import { createAdaptorServer, type Http2Bindings, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { firstHalf } from "./body.js";
import type { Exchange } from "./exchange.js";

export interface ListenOptions {
  /** @defaultValue 0, a free port */
  port?: number | undefined;
  /** Name or address of the interface. @defaultValue `127.0.0.1` */
  host?: string | undefined;
}

export interface MockServer {
  /** Such as `http://127.0.0.1:49152`, without a slash at the end. */
  readonly url: string;
  /** Ends every connection, those in use included. */
  close(): Promise<void>;
}

/** @throws Error of Node when the port cannot be had, with `code` such as `EADDRINUSE`. */
export async function startServer(
  exchange: Exchange,
  publicUrl: string | undefined,
  { port = 0, host = "127.0.0.1" }: ListenOptions,
): Promise<MockServer> {
  let url = "";
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    // A stalled exchange is for the caller to end, and a kept connection must outlive a pause in a test.
    serverOptions: { requestTimeout: 0, keepAliveTimeout: 60_000 },
    fetch: (request, env) => serve(exchange, request, env, publicUrl ?? url),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  url = `http://${hostInUrl(host)}:${address.port}`;
  return {
    url,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

async function serve(
  exchange: Exchange,
  request: Request,
  { incoming, outgoing }: HttpBindings | Http2Bindings,
  baseUrl: string,
): Promise<Response> {
  const outcome = await exchange(request, baseUrl).catch((error: unknown) => {
    if (request.signal.aborted) return { kind: "reset" as const };
    // A mistake in the emulator; the one who debugs a test should not have to look for it.
    return new Response(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}`, {
      status: 500,
    });
  });
  if (outcome instanceof Response) return outcome;
  if (outcome.kind === "cut") {
    const half = await firstHalf(outcome.response);
    // Always HTTP/1 here; the check is for the types of the adaptor.
    if (half.byteLength > 0 && "assignSocket" in outgoing) {
      outgoing.writeHead(outcome.response.status, Object.fromEntries(outcome.response.headers));
      await new Promise((resolve) => outgoing.write(half, resolve));
    }
  }
  if (outcome.kind === "reset" || (outcome.kind === "cut" && outcome.then === "reset")) incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** An address that means every interface is no address to call. */
function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
