import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test } from "vitest";
import { BASE_MARKER, makeRelative } from "../build/relative-base.js";

/** Builds a site of one file, and returns the file as it was changed. */
function relocated(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-site-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  makeRelative(folder);
  return readFileSync(join(folder, name), "utf8");
}

test("links of a page lead from its folder to the root", () => {
  const page = `<html><head></head><body><a href="${BASE_MARKER}guide/urls.html">URLs</a></body></html>`;
  expect(relocated("index.html", page)).toContain('<a href="./guide/urls.html">');
  expect(relocated("guide/deep/page.html", page)).toContain('<a href="../../guide/urls.html">');
});

test.each([
  ["/docs/guide", "/docs/guide/?q=1#there", "/docs/"],
  ["/docs/guide/", undefined, "/docs/"],
  ["/docs/guide/index.html", undefined, "/docs/"],
  ["/docs/guide/index", undefined, "/docs/"],
])("the page of a folder finds the root when it is opened as %s", (pathname, corrected, base) => {
  const page = relocated("guide/index.html", "<html><head></head><body></body></html>");
  const [, script = ""] = /<head><script>(.*?)<\/script>/s.exec(page) ?? [];
  const location = { pathname, search: "?q=1", hash: "#there", href: `http://localhost${pathname}?q=1#there` };
  const addresses: string[] = [];
  const replaceState = (_state: unknown, _title: string, url: string): void => {
    addresses.push(url);
    location.href = `http://localhost${url}`;
  };
  const root: Record<string, unknown> = {};
  runInNewContext(script, { globalThis: root, location, history: { state: null, replaceState }, URL });
  expect(addresses).toEqual(corrected === undefined ? [] : [corrected]);
  expect(root.__PIXWIRE_BASE__).toBe(base);
});

test("the address of a page that is not that of a folder stays as it is", () => {
  expect(relocated("guide/urls.html", "<html><head></head><body></body></html>")).not.toContain("replaceState");
});

test("a script finds the root when it runs, in whatever kind of string", () => {
  const script = `result = ["${BASE_MARKER}a", '{"b":"${BASE_MARKER}b"}', \`${BASE_MARKER}\${1 + 1}\`, "unrelated"];`;
  const context = { globalThis: { __PIXWIRE_BASE__: "/some/folder/" }, result: [] };
  runInNewContext(relocated("assets/app.js", script), context);
  expect(context.result).toEqual(["/some/folder/a", '{"b":"/some/folder/b"}', "/some/folder/2", "unrelated"]);
});

test("a style leads from its folder to the fonts", () => {
  const style = `@font-face { src: url(${BASE_MARKER}assets/inter.woff2); }`;
  expect(relocated("assets/style.css", style)).toBe("@font-face { src: url(../assets/inter.woff2); }");
});

test("a place that cannot be changed fails the build", () => {
  expect(() => relocated("app.js", `/* ${BASE_MARKER} */`)).toThrow(/app\.js still names the base/);
});
