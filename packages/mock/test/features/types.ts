import { join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import ts from "typescript";

/** Generated files, and a program that uses them. */
export interface Program {
  files: ReadonlyMap<string, string>;
  types: string;
}

const API = join(ROOT, "packages/api/src");

/**
 * Type-checks programs beside the runtime that their bindings import. A line below `@ts-expect-error` must not compile.
 *
 * @returns what the compiler has to say.
 */
export function compile(programs: readonly Program[]): string[] {
  const texts = new Map<string, string>();
  for (const [index, { files, types }] of programs.entries()) {
    const folder = join(API, `feature-${index}`);
    for (const [path, text] of files) {
      const name = /^packages\/api\/src\/things\/(generated\/[a-z]+\.ts)$/.exec(path)?.[1];
      if (name !== undefined) texts.set(join(folder, name), text);
    }
    const head = [
      'import type { Client } from "../runtime/client.js";',
      'import type * as models from "./generated/models.js";',
      'import type { paths } from "./generated/paths.js";',
      'import { act } from "./generated/operations.js";',
      "declare const client: Client<paths>;",
      // Types are named as in the generated files.
      ...[...types.matchAll(/: ([A-Z]\w*)/g)].flatMap(([, name]) =>
        name && texts.get(join(folder, "generated/models.ts"))?.includes(`export type ${name} `)
          ? [`type ${name} = models.${name};`]
          : [],
      ),
    ];
    texts.set(join(folder, "use.ts"), [...head, types, "void act; void client;"].join("\n"));
  }
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.base.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  Object.assign(options, {
    noEmit: true,
    noUnusedLocals: false,
    composite: false,
    incremental: false,
    skipLibCheck: true,
  });
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.directoryExists = (path) => path.startsWith(join(API, "feature-")) || directoryExists?.(path) !== false;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language);
  };
  const roots = [...texts.keys()].filter((path) => path.endsWith("/use.ts"));
  const program = ts.createProgram(roots, options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.text.slice(0, start).split("\n").length : 0;
    const source = file?.text
      .split("\n")
      .slice(Math.max(0, line - 2), line)
      .join(" | ");
    return `${file?.fileName.slice(API.length)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")} (${source})`;
  });
}
