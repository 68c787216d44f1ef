import { transform } from "esbuild";
import type { MarkdownRenderer, Plugin } from "vitepress";
import { isReference } from "./pages.js";
import { browserSnippets, runsInBrowser, snippetId, snippetModule } from "./snippets.js";

/** The module that maps the id of each snippet to a function that loads it. */
const INDEX = "virtual:snippets";
const SNIPPET = "virtual:snippet/";

/** A Vite plugin that makes a module of every snippet, so that the site runs them without `eval`. */
export function snippetModules(): Plugin {
  return {
    name: "pixwire-snippets",
    resolveId: (id) => (id === INDEX || id.startsWith(SNIPPET) ? `\0${id}` : undefined),
    async load(id, { ssr = false } = {}) {
      if (id === `\0${INDEX}`) {
        // Nothing runs while pages are rendered on the server.
        const snippets = ssr ? [] : browserSnippets();
        const ids = new Set(snippets.map((snippet) => snippet.id));
        const lines = [...ids].map((key) => `  "${key}": () => import("${SNIPPET}${key}"),`);
        return `export default {\n${lines.join("\n")}\n};\n`;
      }
      if (!id.startsWith(`\0${SNIPPET}`)) return undefined;
      const snippet = browserSnippets().find((candidate) => id.endsWith(`/${candidate.id}`));
      if (!snippet) throw new Error(`${id} is in no page any more: reload.`);
      const { code } = await transform(snippetModule(snippet), { loader: "ts", target: "es2022" });
      return code;
    },
  };
}

/** Puts a Run button below every snippet that runs in a browser. */
export function addRunButtons(markdown: MarkdownRenderer): void {
  const renderFence = markdown.renderer.rules.fence;
  if (!renderFence) throw new Error("VitePress renders no fenced blocks.");
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const isRunnable = token && runsInBrowser(token.info) && !isReference(env.relativePath ?? "");
    if (token) token.info = token.info.split(" ")[0] ?? "";
    const block = renderFence(tokens, index, options, env, self);
    return isRunnable ? `<RunSnippet id="${snippetId(token.content)}">${block}</RunSnippet>` : block;
  };
}
