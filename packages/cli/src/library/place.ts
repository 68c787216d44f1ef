import { didYouMean } from "@pixwire/check-options";
import { UsageError } from "../errors/command-error.js";
import { PROVIDERS, type ProviderId } from "../providers.js";

/** Where a file or a folder is. */
export type Place =
  /** A path in the library of a provider, without slashes at its ends. The root is empty. */
  | { kind: "library"; provider: ProviderId; path: string; isFolder: boolean }
  /** A path of this machine. */
  | { kind: "local"; path: string; isFolder: boolean }
  | { kind: "url"; url: string }
  /** Standard input or output. */
  | { kind: "stream" };

export type LibraryPlace = Extract<Place, { kind: "library" }>;

/** @throws UsageError for a path that cannot be that of a file of a library. */
export function parsePlace(text: string): Place {
  if (text === "-") return { kind: "stream" };
  if (text === "") throw new UsageError("A place cannot be empty.", "See `pixwire help uploads`.");
  if (/^https?:\/\//i.test(text)) return parseUrl(text);
  const provider = PROVIDERS.find((id) => text.startsWith(`${id}:`));
  if (provider === undefined) {
    checkScheme(text);
    return { kind: "local", path: text, isFolder: /[\\/]$/.test(text) };
  }
  const written = text.slice(provider.length + 1);
  const path = trimSlashes(written);
  const segments = path === "" ? [] : path.split("/");
  if (segments.some((segment) => segment === "" || segment === "." || segment === "..")) {
    throw new UsageError(
      `${JSON.stringify(text)} has an empty part, or one that is a dot or two.`,
      "Write the whole path.",
    );
  }
  if (/\p{Cc}/u.test(path)) throw new UsageError("A place cannot contain control characters.");
  return { kind: "library", provider, path, isFolder: path === "" || written.endsWith("/") };
}

/**
 * What looks like a place of a provider that does not exist is a mistake rather than a file: a copy to `pixelbn:summer/`
 * would otherwise end in a folder of that name on this machine. A single letter is a drive of Windows.
 *
 * @throws UsageError
 */
function checkScheme(text: string): void {
  const [, scheme] = /^([A-Za-z][\w.+-]+):/.exec(text) ?? [];
  if (scheme === undefined) return;
  const meant = didYouMean(scheme, PROVIDERS);
  throw new UsageError(
    `There is no provider ${JSON.stringify(scheme)}.`,
    meant === undefined
      ? `There are ${PROVIDERS.join(", ")}. A path of this machine with a colon is written as ./${text}`
      : `Did you mean ${meant}:${text.slice(scheme.length + 1)}? A path of this machine is written as ./${text}`,
  );
}

function parseUrl(text: string): Place {
  if (!URL.canParse(text)) throw new UsageError("The URL is not valid.");
  return { kind: "url", url: text };
}

/** @throws UsageError for anything but a place in a library. */
export function parseLibraryPlace(text: string): LibraryPlace {
  const place = parsePlace(text);
  if (place.kind === "library") return place;
  throw new UsageError(
    `${JSON.stringify(text)} is not in the library of a provider.`,
    "Write it as pixelbin:folder/name, imagekit:/folder/name or img-src:folder/name.",
  );
}

/** Writes a place as it is read. ImageKit's own paths start with a slash. */
export function formatPlace(provider: ProviderId, path: string): string {
  return provider === "imagekit" ? `imagekit:/${path}` : `${provider}:${path}`;
}

/** The folder of a path; empty for the root. */
export function parentOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** Removes the slashes at both ends of a path. */
function trimSlashes(path: string): string {
  let start = 0;
  while (path[start] === "/") start++;
  return trimEndSlashes(path.slice(start));
}

/** Removes the slashes at the end of a path, also those of Windows. */
export function trimEndSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/" || path[end - 1] === "\\") end--;
  return path.slice(0, end);
}
