import type { Manifest } from "./repository.js";

const DEPENDENCIES = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** Returns the dependencies whose version is in the manifest instead of the catalog of pnpm-workspace.yaml. */
export function versionsOutsideCatalog(manifest: Manifest): string[] {
  return DEPENDENCIES.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !version.startsWith("catalog:") && !version.startsWith("workspace:"))
      .map(([name, version]) => `${kind}: ${name} ${version}`),
  );
}

/** Returns the packages of the workspace that a package depends on. turbo builds them before it. */
export function workspaceDependencies(manifest: Manifest): string[] {
  return DEPENDENCIES.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => version.startsWith("workspace:"))
      .map(([name]) => name),
  );
}
