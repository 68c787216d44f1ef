import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

export interface FaultyStore {
  readonly url: string;
  /** The hashes of the files, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** How many files there are. */
  count(): number;
  close(): Promise<void>;
}

/** A tenth of all requests fail, in one of these ways. `lost` takes effect, and its response never arrives. */
const FAULTS = ["reset", "lost", "429", "500", "503"] as const;
const EVERY = 10;

/** A server that stores files under names, creates each name once, and fails every tenth request. */
export async function startFaultyStore(): Promise<FaultyStore> {
  const files = new Map<string, { size: number; sha256: string }>();
  let requests = 0;

  const server = createServer(async (request, response) => {
    requests++;
    const fault = requests % EVERY === 0 ? FAULTS[(requests / EVERY) % FAULTS.length] : undefined;
    const hash = createHash("sha256");
    let size = 0;
    try {
      for await (const chunk of request) {
        hash.update(chunk);
        size += chunk.length;
      }
    } catch {
      // The client was killed while it sent.
      return;
    }
    if (fault === "reset") return void response.destroy();
    if (fault !== undefined && fault !== "lost")
      return void response.writeHead(Number(fault), { "retry-after": "0" }).end();
    const name = decodeURIComponent(request.url?.slice(1) ?? "");
    const found = files.get(name);
    if (request.method === "PUT" && !found) files.set(name, { size, sha256: hash.digest("hex") });
    if (fault === "lost") return void response.destroy();
    const status = request.method === "PUT" ? (found ? 412 : 201) : found ? 200 : 404;
    answer(response, status, files.get(name));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : undefined}`,
    get files() {
      return new Map([...files].map(([name, { sha256 }]) => [name, sha256]));
    },
    count: () => files.size,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(response: ServerResponse, status: number, file: { size: number; sha256: string } | undefined): void {
  response.writeHead(status, file && { "x-size": `${file.size}`, "x-sha256": file.sha256 }).end();
}
