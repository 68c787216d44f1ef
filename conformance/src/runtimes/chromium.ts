import { mkdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium } from "playwright-core";
import { findProgram } from "../find-program.js";
import type { CheckResult, World } from "../suite/check.js";
import type { BrowserPlace } from "../suite/page.js";
import type { Runtime } from "./runtime.js";

const PLACES: readonly BrowserPlace[] = ["page", "web worker", "service worker"];

/** Each place with and without a content security policy, which forbids `eval` and every host but the emulators. */
export const chromiumRuntimes: readonly Runtime[] = PLACES.flatMap((place) => [
  inChromium(place, false),
  inChromium(place, true),
]);

function inChromium(place: BrowserPlace, withPolicy: boolean): Runtime {
  return {
    name: `Chromium, ${place}${withPolicy ? ", content security policy" : ""}`,
    async find() {
      const executablePath = await findProgram("chromium", "chromium-browser", "google-chrome");
      if (!executablePath) return undefined;
      const browser = await launch(executablePath);
      const version = browser.version();
      await browser.close();
      return {
        version,
        isFromSystem: true,
        run: (app, world) => runIn(executablePath, app, world, place, withPolicy),
      };
    },
  };
}

async function runIn(
  executablePath: string,
  app: string,
  world: World,
  place: BrowserPlace,
  withPolicy: boolean,
): Promise<CheckResult[]> {
  const folder = await buildSite(app);
  const site = await serve(folder, withPolicy ? policyFor(world) : undefined);
  const browser = await launch(executablePath);
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => void problems.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
    await page.goto(site.url);
    await page
      .waitForFunction(() => "conformIn" in window)
      .catch((cause: unknown) => {
        throw new Error(`The page did not load: ${problems.join("; ")}`, { cause });
      });
    const broken = new Promise<never>((_, reject) => {
      page.on("pageerror", reject);
      page.context().on("weberror", (error) => reject(error.error()));
    });
    const results = page.evaluate(([where, what]) => window.conformIn(where, what), [place, world] as const);
    return await Promise.race([results, broken]);
  } finally {
    await browser.close();
    site.server.close();
  }
}

function launch(executablePath: string): Promise<Browser> {
  // Debian's Chromium refuses its sandbox to root, whom containers run as.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** As a bundler for browsers builds it, from the installed packages. */
async function buildSite(app: string): Promise<string> {
  const folder = join(app, "site");
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: ["page", "browser-worker"].map((name) => join(app, "suite", `${name}.js`)),
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    logLevel: "error",
  });
  return folder;
}

function policyFor({ pixelbinUrl, imagekitUrl, imgSrcUrl }: World): string {
  const hosts = [pixelbinUrl, imagekitUrl, imgSrcUrl].join(" ");
  return `default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' ${hosts}`;
}

async function serve(folder: string, policy: string | undefined): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const headers = policy ? { "content-security-policy": policy } : {};
    if (request.url === "/") {
      response.writeHead(200, { ...headers, "content-type": "text/html" });
      response.end('<!doctype html><title>Conformance</title><script type="module" src="/page.js"></script>');
      return;
    }
    try {
      const name = /^\/([\w-]+\.js)$/.exec(request.url ?? "")?.[1] ?? "";
      const script = await readFile(join(folder, name));
      response.writeHead(200, { ...headers, "content-type": "text/javascript" }).end(script);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // `localhost` is a secure context, as service workers need it.
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
