import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { DOCS } from "@pixwire/docs/pages";

export const SITE = join(DOCS, ".vitepress/dist");

/** The pages of the built site, such as `guide/uploads.html`. */
export function builtPages(): string[] {
  return readdirSync(SITE, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html") && file !== "404.html")
    .sort();
}

/** Whether a page of the built site is generated. */
export function isReference(page: string): boolean {
  return page.startsWith("reference/") && page !== "reference/index.html";
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** No `eval`, and no request to another host. VitePress has small scripts and styles in its pages. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
].join("; ");

export interface ServeOptions {
  /** Answers for a folder without a slash at the end of its address, as the program `serve` does. */
  dropSlashes?: boolean;
}

/** Serves the built site under a folder that its build did not know. */
export async function serveSite({ dropSlashes = false }: ServeOptions = {}): Promise<{
  url: string;
  close(): Promise<void>;
}> {
  const prefix = "/some/folder/";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const file = decodeURIComponent(pathname.slice(prefix.length)) || "index.html";
    const isFolder = file.endsWith("/") || (dropSlashes && extname(file) === "");
    const path = join(SITE, isFolder ? `${file}/index.html` : file);
    try {
      if (!pathname.startsWith(prefix) && !(dropSlashes && `${pathname}/` === prefix))
        throw new Error("outside of the site");
      const content = readFileSync(path);
      const type = TYPES[extname(path)] ?? "text/plain";
      // The names of these files contain a hash of their content.
      const caching = file.startsWith("assets/") ? "max-age=3600, immutable" : "no-cache";
      response
        .writeHead(200, { "content-type": type, "content-security-policy": POLICY, "cache-control": caching })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
