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
