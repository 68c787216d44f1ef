import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from "dependency-cruiser";
import { IMPORT_RULES } from "./import-rules.js";
import { ROOT } from "./repository.js";

/** An import that breaks a rule. */
export interface ImportViolation {
  rule: string;
  /** The files from the importing one to the forbidden one. A cycle ends with its first file. */
  path: string[];
}

const OPTIONS: ICruiseOptions = {
  // The exports of a package are built files. Their sources are checked in their own package.
  doNotFollow: { path: "node_modules|/dist/" },
  // A report shows the declarations of a package beside imports that are relative to where they were built.
  exclude: { path: "^api-report/" },
  tsPreCompilationDeps: true, // Imports of types count.
  combinedDependencies: true,
  enhancedResolveOptions: {
    extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    exportsFields: ["exports"],
    conditionNames: ["import", "node", "default"],
  },
};

/**
 * Finds the imports that break a rule. An import such as `#runtime`, which is a different file under each condition, is
 * followed to each of these files in turn.
 *
 * @param files - of the repository, from its root: sources, and the package.json of each package.
 */
export async function importViolations(
  files: readonly string[],
  rules: readonly IForbiddenRuleType[] = IMPORT_RULES,
  root: string = ROOT,
): Promise<ImportViolation[]> {
  const found = new Map<string, ImportViolation>();
  for (const { places, alias } of passes(files, root)) {
    const options = { ...OPTIONS, baseDir: root, validate: true, ruleSet: { forbidden: [...rules] } };
    const { output } = await cruise(places, options, { alias });
    if (typeof output === "string") throw new Error(output);
    for (const { rule, from, to, cycle } of output.summary.violations) {
      const path = [from, ...(cycle?.map(({ name }) => name) ?? [to])];
      found.set([rule.name, ...path].join(), { rule: rule.name, path });
    }
  }
  return [...found.values()];
}

/** The files to read, and the files that the `#name` imports stand for. */
interface Pass {
  places: string[];
  alias: Record<string, string>;
}

/**
 * Returns one pass over all files, and one over a package for each further file that a `#name` import may stand for.
 */
function passes(files: readonly string[], root: string): Pass[] {
  const sources = files.filter((file) => /\.[jt]sx?$|\.mjs$/.test(file));
  const first: Pass = { places: sources, alias: {} };
  const others: Pass[] = [];
  for (const manifest of files.filter((file) => basename(file) === "package.json")) {
    const folder = dirname(manifest);
    const places = sources.filter((file) => file.startsWith(`${folder}/`));
    for (const [name, [target = "", ...targets]] of conditionalImports(join(root, folder))) {
      first.alias[name] = target;
      others.push(...targets.map((other) => ({ places, alias: { [name]: other } })));
    }
  }
  return [first, ...others];
}

/**
 * Returns the source files of the `#name` imports of a package, under all conditions. The `imports` in package.json
 * name the files that are built from them.
 */
function conditionalImports(folder: string): [name: string, files: string[]][] {
  const { imports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries(imports).map(([name, target]) => {
    const sources = leavesOf(target).map((built) => built.replace(/^\.\/dist\//, "src/").replace(/\.js$/, ".ts"));
    return [name, [...new Set(sources)].map((source) => join(folder, source))];
  });
}

function leavesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
}
