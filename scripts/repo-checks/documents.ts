import { spawnSync } from "node:child_process";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Manifest, ROOT, readText, repositoryFiles } from "./repository.js";

/**
 * Returns the texts in code font that do not exist in this repository: paths without a file, commands without a script,
 * and names that no file contains.
 */
export function unknownNames(markdown: string): string[] {
  const files = repositoryFiles("*");
  const { scripts = {} }: Manifest = JSON.parse(readText("package.json"));
  return codeIn(fromMarkdown(markdown)).filter((code) => {
    const [, script] = /^(?:pnpm|npm run|npm) (?:--filter \S+ )?(\S+)/.exec(code) ?? [];
    if (script !== undefined) return !(script in scripts);
    if (/^[\w.*<>-]+\/[\w./*<>-]*$|^[\w.-]+\.(?:md|json|ya?ml|[jt]s|mjs)$/.test(code)) return !exists(code, files);
    return !code.startsWith("npx ") && !occursInCode(code);
  });
}

function codeIn(node: Nodes): string[] {
  if (node.type === "inlineCode") return [node.value];
  return "children" in node ? node.children.flatMap((child) => codeIn(child)) : [];
}

/** Whether a path is a file or a folder of the repository. `*` and `<provider>` stand for any name. */
function exists(path: string, files: readonly string[]): boolean {
  const parts = path.replace(/\/$/, "").split(/\*|<\w+>/);
  const escaped = parts.map((part) => part.replaceAll(".", "\\."));
  const expression = new RegExp(`(^|/)${escaped.join("[^/]+")}(/|$)`);
  return files.some((file) => expression.test(file));
}

/** Whether a file other than a document contains the text. */
function occursInCode(text: string): boolean {
  const args = ["grep", "--quiet", "--fixed-strings", "--untracked", "-e", text, "--", ":!*.md", ":!pnpm-lock.yaml"];
  return spawnSync("git", args, { cwd: ROOT }).status === 0;
}
