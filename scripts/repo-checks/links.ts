import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { remark } from "remark";
import { type Context, engine, type Options } from "unified-engine";
import { ROOT } from "./repository.js";

const VALIDATE_LINKS = createRequire(import.meta.url).resolve("remark-validate-links");

/**
 * Finds links in Markdown files to files or headings that do not exist. A link to the project's public address is
 * checked like one to the file that it names. Links to other sites are not followed, and neither are links to files that
 * git ignores, which only a build can check.
 *
 * @param files - from the root.
 * @returns the location and the problem of each dead link.
 */
export async function deadLinks(files: readonly string[], root: string = ROOT): Promise<string[]> {
  const processed = await process({
    processor: remark(),
    plugins: [[VALIDATE_LINKS, { repository: "pixwire/pixwire", root }]],
    files: [...files],
    cwd: root,
    output: false,
    // Keeps the report for people out of the output.
    streamOut: new PassThrough(),
    streamError: new PassThrough(),
  });
  return processed.flatMap(({ path, messages }) =>
    messages
      .filter(({ reason }) => !namesIgnoredFile(reason, path, root))
      .map(({ line, reason }) => `${path}:${line} ${reason}`),
  );
}

function namesIgnoredFile(reason: string, page: string, root: string): boolean {
  const [, target] = /^Cannot find file `([^`]+)`/.exec(reason) ?? [];
  if (target === undefined) return false;
  return spawnSync("git", ["check-ignore", "--quiet", join(dirname(page), target)], { cwd: root }).status === 0;
}

function process(options: Options): Promise<Context["files"]> {
  return new Promise((resolve, reject) => {
    engine(options, (error, _code, context) => (context ? resolve(context.files) : reject(error)));
  });
}

/**
 * Returns the relative targets of links and images. They do not work on npm, which shows a README without the
 * repository.
 */
export function relativeTargets(markdown: string): string[] {
  return targetsIn(fromMarkdown(markdown)).filter((target) => !/^(?:https?:|mailto:|#)/.test(target));
}

function targetsIn(node: Nodes): string[] {
  if (node.type === "link" || node.type === "image" || node.type === "definition") return [node.url];
  if (node.type === "html") return [...node.value.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, url = ""]) => url);
  return "children" in node ? node.children.flatMap((child) => targetsIn(child)) : [];
}
