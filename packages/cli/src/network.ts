import type { Context } from "./context.js";

const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"] as const;

/** The variables of the environment that name a proxy, in the order in which they are read. */
export function proxyVariables(env: Context["io"]["env"]): string[] {
  return PROXY_VARIABLES.filter((name) => env[name]);
}

let prepared: Promise<void> | undefined;

/**
 * Has `fetch` follow the proxy of the environment, once per process. Node 20 does not do so itself. The agent takes
 * longer to load than everything else, so it is loaded only where a proxy is named.
 */
export async function followProxy({ io }: Pick<Context, "io">): Promise<void> {
  if (io.fetch !== undefined || proxyVariables(io.env).length === 0) return;
  prepared ??= import("./proxy.js").then(({ installProxyAgent }) => installProxyAgent(io.env));
  await prepared;
}

/** Returns the `fetch` of a command, which follows the proxy of the environment. */
export async function fetchOf(context: Pick<Context, "io">): Promise<(request: Request) => Promise<Response>> {
  await followProxy(context);
  return context.io.fetch ?? ((request) => globalThis.fetch(request));
}
