import { type Metadata, metadataProblems } from "../metadata.js";
import { type Manifest, readManifest } from "../packages.js";
import { ROOT } from "../spec/index.js";

/** The members of a packed package.json that decide what an installation does. */
interface PackedManifest extends Manifest, Metadata {
  type?: string;
  sideEffects?: unknown;
  engines?: Readonly<Record<string, string>>;
  scripts?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
  peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  bundleDependencies?: unknown;
  bundledDependencies?: unknown;
}

/** What npm runs on the machine that installs a package. */
const INSTALL_SCRIPTS = ["preinstall", "install", "postinstall"];

/**
 * Says what is wrong in the package.json of a packed package.
 *
 * @param allowed - the packages that it may bring along.
 */
export function manifestProblems(manifest: PackedManifest, allowed: readonly string[]): string[] {
  const engines: unknown = JSON.stringify(rootEngines());
  const problems = [
    ...metadataProblems(`packages/${manifest.name.replace(/^@pixwire\//, "")}`, manifest),
    ...dependencyProblems(manifest, allowed),
    ...INSTALL_SCRIPTS.filter((script) => manifest.scripts && script in manifest.scripts).map(
      (script) => `Its script "${script}" would run where it is installed.`,
    ),
  ];
  if (manifest.private) problems.push("It is private.");
  if (manifest.type !== "module") problems.push('"type" is not "module".');
  if (manifest.sideEffects !== false) problems.push('"sideEffects" is not false.');
  if (JSON.stringify(manifest.engines) !== engines) problems.push(`"engines" is not ${engines}, as in the repository.`);
  return problems;
}

function rootEngines(): unknown {
  const root: PackedManifest = readManifest(ROOT);
  return root.engines;
}

function dependencyProblems(manifest: PackedManifest, allowed: readonly string[]): string[] {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {}, optionalDependencies = {} } = manifest;
  // No package manager installs an optional peer by itself.
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  const names = [...new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])];
  const local = Object.entries(dependencies).filter(([, range]) => range.startsWith("workspace:"));
  const bundled = [manifest.bundleDependencies, manifest.bundledDependencies].some((list) => list !== undefined);
  return [
    ...names.filter((name) => !allowed.includes(name)).map((name) => `It must not depend on ${name}.`),
    ...local.map(([name]) => `It depends on ${name} of the workspace: pack it with pnpm.`),
    ...(bundled ? ["It must not bundle dependencies."] : []),
  ];
}

/** Says where packages that are released together do not fit each other. */
export function setProblems(manifests: readonly Manifest[], expected: readonly string[]): string[] {
  const names = manifests.map(({ name }) => name);
  const versions = new Set(manifests.map(({ version }) => version));
  const problems = [
    ...expected.filter((name) => !names.includes(name)).map((name) => `${name} is not packed: is it private?`),
    ...names.filter((name) => !expected.includes(name)).map((name) => `${name} must not be published.`),
    ...manifests.flatMap((manifest) => unfitRanges(manifest, manifests)),
  ];
  // One version for all, so that no two of ours stand side by side in an app.
  if (versions.size > 1) problems.push(`The packages have more than one version: ${[...versions].join(", ")}.`);
  return problems;
}

/** A package takes the others of its own release, and their patches. */
function unfitRanges({ name, dependencies = {} }: Manifest, manifests: readonly Manifest[]): string[] {
  return manifests.flatMap((other) => {
    const range = dependencies[other.name];
    const fit = `^${other.version}`;
    return range === undefined || range === fit ? [] : [`${name} depends on ${other.name} ${range}, not ${fit}.`];
  });
}
