// What the vendors' SDKs offer that our specs do not describe, and the other way round.
import type { SpecDocument } from "../spec/index.js";
import { compareSdk, type Difference } from "./compare.js";
import { readImagekitJavascript } from "./imagekit-javascript.js";
import { readImagekitNode } from "./imagekit-nodejs.js";
import { ourOperations, ourTransformations } from "./ours.js";
import { readPixelbinAdmin } from "./pixelbin-admin.js";
import { readPixelbinCore } from "./pixelbin-core.js";
import type { Operation } from "./sdk.js";

export type { Difference } from "./compare.js";

interface Source {
  package: string;
  read(folder: string): Operation[];
  /** Of a spec, or the operations of URLs. */
  ours: "pixelbin" | "imagekit" | "URLs";
  /** The SDK is said to offer all operations, so that one that it lacks is worth a look. */
  complete: boolean;
}

/** The packages that are watched. */
export const SOURCES: readonly Source[] = [
  { package: "@pixelbin/admin", read: readPixelbinAdmin, ours: "pixelbin", complete: true },
  { package: "@pixelbin/core", read: readPixelbinCore, ours: "URLs", complete: true },
  { package: "@imagekit/nodejs", read: readImagekitNode, ours: "imagekit", complete: true },
  { package: "@imagekit/javascript", read: readImagekitJavascript, ours: "imagekit", complete: false },
];

/** A package of a vendor, unpacked in a folder. */
export interface Unpacked {
  package: string;
  version: string;
  folder: string;
}

/**
 * Compares unpacked SDKs with our specs.
 *
 * @param specs - by name, such as `pixelbin`.
 * @throws Error when an SDK looks so different that its reader finds nothing in it.
 */
export function compareUpstream(
  root: string,
  specs: ReadonlyMap<string, SpecDocument>,
  packages: readonly Unpacked[],
): Difference[] {
  return SOURCES.flatMap((source) => {
    const found = packages.find((one) => one.package === source.package);
    if (!found) return [];
    const operations = source.read(found.folder);
    if (operations.length === 0) {
      throw new Error(`Nothing was read from ${source.package} ${found.version}: its reader has to be adapted.`);
    }
    const spec = specs.get(source.ours);
    const ours = source.ours === "URLs" ? ourTransformations(root) : spec ? ourOperations(spec) : [];
    return compareSdk({ package: source.package, version: found.version, operations }, ours, source.complete);
  });
}
