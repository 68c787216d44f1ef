import { createHash } from "node:crypto";
import { join } from "node:path";
import { readSnippets, type Snippet } from "@pixwire/test-support/snippets";
import ts from "typescript";
import { PAGES, writtenPages } from "./pages.js";

/** The word behind `ts` of a fenced block that needs Node.js, and therefore gets no Run button. */
const NODE_ONLY = "node";

/** The word behind `ts` of a fenced block that is a test for Vitest. */
const TEST = "vitest";

/** A snippet of a page. */
export interface PageSnippet extends Snippet {
  /** Identifies the code of the snippet. */
  id: string;
}

/** Returns the snippets of all pages that run in a browser. */
export function browserSnippets(): PageSnippet[] {
  return snippetsOf(writtenPages(), "");
}

/** Returns the snippets of all pages that need Node.js. */
export function nodeSnippets(): PageSnippet[] {
  return snippetsOf(writtenPages(), NODE_ONLY);
}

/** Returns the snippets of all pages that are tests for Vitest. */
export function testSnippets(): PageSnippet[] {
  return snippetsOf(writtenPages(), TEST);
}

function snippetsOf(pages: readonly string[], attribute: string): PageSnippet[] {
  return pages.flatMap((page) =>
    readSnippets(join(PAGES, page), attribute).map(({ place, code }) => ({
      id: snippetId(code),
      place: place.slice(PAGES.length + 1),
      code,
    })),
  );
}

/** Whether a fenced block with this info string, such as `ts`, is a snippet that runs in a browser. */
export function runsInBrowser(info: string): boolean {
  return info.trim() === "ts";
}

export function snippetId(code: string): string {
  return createHash("sha256").update(code).digest("hex").slice(0, 12);
}

/**
 * Turns a snippet into a module whose default export runs it, so that it can run more than once. The imports move to the
 * top; all else stays as it is, and finds `console` and `fetch` of the page in the place of the global ones.
 *
 * An import of `createMock` becomes the page's own `createMock`, which also shows the requests to that emulator.
 *
 * @returns TypeScript.
 * @throws for a snippet that cannot run in a browser: mark its block `ts node`.
 */
export function snippetModule({ place, code }: Snippet): string {
  const source = ts.createSourceFile("snippet.ts", code, ts.ScriptTarget.ES2022);
  const imports: string[] = [];
  let body = code;
  const fromPage = ["console", "fetch"];
  for (const statement of source.statements) {
    if (
      ts.canHaveModifiers(statement) &&
      statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    ) {
      throw new Error(`${place} has an export, so that it cannot run by itself: mark its block \`ts ${NODE_ONLY}\`.`);
    }
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const text = statement.getText(source);
    const module = statement.moduleSpecifier.text;
    if (!module.startsWith("@pixwire/")) {
      throw new Error(`${place} imports ${module}, which the site does not have: mark its block \`ts ${NODE_ONLY}\`.`);
    }
    body = body.replace(text, "");
    if (/^import \{ createMock \} from/.test(text)) fromPage.push("createMock");
    else imports.push(text);
  }
  return `${imports.join("\n")}\nexport default async function run({ ${fromPage.join(", ")} }) {\n${body}\n}\n`;
}
