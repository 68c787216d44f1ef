import { createHash } from "node:crypto";
import { ConnectionError } from "@pixwire/api/runtime";
import { DestinationTakenError } from "../../src/errors.js";
import type { Content, Item, StoredFile } from "../../src/item.js";
import { joinPath } from "../../src/paths.js";
import type { Source, Target, TargetCapabilities } from "../../src/ports.js";

/** What happens to a request of the stub. */
export type StubFault = "none" | "before" | "after";

export interface StubOptions {
  capabilities?: Partial<TargetCapabilities>;
  /** Decides for each request: `before` fails without an effect, `after` fails although it took effect. */
  fault?: (operation: "look" | "write" | "list" | "remove") => StubFault;
  /** Awaited in every request, so that a test decides about the order. */
  pause?: () => Promise<unknown>;
  files?: Readonly<Record<string, string>>;
}

export interface StubTarget extends Target {
  /** The contents of the files, by destination. */
  readonly files: Map<string, string>;
  /** How many writes took effect, by destination. */
  readonly writes: Map<string, number>;
  /** All requests, such as `write a.txt`. */
  readonly requests: string[];
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A target in memory. */
export function stubTarget(options: StubOptions = {}): StubTarget {
  const { fault = () => "none", pause = async () => {} } = options;
  const capabilities = { copyFromUrl: false, sha256: false, overwrite: true, ...options.capabilities };
  const files = new Map(Object.entries(options.files ?? {}));
  const writes = new Map<string, number>();
  const requests: string[] = [];

  async function request<Result>(
    operation: "look" | "write" | "list" | "remove",
    destination: string,
    effect: () => Result,
  ): Promise<Result> {
    requests.push(`${operation} ${destination}`.trim());
    const outcome = fault(operation);
    await pause();
    if (outcome === "before") throw new ConnectionError(operation, 1, "no connection");
    const result = effect();
    await pause();
    if (outcome === "after") throw new ConnectionError(operation, 1, "the answer was lost");
    return result;
  }

  function stored(destination: string): StoredFile | undefined {
    const text = files.get(destination);
    if (text === undefined) return undefined;
    const size = Buffer.byteLength(text);
    const hash = capabilities.sha256 ? { sha256: sha256(text) } : {};
    return { destination, size, url: `https://cdn.test/${destination}?pbs=secret`, ...hash };
  }

  return {
    id: "stub:files",
    capabilities,
    files,
    writes,
    requests,
    place: (item) => ({ destination: joinPath(item.destination ?? item.path), notCarried: item.tags ? ["tags"] : [] }),
    look: (destination) => request("look", destination, () => stored(destination)),
    async write({ item, destination, content, overwrite }) {
      const text = content ? await textOf(content) : `fetched ${item.url}`;
      return request("write", destination, () => {
        if (!overwrite && files.has(destination)) throw new DestinationTakenError(item.path, destination);
        files.set(destination, text);
        writes.set(destination, (writes.get(destination) ?? 0) + 1);
        return stored(destination) ?? { destination };
      });
    },
    async *list() {
      const names = await request("list", "", () => [...files.keys()]);
      for (const name of names) yield stored(name) ?? { destination: name };
    },
    remove: ({ destination }) => request("remove", destination, () => void files.delete(destination)),
  };
}

async function textOf({ body }: Content): Promise<string> {
  if (!(body instanceof Uint8Array)) throw new Error("The stub takes bytes only");
  return Buffer.from(body).toString();
}

/** A source of texts by path. The version of an item is its text. */
export function textSource(
  texts: Readonly<Record<string, string>>,
  item: Partial<Item> = {},
): Source & { opened: string[] } {
  const opened: string[] = [];
  return {
    name: "the texts",
    reach: "anywhere",
    opened,
    async *list() {
      for (const [path, text] of Object.entries(texts)) {
        yield { path, size: Buffer.byteLength(text), version: sha256(text), ...item };
      }
    },
    async open({ path }) {
      opened.push(path);
      const bytes = Buffer.from(texts[path] ?? "");
      return { body: bytes, size: bytes.byteLength, sha256: async () => sha256(bytes) };
    },
  };
}
