import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { checkPackage, createPackageFromTarballData, type ResolutionKind } from "@arethetypeswrong/core";
import { filterProblems } from "@arethetypeswrong/core/problems";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { type Manifest, readManifest } from "../packages.js";
import { ALLOWED_DEPENDENCIES } from "./expected.js";
import { fileProblems } from "./file-problems.js";
import { manifestProblems } from "./manifest-problems.js";

export interface Tarball {
  path: string;
  manifest: Manifest;
  bytes: number;
  files: number;
  /** A sentence for each; empty when the package may be published. */
  problems: string[];
}

/** How an app that can load ES modules resolves types. The packages hold nothing else. */
const RESOLUTIONS: readonly ResolutionKind[] = ["node16-esm", "bundler"];

/**
 * Checks a packed package: its metadata (publint), its types (Are The Types Wrong), its files, the licences of what is built in,
 * and its dependencies.
 *
 * @param path - of the tarball.
 */
export async function inspectTarball(path: string): Promise<Tarball> {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-tarball-"));
  try {
    execFileSync("tar", ["-xzf", path, "-C", folder]);
    const unpacked = join(folder, "package");
    const manifest = readManifest(unpacked);
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map(({ name }) => name);
    const paths = files.map(({ parentPath, name }) => relative(unpacked, join(parentPath, name)).replaceAll(sep, "/"));
    const sourceMaps = files.filter(({ name }) => name.endsWith(".map"));
    const builtIn = packagesIn(sourceMaps.map(({ parentPath, name }) => join(parentPath, name)));
    const problems = [
      ...missingDocuments(names),
      ...missingLicences(names, builtIn),
      ...fileProblems(unpacked, paths, manifest),
      ...manifestProblems(manifest, ALLOWED_DEPENDENCIES[manifest.name] ?? []),
      ...(await publintProblems(unpacked)),
      // What is only a command has nothing to import.
      ...(manifest.exports === undefined ? [] : await typeProblems(path)),
    ];
    return {
      path,
      manifest,
      bytes: statSync(path).size,
      files: files.length,
      problems: problems.map((problem) => `${manifest.name}: ${problem}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missingDocuments(files: readonly string[]): string[] {
  return ["README.md", "LICENSE", "CHANGELOG.md"]
    .filter((name) => !files.includes(name))
    .map((name) => `${name} is missing.`);
}

/** The packages whose code is built in, as the source maps tell. */
function packagesIn(sourceMaps: readonly string[]): string[] {
  const sources = sourceMaps.flatMap((path): string[] => JSON.parse(readFileSync(path, "utf8")).sources);
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Licences such as MIT ask that their text goes where the code goes. */
function missingLicences(files: readonly string[], builtIn: readonly string[]): string[] {
  const licenceOf = (name: string): string => `${name.replace("@", "").replace("/", "-")}.LICENSE`;
  const missing = builtIn.filter((name) => !files.includes(licenceOf(name)));
  return missing.map((name) => `${name} is built in, but ${licenceOf(name)} is missing.`);
}

async function publintProblems(folder: string): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code);
}

async function typeProblems(path: string): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(path)));
  if (analysis.types === false) return ["It has no types."];
  return RESOLUTIONS.flatMap((resolutionKind) =>
    filterProblems(analysis, { resolutionKind }).map((problem) => {
      const place = "entrypoint" in problem ? problem.entrypoint : JSON.stringify(problem);
      return `The types are wrong for ${resolutionKind}: ${problem.kind}, ${place}.`;
    }),
  );
}
