import type { Fetch } from "@pixwire/api/runtime";
import { isPublicHost } from "./public-address.js";

const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Throws the error for an answer that cannot be used. */
type Refuse = (problem: string) => never;

/**
 * Requests a URL and follows its redirects: on the same host, and to another host by https if all addresses of that host
 * are public. So a redirect cannot make this machine fetch what only its own network can reach. A name server that changes
 * its answer after the check gains nothing: a private server has no certificate for that name.
 */
export async function fetchFollowing(
  url: string,
  fetch: Fetch,
  signal: AbortSignal,
  refuse: Refuse,
): Promise<Response> {
  // The length of a compressed body could not be compared with the announced one.
  const init: RequestInit = { headers: { "accept-encoding": "identity" }, redirect: "manual", signal };
  let current = new URL(url);
  let isFirstHost = true;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(new Request(current, init));
    if (response.redirected) refuse('`fetch` followed a redirect; it must respect `redirect: "manual"` of its request');
    const location = response.headers.get("location");
    if (!REDIRECT_STATUSES.has(response.status) || location === null) return response;
    await response.body?.cancel();
    if (redirects === MAX_REDIRECTS) refuse(`its URL was redirected more than ${MAX_REDIRECTS} times`);
    const next = parseTarget(location, current, refuse);
    isFirstHost &&= isSameHost(current, next);
    if (!isFirstHost) await requirePublic(next, refuse);
    current = next;
  }
}

function parseTarget(location: string, base: URL, refuse: Refuse): URL {
  if (!URL.canParse(location, base.href)) return refuse("its URL was redirected to something that is not a URL");
  const target = new URL(location, base);
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    return refuse(`its URL was redirected to a ${target.protocol} URL`);
  }
  // `fetch` refuses them with a message that repeats them.
  if (target.username || target.password) return refuse("its URL was redirected to a URL with a password");
  return target;
}

/** The same name and port, without a step from https back to http. */
function isSameHost(from: URL, to: URL): boolean {
  return to.host === from.host && (to.protocol === from.protocol || to.protocol === "https:");
}

async function requirePublic({ protocol, hostname }: URL, refuse: Refuse): Promise<void> {
  if (protocol !== "https:")
    refuse(`its URL was redirected to ${hostname} without https; only https is followed there`);
  if (await isPublicHost(hostname)) return;
  refuse(`its URL was redirected to ${hostname}, which is in a private network; such a redirect is not followed`);
}
