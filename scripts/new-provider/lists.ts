import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Names } from "./sources.js";

/** What the lists say of a provider beside its names. */
export interface Listed {
  /** Its entry in the contract tests. */
  tested: string;
  /** Its credentials: the option of the client, and the environment variable. */
  credentials: readonly { option: string; variable: string }[];
  operations: number;
}

/** Adds a provider to the lists that name all of them. A list that has it already stays as it is. */
export function addToLists(
  root: string,
  { name, camel, pascal, title }: Names,
  { tested, credentials, operations }: Listed,
): string[] {
  const changed: string[] = [];
  const edit = (file: string, change: (text: string) => string): void => {
    const path = join(root, file);
    if (!existsSync(path)) return;
    const before = readFileSync(path, "utf8");
    const after = change(before);
    if (after === before) return;
    writeFileSync(path, after);
    changed.push(file);
  };
  edit("packages/api/package.json", (text) => {
    const manifest = JSON.parse(text);
    manifest.exports[`./${name}`] = { types: `./dist/types/${name}/index.d.ts`, default: `./dist/${name}.js` };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
  });
  const key = JSON.stringify(name);
  edit("packages/api/tsup.config.ts", (text) =>
    insert(
      text,
      `${key}: `,
      /( +)runtime: "src\/runtime\/index\.ts",\n/,
      (_, indent) => `${indent}${key}: "src/${name}/index.ts",\n`,
    ),
  );
  edit("packages/api/test/support/providers.ts", (text) => {
    const imported = insert(
      text,
      `../../src/${name}/index.js`,
      /import type \{ ClientOptions \} from [^\n]*\n/,
      () => `import * as ${camel} from "../../src/${name}/index.js";\n`,
    );
    return insert(imported, `  ${key}: {`, /const entries = \{\n/, () => tested);
  });
  edit("packages/mock/src/index.ts", (text) => {
    if (text.includes(`"./${name}/index.js"`)) return text;
    return text
      .replace(
        /(import type \{ Provider \} from [^\n]*\n)/,
        `$1import { type ${pascal}MockOptions, type ${pascal}State, ${camel} } from "./${name}/index.js";\n`,
      )
      .replace(
        /(export interface Apis \{\n)/,
        `$1  ${key}: { options: ${pascal}MockOptions; state: ${pascal}State };\n`,
      )
      .replace(/(const providers: [^=]*= \{\n[^}]*)/, `$1  ${key}: ${camel},\n`)
      .replace(
        /(export type \{ Mock \} from [^\n]*\n)/,
        `$1export type { ${pascal}MockOptions, ${pascal}State } from "./${name}/index.js";\n`,
      );
  });
  edit("knip.json", (text) =>
    text.replace(/src\/\{(pixelbin,[^}]*)\}\/index\.ts/, (whole, names: string) =>
      names.split(",").includes(name) ? whole : `src/{${names},${name}}/index.ts`,
    ),
  );
  edit("packages/api/README.md", (text) => {
    const given = credentials.map(({ option, variable }) => `\`${option}\`, \`${variable}\``).join("; ");
    const count = `[${operations}](https://github.com/pixwire/pixwire/blob/main/packages/api/docs/${name}/index.md)`;
    const row = `| \`/${name}\` | \`create${pascal}\` | ${given} | ${count} |\n`;
    return insert(text, `| \`/${name}\` |`, /\| `\/runtime` \|/, () => "", row);
  });
  edit("spec/README.md", (text) =>
    insert(
      text,
      `](${name}.yaml)`,
      /\n\nThis page has the rules/,
      () => "",
      `\n| [\`${name}.yaml\`](${name}.yaml) | ${title.replaceAll("|", "/")}, ${operations} operations | |`,
    ),
  );
  return changed;
}

/** Adds a line after the match, or text before it, unless the file has it already. */
function insert(
  text: string,
  sign: string,
  anchor: RegExp,
  after: (...match: string[]) => string,
  before = "",
): string {
  if (text.includes(sign)) return text;
  return text.replace(anchor, (...match) => before + match[0] + after(...match.map(String)));
}
