import { type Manifest, type Package, PUBLIC_URL } from "./repository.js";

const DEPENDENCIES = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** Returns what is missing or wrong in the metadata that npm shows of a published package. */
export function metadataProblems({ folder, manifest }: Package): string[] {
  const expected = {
    license: "MIT",
    homepage: `${PUBLIC_URL}/tree/main/${folder}#readme`,
    bugs: `${PUBLIC_URL}/issues`,
    repository: { type: "git", url: `git+${PUBLIC_URL}.git`, directory: folder },
  } satisfies Partial<Manifest>;
  const problems = Object.entries(expected).flatMap(([member, value]) => {
    const given = JSON.stringify(manifest[member as keyof typeof expected]);
    return given === JSON.stringify(value) ? [] : [`"${member}" is ${given}, not ${JSON.stringify(value)}.`];
  });
  if (!manifest.description) problems.push('"description" is missing.');
  if (!manifest.keywords?.length) problems.push('"keywords" is missing.');
  return problems;
}

/** Returns the dependencies whose version is in the manifest instead of the catalog of pnpm-workspace.yaml. */
export function versionsOutsideCatalog(manifest: Manifest): string[] {
  return DEPENDENCIES.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => version !== "catalog:" && !version.startsWith("workspace:"))
      .map(([name, version]) => `${kind}: ${name} ${version}`),
  );
}
