import { loadSpec, type SpecDocument, specFiles } from "../../spec/index.js";

/** Our specs. Outside CI, which has the time to generate each several times, the smallest of them. */
export function sampledSpecs(): SpecDocument[] {
  const specs = specFiles().map((file) => loadSpec(file));
  if (process.env.CI) return specs;
  const sizeOf = ({ root }: SpecDocument): number => JSON.stringify(root).length;
  return specs.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 1);
}
