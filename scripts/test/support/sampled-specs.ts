import { loadSpec, type SpecDocument, specFiles } from "../../spec/index.js";

/** Our specs. Outside CI, which has the time to generate each several times, the smallest of them. */
export function sampledSpecs(): SpecDocument[] {
  return specFiles()
    .map((file) => loadSpec(file))
    .filter(({ name }) => process.env.CI || name === "img-src");
}
