import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { isLoopbackHost } from "./addresses.js";
import { firstHalf } from "./body.js";
import type { ListenOptions, MockServer } from "./listen-options.js";
import type { Respond } from "./respond.js";

/** What the server needs from an emulator. */
export interface Served {
  respond: Respond;
  /** The base of the URLs in answers; undefined for the address of the server. */
  publicUrl: string | undefined;
  /** Response headers that pages may read. */
  exposedHeaders: readonly string[];
}

/** The defaults of current Node versions, set here so that they do not vary. */
const HEADERS_TIMEOUT_MS = 60_000;
const REQUEST_TIMEOUT_MS = 300_000;
/** Long enough for an idle connection to survive a pause in a test. */
const KEEP_ALIVE_MS = 60_000;

/** @throws Error of Node when the port is not available, with a `code` such as `EADDRINUSE`. */
export async function startServer(
  { respond, publicUrl, exposedHeaders }: Served,
  { port = 0, host = "127.0.0.1", allowHosts = [], allowOrigins = [], requestTimeoutMs }: ListenOptions,
): Promise<MockServer> {
  let url = "";
  const hosts = new Set([host, ...allowHosts].map(toHostname));
  if (publicUrl !== undefined) hosts.add(new URL(publicUrl).hostname);
  const app = new Hono<{ Bindings: HttpBindings }>();
  // Before anything else, so that DNS rebinding gives a page of another site no access.
  app.use(async (context, next) => {
    const requested = toHostname(context.req.header("host") ?? "");
    if (isLoopbackHost(requested) || hosts.has(requested)) return next();
    return context.text(
      `The emulator does not answer to the host ${JSON.stringify(requested)}. ` +
        `To allow it, name the host: listen({ allowHosts: [...] }), or --allow-host.\n`,
      403,
    );
  });
  app.use(
    cors({
      origin: (origin) => (isLoopbackOrigin(origin) || allowOrigins.includes(origin) ? origin : null),
      allowMethods: ["GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"],
      exposeHeaders: [...exposedHeaders],
      maxAge: 600,
    }),
  );
  app.all("*", (context) => answer(context, respond, publicUrl ?? url));

  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: Math.min(HEADERS_TIMEOUT_MS, requestTimeoutMs ?? HEADERS_TIMEOUT_MS),
      requestTimeout: requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: Math.min(30_000, requestTimeoutMs ?? REQUEST_TIMEOUT_MS),
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    fetch: app.fetch,
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

async function answer(
  context: Context<{ Bindings: HttpBindings }>,
  respond: Respond,
  baseUrl: string,
): Promise<Response> {
  const { incoming, outgoing } = context.env;
  const request = context.req.raw;
  const outcome = await respond(request, baseUrl).catch((error: unknown) => {
    if (request.signal.aborted) return { kind: "reset" as const };
    // A bug in the emulator. Show the stack to whoever debugs the test.
    return new Response(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}`, {
      status: 500,
    });
  });
  if (outcome instanceof Response) return outcome;
  if (outcome.kind === "cut") {
    const half = await firstHalf(outcome.response);
    if (half.byteLength > 0) {
      const headers = Object.fromEntries([...outcome.response.headers, ...context.res.headers]);
      outgoing.writeHead(outcome.response.status, headers);
      await new Promise((resolve) => outgoing.write(half, resolve));
    }
  }
  if (outcome.kind === "reset" || (outcome.kind === "cut" && outcome.then === "reset")) incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

/** The name in a `Host` header, or of an interface, as `URL` normalizes it. "" for an invalid one. */
function toHostname(host: string): string {
  const bracketed = host.split(":").length > 2 && !host.startsWith("[") ? `[${host}]` : host;
  return URL.canParse(`http://${bracketed}`) ? new URL(`http://${bracketed}`).hostname : "";
}

/** The address of all interfaces cannot be called, so that of the loopback interface stands in. */
function hostInUrl(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
