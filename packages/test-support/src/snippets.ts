import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** How long a program may run. */
const RUN_LIMIT_MS = 30_000;

/** A block of TypeScript in a Markdown file. */
export interface Snippet {
  /** Where it starts, as `README.md:12`. */
  place: string;
  code: string;
}

/**
 * Every ```` ```ts ```` block of a Markdown file, in order.
 *
 * @param attribute - what stands behind `ts`; a block with another attribute, or with none if this is given, is left out.
 */
export function readSnippets(file: string, attribute = ""): Snippet[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^```ts(?: (\w+))?\n(.*?)^```$/gms)]
    .filter(([, found = ""]) => found === attribute)
    .map(({ index, 2: code = "" }) => ({ place: `${file}:${text.slice(0, index).split("\n").length + 1}`, code }));
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

/** What the programs of a {@link ProgramRunner} find when they run. */
export interface ProgramOptions {
  /** Files in the folder that they start in. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** Modules of TypeScript that are loaded before each of them. They import packages, and no file by a relative path. */
  preload?: readonly string[];
  /** Variables beside those of this process. */
  env?: Readonly<Record<string, string>>;
}

/** Runs TypeScript inside a package, where it finds what the package can import, the package itself among it. */
export interface ProgramRunner {
  /** What the programs start in. */
  readonly folder: string;
  /**
   * Runs a snippet to its end and compares what it prints with what its comments say: those behind a `console.log`, and
   * those that start a line. One with an ellipsis shows only a part, and is not compared.
   *
   * @returns what it printed.
   * @throws when it fails, takes too long, or does not print a line that a comment has.
   */
  runSnippet(snippet: Snippet): Promise<string>;
  /**
   * Runs a file with arguments.
   *
   * @returns what it printed.
   * @throws when it fails or takes too long.
   */
  runFile(file: string, ...args: readonly string[]): Promise<string>;
  /** Removes the folder with everything in it. */
  remove(): void;
}

export function createProgramRunner(packageFolder: string, options: ProgramOptions = {}): ProgramRunner {
  const { files = {}, preload = [], env } = options;
  const folder = mkdtempSync(join(packageFolder, ".readme-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const preloaded = preload.map((file) => {
    const compiled = join(folder, `${basename(file, ".ts")}.mjs`);
    writeFileSync(compiled, withoutTypes(readFileSync(file, "utf8")));
    return pathToFileURL(compiled).href;
  });

  /** @param loaders - what Node imports first. */
  async function run(loaders: readonly string[], file: string, args: readonly string[]): Promise<string> {
    const imports = [...loaders, ...preloaded].flatMap((url) => ["--import", url]);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--enable-source-maps", ...imports, file, ...args],
      {
        cwd: folder,
        timeout: RUN_LIMIT_MS,
        killSignal: "SIGKILL",
        env: { ...process.env, ...env },
      },
    );
    return stdout;
  }

  return {
    folder,
    // A file may import other files, which tsx compiles as they are loaded.
    runFile: (file, ...args) => run([TSX], file, args),
    async runSnippet({ place, code }) {
      const file = join(folder, `${place.replaceAll(/[^\w.-]+/g, "-")}.mjs`);
      writeFileSync(file, withoutTypes(code));
      // Without tsx, whose start takes longer than most snippets.
      const stdout = await run([], file, []);
      checkOutput({ place, code }, stdout);
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/**
 * Compares what a snippet printed with its comments.
 *
 * @throws when a line of the comments was not printed.
 */
export function checkOutput({ place, code }: Snippet, output: string): void {
  const missing = promisedLines(code).filter((line) => !output.split("\n").includes(line));
  if (missing.length > 0) throw new Error(`${place} does not print ${missing.join(" | ")}. It prints:\n${output}`);
}

/** @returns JavaScript with a source map, so that an error has the line of the snippet. */
function withoutTypes(code: string): string {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
    inlineSourceMap: true,
  };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** The lines that a snippet prints, as its comments have them. One with an ellipsis shows only a part, and is left out. */
export function promisedLines(code: string): string[] {
  const comments = [...code.matchAll(/console\.log\(.*\)[;,] \/\/ (.*)$|^\/\/ (.*)$/gm)];
  return comments.map(([, behind, alone]) => behind ?? alone ?? "").filter((line) => !line.includes("…"));
}
