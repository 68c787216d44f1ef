// Writes `pages/reference`: the operations of each provider, the commands, and the exports of each package.
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type PublishedPackage, publishedPackages } from "@pixwire/scripts/packages";
import { ROOT, specFiles } from "@pixwire/scripts/spec";
import { Application, Converter, ReflectionKind, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { DOCS, PAGES } from "./pages.js";

const REFERENCE = join(PAGES, "reference");
for (const folder of ["cli", "operations", "packages", "python"])
  rmSync(join(REFERENCE, folder), { recursive: true, force: true });
writeOperations();
writePythonComparisons();
writeCommands();
await writeExports(publishedPackages());

/** Copies the pages of the operations, which `pnpm generate` writes into the api package. */
function writeOperations(): void {
  for (const spec of specFiles()) {
    const provider = basename(spec, ".yaml");
    cpSync(join(ROOT, "packages/api/docs", provider), join(REFERENCE, "operations", provider), { recursive: true });
  }
}

/** Copies the pages of the api package that put the calls of the vendors' Python SDKs beside ours. */
function writePythonComparisons(): void {
  const docs = join(ROOT, "packages/api/docs");
  for (const page of readdirSync(docs).filter((file) => file.endsWith("-python.md"))) {
    cpSync(join(docs, page), join(REFERENCE, "python", page));
  }
}

/** Copies the page that is written from the definitions of the commands. */
function writeCommands(): void {
  cpSync(join(ROOT, "packages/cli/docs/commands.md"), join(REFERENCE, "cli", "commands.md"));
}

/** Writes one page for each entry of the packages, from the declarations that they ship. */
async function writeExports(packages: readonly PublishedPackage[]): Promise<void> {
  const entries = new Map(packages.flatMap((published) => entriesOf(published)));
  const missing = [...entries].filter(([file]) => !existsSync(file)).map(([, name]) => name);
  if (missing.length > 0) throw new Error(`These entries are not built: ${missing.join(", ")}. Run \`pnpm build\`.`);
  const options: TypeDocOptions & PluginOptions = {
    entryPoints: [...entries.keys()],
    tsconfig: join(DOCS, "tsconfig.reference.json"),
    plugin: ["typedoc-plugin-markdown"],
    out: join(REFERENCE, "packages"),
    router: "module",
    // The operations have pages of their own.
    exclude: ["**/generated/**"],
    excludeInternal: true,
    disableSources: true,
    readme: "none",
    hidePageHeader: true,
    hideBreadcrumbs: true,
    entryFileName: "index",
    excludeScopesInPaths: true,
    useCodeBlocks: true,
    // Links lead to them, whatever the headings of the same name are numbered as.
    useHTMLAnchors: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    typeDeclarationFormat: "table",
    // Of openapi-typescript, whose declarations the operations use.
    blockTags: [
      "@param",
      "@returns",
      "@throws",
      "@example",
      "@defaultValue",
      "@template",
      "@deprecated",
      "@format",
      "@enum",
      "@default",
      "@see",
      "@description",
      "@remarks",
    ],
    logLevel: "Warn",
    skipErrorChecking: true,
  };
  const app = await Application.bootstrapWithPlugins(options);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    // Methods with a symbol of this kind as their name are for runtimes: `inspect` of Node calls them.
    for (const member of project.getReflectionsByKind(ReflectionKind.Method)) {
      if (member.name === "[INSPECT]") project.removeReflection(member);
    }
  });
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the declarations of the packages.");
  for (const module of project.children ?? []) {
    const file = project.getSymbolIdFromReflection(module)?.fileName ?? "";
    const name = entries.get(file);
    if (name === undefined) throw new Error(`TypeDoc found a module that no package exports: ${module.name}`);
    module.name = name;
  }
  await app.generateOutputs(project);
}

/** The declarations of each entry of a package, with the name that it is imported by. */
function entriesOf({ path, manifest }: PublishedPackage): [file: string, name: string][] {
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, conditions]) => {
    if (typeof conditions !== "object" || conditions === null || !("types" in conditions)) return [];
    return [[join(path, String(conditions.types)), manifest.name + entry.slice(1)]];
  });
}
