import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { builtPages, SITE } from "../src/built-site.js";

const pages = [...builtPages(), "404.html"];
const contents = new Map(pages.map((page) => [page, readFileSync(join(SITE, page), "utf8")]));

/** The addresses in the links, images, scripts and styles of a page. */
function targetsIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|img|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, target = ""]) =>
    target.replaceAll("&amp;", "&"),
  );
}

/** Why a link of a page leads nowhere, or `undefined`. Links to other sites are not followed. */
function problemOf(page: string, target: string): string | undefined {
  if (/^(https?:|mailto:|data:)/.test(target)) return undefined;
  const [path = "", fragment = ""] = target.split("#");
  if (path.startsWith("/")) return "it depends on the folder that the site is served from";
  const file = path === "" ? page : join(dirname(page), decodeURIComponent(path));
  const found = file.endsWith("/") || file === "." ? join(file, "index.html") : file;
  if (!existsSync(join(SITE, found))) return "there is no such file";
  if (fragment === "") return undefined;
  const id = decodeURIComponent(fragment).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return contents.get(found)?.includes(` id="${id}"`) ? undefined : "there is no such heading";
}

test("the site has its pages", () => {
  expect(pages).toEqual(expect.arrayContaining(["index.html", "guide/urls.html", "reference/packages/mock.html"]));
});

test.each(pages)("every link of %s leads somewhere, whatever folder the site is served from", (page) => {
  const dead = targetsIn(contents.get(page) ?? "").flatMap((target) => {
    const problem = problemOf(page, target);
    return problem === undefined ? [] : [`${target}: ${problem}`];
  });
  expect(dead.join("\n")).toBe("");
});

test("llms.txt lists every guide, and each is there as Markdown", () => {
  const index = readFileSync(join(SITE, "llms.txt"), "utf8");
  const listed = [...index.matchAll(/\]\((.+?)\)/g)].map(([, file = ""]) => file);
  expect(listed).toEqual(expect.arrayContaining(["guide/urls.md", "reference/packages/mock.md"]));
  expect(listed.filter((file) => !existsSync(join(SITE, file)))).toEqual([]);
  expect(readFileSync(join(SITE, "llms-full.txt"), "utf8")).toContain("# Uploads in a browser");
});
