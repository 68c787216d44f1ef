import { redact } from "@pixwire/api/runtime";
import type { Fetch } from "@pixwire/mock";
import { type CreateMock, emulatedFetch, isDeliveryUrl } from "./emulators.js";
import { formatLine } from "./format.js";

/** A module that was made of a snippet. */
export interface SnippetModule {
  default(page: SnippetGlobals): Promise<void>;
}

/** What a snippet finds in the place of the global functions. */
interface SnippetGlobals {
  console: Record<"debug" | "error" | "info" | "log" | "warn", (...args: unknown[]) => void>;
  fetch: Fetch;
  createMock: CreateMock;
}

/** A request that a snippet made, without its secrets. */
export interface SentRequest {
  method: string;
  /** With the host and the query. */
  url: string;
  headers: string[];
  /** A status, or the name of the error with which the request failed. */
  outcome: string;
}

/** Called while a snippet runs. */
export interface RunObserver {
  onLine(line: string): void;
  onRequest(request: SentRequest): void;
  onPicture(picture: Blob): void;
}

export interface Emulation {
  createMock: CreateMock;
  samplePicture: () => Promise<Blob>;
}

/**
 * Runs a snippet against emulators that start empty.
 *
 * @returns when it has ended. A failure is the last line of its output, as in a shell.
 */
export async function runSnippet(
  { default: run }: SnippetModule,
  { createMock, samplePicture }: Emulation,
  observer: RunObserver,
): Promise<void> {
  const fetches: Fetch[] = [];
  const lines: string[] = [];
  const print = (...args: unknown[]): void => {
    const line = formatLine(args);
    lines.push(line);
    observer.onLine(line);
  };
  const observe = (fetch: Fetch): Fetch => {
    fetches.push(fetch);
    return observedFetch(fetch, observer);
  };
  const page: SnippetGlobals = {
    console: { debug: print, error: print, info: print, log: print, warn: print },
    fetch: observe(emulatedFetch(createMock, samplePicture)),
    createMock: (api, options) => {
      const mock = createMock(api, options);
      const fetch = observe(mock.fetch);
      return new Proxy(mock, { get: (target, key) => (key === "fetch" ? fetch : Reflect.get(target, key)) });
    },
  };
  try {
    await run(page);
  } catch (error) {
    print("Uncaught", error);
  }
  for (const url of lines.flatMap((line) => line.split(" ")).filter(isDeliveryUrl)) {
    const picture = await deliveredPicture(url, fetches);
    if (picture) observer.onPicture(picture);
  }
}

/** The picture that one of these delivers under a URL. */
async function deliveredPicture(url: string, fetches: readonly Fetch[]): Promise<Blob | undefined> {
  for (const fetch of fetches) {
    const response = await fetch(url);
    if (response.ok && response.headers.get("content-type")?.startsWith("image/")) return response.blob();
  }
  return undefined;
}

function observedFetch(fetch: Fetch, observer: RunObserver): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const sent = {
      method: request.method,
      url: redact(decodeURI(request.url)),
      headers: [...request.headers].map(([name, value]) => redactHeader(name, value)),
    };
    try {
      const response = await fetch(request);
      observer.onRequest({ ...sent, outcome: String(response.status) });
      return response;
    } catch (error) {
      observer.onRequest({ ...sent, outcome: error instanceof Error ? error.name : "Error" });
      throw error;
    }
  };
}

/** The headers that carry the credentials of the three services. */
const CREDENTIAL_HEADERS = ["authorization", "x-api-key", "cookie"];

function redactHeader(name: string, value: string): string {
  return `${name}: ${CREDENTIAL_HEADERS.includes(name) ? "[redacted]" : redact(value)}`;
}
