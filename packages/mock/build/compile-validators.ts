// Prints the validators of an API as a module: `tsx compile-validators.ts pixelbin`.
import { join } from "node:path";
import { loadSpec, ROOT } from "@pixwire/scripts/spec";
import { compileValidators } from "./validators.js";

const [name = ""] = process.argv.slice(2);
process.stdout.write(await compileValidators(loadSpec(join(ROOT, "spec", `${name}.yaml`))));
