import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * How long `tsc` takes for a file that uses twenty operations, in seconds, as it says itself: the best of three runs.
 */
export function measureTypeCheck(): number {
  const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const options = "--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck --types node --target es2022".split(
    " ",
  );
  const modules = ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2023,dom,dom.asynciterable"];
  const run = (): number => {
    const file = join(import.meta.dirname, "twenty-operations.ts");
    const report = execFileSync(process.execPath, [tsc, "--extendedDiagnostics", ...options, ...modules, file], {
      encoding: "utf8",
    });
    return Number(/^Total time:\s+([\d.]+)s$/m.exec(report)?.[1]);
  };
  return Math.min(run(), run(), run());
}
