/** The public address of the project, as manifests and links give it. */
export const PUBLIC_URL = "https://github.com/pixwire/pixwire";

/** What npm shows of a package: the members of its package.json. */
export interface Metadata {
  description?: string;
  keywords?: readonly string[];
  homepage?: string;
  bugs?: unknown;
  repository?: unknown;
  license?: string;
}

/**
 * Returns what is missing or wrong in the metadata that npm shows of a published package.
 *
 * @param folder - of the package, relative to the root: `packages/api`.
 */
export function metadataProblems(folder: string, manifest: Metadata): string[] {
  const expected = {
    license: "MIT",
    homepage: `${PUBLIC_URL}/tree/main/${folder}#readme`,
    bugs: `${PUBLIC_URL}/issues`,
    repository: { type: "git", url: `git+${PUBLIC_URL}.git`, directory: folder },
  } satisfies Metadata;
  const problems = Object.entries(expected).flatMap(([member, value]) => {
    const given = JSON.stringify(manifest[member as keyof typeof expected]);
    return given === JSON.stringify(value) ? [] : [`"${member}" is ${given}, not ${JSON.stringify(value)}.`];
  });
  if (!manifest.description) problems.push('"description" is missing.');
  if (!manifest.keywords?.length) problems.push('"keywords" is missing.');
  return problems;
}
