import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import signatures from "./vectors/pixelbin-signatures.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const program = `
  import { signUrl, urlToObj, objToUrl } from "@pixwire/url-utils/pixelbin";
  import { buildUrl, getAuthenticationParameters, verifyWebhook } from "@pixwire/url-utils/imagekit";
  import { parseUrl } from "@pixwire/url-utils/img-src";
  const now = new Date(1_700_000_000_000);
  const overlay = { type: "text", text: "é, ☃" };
  const headers = { "webhook-id": "evt_1", "webhook-timestamp": "1700000000", "webhook-signature": "v1,ykqIZ6jzouzRMAMG6+rkJvo6uGTuBLVGsJAA9DChSo8=" };
  const body = '{"id":"evt_1","type":"x","data":{}}';
  const verify = () => { try { return verifyWebhook(body, headers, { secret: "whsec_test_secret", now }).id } catch (error) { return error.message } };
  globalThis.results = JSON.stringify([
    signUrl("https://cdn.pixelbin.io/v2/cloud/original/é a.jpg?a=b c", { expirySeconds: 60, accessKey: "k", token: "clé", now }),
    objToUrl(urlToObj("https://cdn.pixelbin.io/v2/cloud/t.resize(w:1)/a.jpg?dpr=2")),
    buildUrl({ urlEndpoint: "https://ik.imagekit.io/demo", path: "é.jpg", transformation: [{ width: 1, overlay }], signed: true, privateKey: "k" }),
    getAuthenticationParameters({ privateKey: "k", token: "t", now }),
    getAuthenticationParameters({ privateKey: "k", now }).token.length,
    verify(),
    parseUrl("https://img-src.io/i/ada/a.jpg?p:card&w=1"),
  ]);
`;

async function bundled(conditions: string[], format: "esm" | "iife"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    format,
    platform: "neutral",
    conditions,
    external: ["node:*"],
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

function runNode(args: string[], code: string): string {
  return execFileSync(process.execPath, [...args, "--eval", `${code}\nconsole.log(globalThis.results)`], {
    cwd: root,
    encoding: "utf8",
  }).trim();
}

describe("one program gives one result", () => {
  const onNode = runNode(["--input-type=module"], program);

  test("and it is not an error", () => {
    expect(onNode).toContain("pbs=");
    expect(onNode).toContain('"evt_1"');
    expect(onNode).not.toContain("undefined");
  });

  test.each([["--conditions=browser"], ["--conditions=worker", "--conditions=workerd"], ["--conditions=development"]])(
    "in Node with %s %s",
    (...conditions) => {
      const args = conditions.filter((condition) => condition !== undefined);
      expect(runNode([...args, "--input-type=module"], program)).toBe(onNode);
    },
  );

  test("bundled for Node", async () => {
    expect(runNode(["--input-type=module"], await bundled(["node"], "esm"))).toBe(onNode);
  });

  test.each([[["browser"]], [["workerd", "worker"]], [["edge-light"]], [[]]])(
    "bundled for %j, where there are only web standards",
    async (conditions) => {
      const code = await bundled(conditions, "iife");
      expect(code).not.toMatch(/node:|require\(/);
      const web = { URL, URLSearchParams, TextEncoder, TextDecoder, btoa, atob, crypto, Date };
      const context: Record<string, unknown> = { ...web };
      runInNewContext(code, context);
      expect(context.results).toBe(onNode);
    },
  );

  test("required from CommonJS", () => {
    const code = `const { signUrl } = require("@pixwire/url-utils/pixelbin"); globalThis.results = typeof signUrl;`;
    expect(runNode(["--input-type=commonjs", "--no-warnings"], code)).toBe("function");
  });
});

test.each([[["node"]], [["browser"]]])("every sample is signed alike under the conditions %j", async (conditions) => {
  const { outputFiles } = await build({
    stdin: { contents: 'export { signUrl } from "@pixwire/url-utils/pixelbin"', resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions,
    external: ["node:*"],
    write: false,
  });
  const { signUrl } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  for (const { url, expirySeconds, accessKey, key, now, signedUrl } of signatures) {
    const signing = { expirySeconds, accessKey, token: key, now: new Date(now * 1000) };
    expect(signUrl(url, signing)).toBe(signedUrl);
  }
});

describe("what is published", () => {
  const files = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" });
  const read = (file: string) => readFileSync(join(root, "dist", file), "utf8");

  test("no file names a module but its own and #hmac, except what is for Node", () => {
    const scripts = files.filter((name) => name.endsWith(".js") && name !== join("hmac", "node.js"));
    expect(scripts).toEqual(expect.arrayContaining(["imagekit.js", "img-src.js", "pixelbin.js"]));
    for (const file of scripts) {
      const imports = [...read(file).matchAll(/(?:from|import)\s*["']([^"']+)["']/g)].map(([, from]) => from);
      for (const from of imports) expect(from).toMatch(/^(?:\.\.?\/|#hmac$)/);
    }
  });

  test("the types name no module but their own", () => {
    const declarations = files.filter((name) => name.endsWith(".d.ts"));
    expect(declarations).toEqual(expect.arrayContaining(["imagekit.d.ts", "img-src.d.ts", "pixelbin.d.ts"]));
    for (const file of declarations) {
      const text = read(file);
      expect(text).not.toMatch(/#hmac|noble|node:|[:<] ?any\b|reference types/);
      for (const [, from] of text.matchAll(/from ["']([^"']+)["']/g)) expect(from).toMatch(/^\.\.?\//);
    }
  });

  test("the licence of the bundled hash goes along", () => {
    expect(read("noble-hashes.LICENSE")).toMatch(/MIT License[\s\S]*Paul Miller/);
    expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).not.toHaveProperty("dependencies");
  });
});
