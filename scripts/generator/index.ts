import { readOperations, type SpecDocument } from "../spec/index.js";
import { comment } from "./emit.js";
import { renderEmulatorTable } from "./emulator-table.js";
import { renderEmulatorTypes } from "./emulator-types.js";
import { format } from "./format.js";
import { type Provider, renderModels, renderNamespaces, renderOperations, renderReference } from "./render.js";
import { renderSchema, withModels } from "./types.js";

/**
 * Everything that follows from one spec, as paths relative to the repository and their text. The same spec gives the
 * same bytes.
 *
 * @throws SpecError for a spec that cannot be expressed, with its line.
 */
export async function generate(spec: SpecDocument): Promise<Map<string, string>> {
  const operations = readOperations(spec);
  const { document, names } = withModels(spec, operations);
  const provider: Provider = { spec, operations, names };
  const bindings = `packages/api/src/${spec.name}/generated`;
  const owner = `Generated from ${spec.file} by scripts/generate.ts.`;
  const rule = "Do not edit: change the spec, then run `pnpm generate`.";
  const header = comment([owner, rule]);
  const emulator = await renderEmulatorTypes(spec, operations);
  const emulatorFiles = await format(
    new Map([
      [`packages/mock/src/generated/${spec.name}/models.ts`, `${header}\n${emulator.models}`],
      [`packages/mock/src/generated/${spec.name}/handlers.ts`, header + emulator.handlers],
      [`packages/mock/src/generated/${spec.name}/operations.ts`, header + renderEmulatorTable(spec, operations)],
    ]),
  );
  return new Map([
    ...emulatorFiles,
    [`${bindings}/schema.ts`, header + (await renderSchema(spec, document))],
    [`${bindings}/models.ts`, header + renderModels(provider)],
    [`${bindings}/operations.ts`, header + renderOperations(provider)],
    [`${bindings}/namespaces.ts`, header + renderNamespaces(provider)],
    [`${bindings}/reference.md`, `<!-- ${owner} ${rule} -->\n\n${renderReference(provider)}`],
  ]);
}
