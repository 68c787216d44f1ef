import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript" };

/** Serves the files of a folder, `index.html` for `/`, on a free port. @param headers - of every answer. */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const site = createServer(async (request, response) => {
    const name = request.url === "/" ? "index.html" : (request.url ?? "").slice(1);
    const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
    try {
      const content = await readFile(join(folder, name));
      response.writeHead(200, { ...headers, "content-type": type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const address = site.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : undefined}/`,
    close: () => new Promise((resolve) => site.close(() => resolve())),
  };
}
