import { readFileSync } from "node:fs";
import type { Kind } from "../src/pixelbin/operation.js";

const DATA = new URL("../data/pixelbin-operations.json", import.meta.url);
export const OUTPUT: URL = new URL("../src/pixelbin/generated/operations.ts", import.meta.url);

const TYPES: Readonly<Record<Kind, string>> = {
  integer: "number",
  number: "number",
  boolean: "boolean",
  option: "string | number",
  colour: "string",
  text: "string",
  base64url: "string",
  box: "string",
};

/** The source of `generated/operations.ts`: one constant per plugin, so that a bundle holds only those it uses. */
export function generateOperations(): string {
  const operations: Record<string, Record<string, Kind>> = JSON.parse(readFileSync(DATA, "utf8"));
  const plugins = new Map<string, string[]>();
  for (const [id, kinds] of Object.entries(operations)) {
    const [plugin = "", name = ""] = id.split(".");
    plugins.set(plugin, [...(plugins.get(plugin) ?? []), method(plugin, name, kinds)]);
  }
  const constants = [...plugins].map(
    ([plugin, methods]) =>
      `/** Builders for the plugin \`${plugin}\`. */\nexport const ${plugin} = {\n${methods.join("\n")}\n};\n`,
  );
  return [
    "// Generated from data/pixelbin-operations.json by scripts/generate-operations.ts. Do not edit: change the data, run `pnpm generate`.",
    'import { operation } from "../operation.js";',
    'import type { Transformation } from "../types.js";',
    "",
    constants.join("\n"),
  ].join("\n");
}

function method(plugin: string, name: string, kinds: Record<string, Kind>): string {
  const keys = Object.entries(kinds);
  if (keys.length === 0) {
    return `  /** \`${plugin}.${name}()\` */\n  ${name}: (): Transformation => operation("${plugin}", "${name}"),`;
  }
  const members = keys.map(([key, kind]) => `    /** ${kind} */\n    ${key}?: ${TYPES[kind]} | undefined;`);
  const table = keys.map(([key, kind]) => `${key}: "${kind}"`).join(", ");
  return [
    `  /** \`${plugin}.${name}(${keys.map(([key]) => key).join(", ")})\` */`,
    `  ${name}: (parameters?: {`,
    ...members,
    `  }): Transformation => operation("${plugin}", "${name}", parameters, { ${table} }),`,
  ].join("\n");
}
