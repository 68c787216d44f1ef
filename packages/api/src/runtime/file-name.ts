/**
 * Returns the name of a `File`, of the file at a `path`, or of the file that a Node stream reads; `undefined` for an
 * object without a name.
 */
export function fileNameOf(file: object): string | undefined {
  if ("name" in file && typeof file.name === "string" && file.name !== "") return file.name;
  if (!("path" in file)) return undefined;
  const { path } = file;
  const text = path instanceof URL ? decodeURIComponent(path.pathname) : path;
  return typeof text === "string" ? lastSegment(text) || undefined : undefined;
}

function lastSegment(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
