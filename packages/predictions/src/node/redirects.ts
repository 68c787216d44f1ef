import type { Fetch } from "@pixwire/api/runtime";
import { isPublicHost } from "./public-address.js";

const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Throws the error for a response that cannot be used. */
type Refuse = (problem: string) => never;

/**
 * Requests a URL and follows its redirects: on the same host, and to another host over https if all addresses of that
 * host are public. A redirect therefore cannot make this machine request something from its own network. A name server
 * that changes its answer after the check gains nothing, because a private server has no certificate for that name.
 */
export async function fetchFollowing(
  url: string,
  fetch: Fetch,
  signal: AbortSignal,
  refuse: Refuse,
): Promise<Response> {
  // The length of a decompressed body could not be compared with `Content-Length`.
  const init: RequestInit = { headers: { "accept-encoding": "identity" }, redirect: "manual", signal };
  let current = new URL(url);
  let hasLeftHost = false;
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(new Request(current, init));
    if (response.redirected) refuse('`fetch` followed a redirect; it must respect `redirect: "manual"` of its request');
    const location = response.headers.get("location");
    if (!REDIRECT_STATUSES.has(response.status) || location === null) return response;
    await response.body?.cancel();
    if (redirects === MAX_REDIRECTS) refuse(`the server redirected more than ${MAX_REDIRECTS} times`);
    const next = parseTarget(location, current, refuse);
    if (!isSameHost(current, next)) hasLeftHost = true;
    if (hasLeftHost) await requirePublic(next, refuse);
    current = next;
  }
}

function parseTarget(location: string, base: URL, refuse: Refuse): URL {
  if (!URL.canParse(location, base.href)) return refuse("the server redirected to something that is not a URL");
  const target = new URL(location, base);
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    return refuse(`the server redirected to a ${target.protocol} URL; only http and https are followed`);
  }
  // `fetch` would refuse them with a message that repeats them.
  if (target.username || target.password)
    return refuse("the server redirected to a URL with a user name or a password");
  return target;
}

/** Whether two URLs have the same host and port, and the second does not fall back from https to http. */
function isSameHost(from: URL, to: URL): boolean {
  return to.host === from.host && (to.protocol === from.protocol || to.protocol === "https:");
}

async function requirePublic({ protocol, hostname }: URL, refuse: Refuse): Promise<void> {
  if (protocol !== "https:")
    refuse(`the server redirected to ${hostname} over http; redirects to another host have to use https`);
  if (await isPublicHost(hostname)) return;
  refuse(`the server redirected to ${hostname}, which has a private address; such a redirect is not followed`);
}
