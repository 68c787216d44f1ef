import { type Logger, type Middleware, readText, redact, retryAfterMs } from "@pixwire/api/runtime";
import type { Talk } from "./terminal/talk.js";
import { formatDuration } from "./terminal/text.js";

/** In characters. The start of a body says what kind of answer it is. */
const MAX_BODY = 2000;

/** Headers that are credentials themselves. */
const SECRET_HEADERS = new Set(["authorization", "cookie", "set-cookie", "proxy-authorization"]);

/** Shows a line per attempt at a request, for `--verbose`. */
export function createRequestLogger(talk: Talk): Logger {
  const line = (text: string): void => talk.verbose(text);
  return { debug: line, info: line, warn: line, error: line };
}

/** A shorter wait is over before anybody has read that there is one, in milliseconds. */
const SHORT_WAIT_MS = 2000;

/** Says that a service asks to wait, so that nobody takes the silence for a defect. */
export function createWaitNotice(talk: Talk, title: string, now: () => number = Date.now): Middleware {
  let saidUntil = 0;
  return {
    onResponse({ response: { status, headers } }) {
      const waitMs = status === 429 || status === 503 ? retryAfterMs(headers, now()) : undefined;
      if (waitMs === undefined || waitMs < SHORT_WAIT_MS || now() < saidUntil) return undefined;
      saidUntil = now() + waitMs;
      talk.info(`${title} asks to wait ${formatDuration(waitMs / 1000)} before the next request.`);
      return undefined;
    },
  };
}

/**
 * Shows requests and responses without secrets, for `--debug`.
 *
 * @param credential - hidden wherever it occurs.
 */
export function createExchangeLog(talk: Talk, credential: string | undefined): Middleware {
  const clean = (text: string): string => redact(text, { credentials: credential === undefined ? [] : [credential] });
  const headersOf = (headers: Headers): string =>
    [...headers]
      .map(([name, value]) => `  ${name}: ${SECRET_HEADERS.has(name) ? "[redacted]" : clean(value)}\n`)
      .join("");
  return {
    async onRequest({ request }) {
      const type = request.headers.get("content-type") ?? "";
      const body = /json|urlencoded/.test(type) ? await request.clone().text() : "";
      talk.debug(
        `> ${request.method} ${clean(request.url)}\n${headersOf(request.headers)}${cut(clean(body))}`.trimEnd(),
      );
      return undefined;
    },
    async onResponse({ response }) {
      const type = response.headers.get("content-type") ?? "";
      const body = /json|text/.test(type) ? await textOf(response.clone()) : "";
      talk.debug(`< ${response.status}\n${headersOf(response.headers)}${cut(clean(body))}`.trimEnd());
      return undefined;
    },
  };
}

/** In bytes. A longer body is not shown. */
const MAX_READ = 1024 * 1024;

async function textOf(response: Response): Promise<string> {
  try {
    return await readText(response, MAX_READ);
  } catch {
    // The call itself reads the response too, and reports what is wrong with it.
    return "(a body that cannot be shown)";
  }
}

function cut(text: string): string {
  return text.length <= MAX_BODY ? text : `${text.slice(0, MAX_BODY)}… (${text.length} characters)`;
}
