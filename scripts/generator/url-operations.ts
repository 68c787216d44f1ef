import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../spec/index.js";
import { comment } from "./emit.js";
import { format } from "./format.js";

const DATA = "packages/url-utils/data/pixelbin-operations.json";
const OUTPUT = "packages/url-utils/src/pixelbin/generated/operations.ts";

/** The TypeScript type of each kind of value, by the name of its rule in src/pixelbin/kinds.ts. */
const TYPES: Readonly<Record<string, string>> = {
  integer: "number",
  number: "number",
  boolean: "boolean",
  option: "string | number",
  colour: "string",
  text: "string",
  base64url: "string",
  box: "string",
};

/** The builders of PixelBin's URL operations: the one generated file that follows from a table instead of a spec. */
export function generateUrlOperations(): Promise<Map<string, string>> {
  const operations: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(ROOT, DATA), "utf8"));
  const plugins = new Map<string, string[]>();
  for (const [id, kinds] of Object.entries(operations)) {
    const [plugin = "", name = ""] = id.split(".");
    plugins.set(plugin, [...(plugins.get(plugin) ?? []), renderBuilder(plugin, name, kinds)]);
  }
  // One constant per plugin, so that a bundle holds only those that it uses.
  const constants = [...plugins].map(
    ([plugin, builders]) =>
      `${comment([`Builders for the plugin \`${plugin}\`.`])}export const ${plugin} = {\n${builders.join("\n")}\n};\n`,
  );
  const kinds = [...new Set(Object.values(operations).flatMap((each) => Object.values(each)))].sort();
  const text = [
    comment([
      `Generated from ${DATA} by scripts/generate.ts.`,
      "Do not edit: change the data, then run `pnpm generate`.",
    ]),
    `import { ${kinds.join(", ")} } from "../kinds.js";`,
    'import { operation } from "../operation.js";',
    'import type { Transformation } from "../types.js";',
    "",
    constants.join("\n"),
  ].join("\n");
  return format(new Map([[OUTPUT, text]]));
}

function renderBuilder(plugin: string, name: string, kinds: Readonly<Record<string, string>>): string {
  const keys = Object.keys(kinds);
  const about = comment([`\`${plugin}.${name}(${keys.join(", ")})\``]);
  if (keys.length === 0) return `${about}${name}: (): Transformation => operation("${plugin}", "${name}"),`;
  const members = Object.entries(kinds).map(([key, kind]) => {
    const type = TYPES[kind];
    if (type === undefined) throw new Error(`${DATA}: ${plugin}.${name} has a parameter of an unknown kind: ${kind}`);
    return `${comment([kind])}${key}?: ${type} | undefined;`;
  });
  const table = Object.entries(kinds).map(([key, kind]) => (key === kind ? key : `${key}: ${kind}`));
  return [
    `${about}${name}: (parameters?: {`,
    ...members,
    `}): Transformation => operation("${plugin}", "${name}", parameters, { ${table.join(", ")} }),`,
  ].join("\n");
}
