import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { parseAst } from "rollup/parseAst";

/**
 * The base that VitePress builds the site with. {@link makeRelative} replaces it, because VitePress itself can only build
 * for a folder of the server that is known beforehand.
 */
export const BASE_MARKER = "/__pixwire_base__/";

/** Holds the path of the site's root while a page is open. */
const BASE_VARIABLE = "globalThis.__PIXWIRE_BASE__";

/**
 * Makes a built site work in every folder of every server. A link in HTML becomes relative to its page; in scripts, the
 * root is found when a page is opened.
 *
 * @param folder - of the built site, which is changed in place.
 */
export function makeRelative(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const rewrite = REWRITES[extname(file)];
    if (!entry.isFile() || !rewrite) continue;
    const depth = relative(folder, file).split(/[\\/]/).length - 1;
    const text = readFileSync(file, "utf8");
    const relocated = rewrite(text, depth === 0 ? "./" : "../".repeat(depth), basename(file));
    if (relocated.includes(BASE_MARKER)) throw new Error(`${file} still names the base that the site was built with.`);
    if (relocated !== text) writeFileSync(file, relocated);
  }
}

/** How the files of each kind are changed. `root` leads from the file to the root of the site. */
const REWRITES: Readonly<Record<string, (text: string, root: string, name: string) => string>> = {
  ".html": rewriteHtml,
  ".css": (text, root) => text.replaceAll(BASE_MARKER, root),
  ".js": rewriteScript,
};

/**
 * Once a page is open, its relative links and its icon become absolute: VitePress opens other pages without loading a new document,
 * and the links in the menus, which it keeps, would then lead from the wrong page.
 */
const MAKE_LINKS_ABSOLUTE = `
  for (const link of document.querySelectorAll("a[href], link[rel=icon]")) {
    if (!link.getAttribute("href").startsWith("#")) link.setAttribute("href", link.href);
  }
`;

/**
 * Some servers, such as `serve`, answer for a folder without the slash at its end, from where relative links lead to its
 * parent. The address is changed before the browser reads the first link.
 */
const END_FOLDER_WITH_SLASH = `
  if (!/[/](index([.]html)?)?$/.test(location.pathname)) {
    history.replaceState(history.state, "", location.pathname + "/" + location.search + location.hash);
  }
`;

function rewriteHtml(html: string, root: string, name: string): string {
  const fixAddress = name === "index.html" ? END_FOLDER_WITH_SLASH : "";
  const findBase = `<script>${fixAddress}${BASE_VARIABLE} = new URL("${root}", location.href).pathname;</script>`;
  // The data of the site is JSON in a string of a script: the base is put in where the script runs.
  const inScript = `\\"base\\":\\"${BASE_MARKER}\\"`;
  return html
    .replaceAll(inScript, `\\"base\\":\\"" + ${BASE_VARIABLE} + "\\"`)
    .replaceAll(BASE_MARKER, root)
    .replace(/<head>/, `<head>${findBase}`)
    .replace(/<\/body>/, `<script>${MAKE_LINKS_ABSOLUTE}</script></body>`);
}

/** Replaces the base in the strings of a script, so that it is joined when the script runs. */
function rewriteScript(script: string): string {
  if (!script.includes(BASE_MARKER)) return script;
  let rewritten = script;
  // From the last to the first, so that the positions of the others stay right.
  for (const { start, end, text, isTemplate } of stringsIn(parseAst(script)).reverse()) {
    const replacement = isTemplate
      ? rewritten.slice(start, end).replaceAll(BASE_MARKER, `\${${BASE_VARIABLE}}`)
      : `[${text
          .split(BASE_MARKER)
          .map((part) => JSON.stringify(part))
          .join(",")}].join(${BASE_VARIABLE})`;
    rewritten = rewritten.slice(0, start) + replacement + rewritten.slice(end);
  }
  return rewritten;
}

interface StringNode {
  start: number;
  end: number;
  text: string;
  isTemplate: boolean;
}

/** The strings with the base in a syntax tree, in the order of the text. */
function stringsIn(node: unknown): StringNode[] {
  if (typeof node !== "object" || node === null) return [];
  if (isStringNode(node)) {
    const isTemplate = node.type === "TemplateElement";
    const text = isTemplate ? node.value.raw : node.value;
    return text.includes(BASE_MARKER) ? [{ start: node.start, end: node.end, text, isTemplate }] : [];
  }
  return Object.values(node).flatMap(stringsIn);
}

type SyntaxNode = { start: number; end: number } & (
  | { type: "Literal"; value: string }
  | { type: "TemplateElement"; value: { raw: string } }
);

function isStringNode(node: object): node is SyntaxNode {
  if (!("type" in node && "value" in node)) return false;
  return node.type === "TemplateElement" || (node.type === "Literal" && typeof node.value === "string");
}
