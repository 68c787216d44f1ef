import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** A block of TypeScript in a Markdown file. */
export interface Snippet {
  /** Where it starts, as `README.md:12`. */
  place: string;
  code: string;
}

/** Every ```` ```ts ```` block of a Markdown file, in order. */
export function readSnippets(file: string): Snippet[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
    place: `${file}:${text.slice(0, match.index).split("\n").length + 1}`,
    code: match[1] ?? "",
  }));
}

/** A row of a table that puts calls of another SDK beside ours. */
export interface ComparedCall extends Snippet {
  /** The heading that it stands under. */
  section: string;
  theirs: string;
}

/**
 * The rows of every table in a Markdown file whose second and last cell is code, in order. What a row can refer to comes
 * before it: the first ```` ```ts ```` block of the file and those of its section.
 */
export function readComparison(file: string): ComparedCall[] {
  const [head = "", ...sections] = readFileSync(file, "utf8").split(/^(?=## )/m);
  let line = head.split("\n").length;
  return sections.flatMap((text) => {
    const section = text.slice(3, text.indexOf("\n"));
    const setup = [head, text].flatMap((part) => blocksIn(part)).join("\n");
    const firstLine = line;
    line += text.split("\n").length - 1;
    return text.split("\n").flatMap((row, index) => {
      const [, theirs, code] = /^\| (.+?) \| `(.+)` \|$/.exec(row) ?? [];
      if (theirs === undefined || code === undefined) return [];
      return [{ place: `${file}:${firstLine + index}`, section, theirs, code: `${setup}\n${code};\n` }];
    });
  });
}

function blocksIn(text: string): string[] {
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? "");
}

/**
 * Compiles snippets as if each were a file of a package, and returns what the compiler says.
 *
 * @param folder - of the package: its `tsconfig.json` and its dependencies apply.
 */
export function checkSnippets(snippets: readonly Snippet[], folder: string): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    { noEmit: true, noUnusedLocals: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  );
  if (!config) throw new Error(`${folder} has no tsconfig.json`);
  const files = new Map(snippets.map((snippet, index) => [join(folder, `snippet-${index}.ts`), snippet]));
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file)?.code ?? readFile(file);
  host.getSourceFile = (file, target) => {
    const source = host.readFile(file);
    return source === undefined ? undefined : ts.createSourceFile(file, source, target);
  };
  host.getCurrentDirectory = () => dirname(join(folder, "tsconfig.json"));
  const program = ts.createProgram([...files.keys()], config.options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const snippet = file && files.get(file.fileName);
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${snippet?.place ?? file?.fileName ?? ""} (line ${line}): ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}
