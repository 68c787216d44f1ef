import { isReference } from "./pages.js";
import { PROVIDER_TITLES } from "./sidebar.js";

/**
 * Renders a page for the index of the search. A search lists sections, and the generated pages have many that say nothing
 * by themselves, such as "Properties": there, an operation and an export are one result each. Operations of the same name
 * are told apart by their provider, and what an entry exports again is found once.
 */
export function renderForSearch(
  text: string,
  env: { relativePath?: string },
  markdown: { render(text: string, env: object): string },
): string {
  const page = env.relativePath ?? "";
  if (!isReference(page)) return markdown.render(text, env);
  const [, folder = "", provider = ""] = page.split("/");
  if (folder === "packages") return mergeSections(markdown.render(withoutReexports(text), env), 4);
  if (folder !== "operations") return markdown.render(text, env);
  const title = PROVIDER_TITLES[provider] ?? provider;
  const isIndex = page.endsWith("/index.md");
  return mergeSections(markdown.render(isIndex ? text : text.replace(/^# /m, `# ${title}: `), env), isIndex ? 3 : 2);
}

/** The section with which TypeDoc lists what an entry only exports again. It is the last one. */
function withoutReexports(text: string): string {
  return text.replace(/^## References\n.*$/ms, "");
}

/** Turns the headings from a level on into paragraphs, so that they begin no section. */
function mergeSections(html: string, level: number): string {
  return html.replaceAll(new RegExp(`<(/?)h[${level}-6]\\b[^>]*>`, "g"), "<$1p>");
}
