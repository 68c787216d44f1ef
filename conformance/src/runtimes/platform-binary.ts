import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const here = createRequire(import.meta.url);

/**
 * The program inside an npm package. Packages that link a program on installation have one dependency per platform, which
 * holds the program itself: no install script has to run.
 *
 * @param wrapper - the package that is installed.
 * @param platformPackage - its dependency for this platform.
 * @returns `undefined` where it is not installed for this platform.
 */
export function platformBinary(wrapper: string, platformPackage: string, file: string): string | undefined {
  try {
    const manifest = createRequire(here.resolve(`${wrapper}/package.json`)).resolve(`${platformPackage}/package.json`);
    return join(dirname(manifest), file);
  } catch {
    return undefined;
  }
}
