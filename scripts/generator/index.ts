import { readOperations, type SpecDocument } from "../spec/index.js";
import { type Provider, renderNamespaces, renderOperations } from "./bindings.js";
import { renderCommandNames, renderCommandOperations } from "./command-operations.js";
import { comment } from "./emit.js";
import { renderEmulatorTable } from "./emulator-table.js";
import { renderEmulatorTypes } from "./emulator-types.js";
import { format } from "./format.js";
import { renderModels, withModels } from "./models.js";
import { renderReference } from "./reference/index.js";

/** Below it, each folder is that of a provider, and all its files are generated. */
export const REFERENCE = "packages/api/docs";

/**
 * Everything that follows from one spec, as paths relative to the repository and their text. The same spec gives the
 * same bytes.
 *
 * @throws SpecError for a spec that cannot be expressed: all that is wrong with it, with the lines.
 */
export async function generate(spec: SpecDocument): Promise<Map<string, string>> {
  return format(await render(spec));
}

/** The same before it is formatted. */
export async function render(spec: SpecDocument): Promise<Map<string, string>> {
  const operations = readOperations(spec);
  const { document, names } = withModels(spec, operations);
  const provider: Provider = { spec, operations, names };
  const { models, paths } = await renderModels(spec, document);
  const emulator = await renderEmulatorTypes(spec, operations);

  const owner = `Generated from ${spec.file} by scripts/generate.ts.`;
  const rule = "Do not edit: change the spec, then run `pnpm generate`.";
  const header = comment([owner, rule]);
  const api = `packages/api/src/${spec.name}/generated`;
  const mock = `packages/mock/src/generated/${spec.name}`;
  const pages = renderReference(provider, `<!-- ${owner} ${rule} -->`);
  const command = `packages/cli/src/generated/${spec.name}`;
  return new Map([
    [`${api}/models.ts`, `${header}\n${models}`],
    [`${api}/paths.ts`, header + paths],
    [`${api}/operations.ts`, header + renderOperations(provider)],
    [`${api}/namespaces.ts`, header + renderNamespaces(provider)],
    [`${mock}/models.ts`, `${header}\n${emulator.models}`],
    [`${mock}/handlers.ts`, header + emulator.handlers],
    [`${mock}/operations.ts`, header + renderEmulatorTable(spec, operations)],
    [`${command}/names.ts`, header + renderCommandNames(operations)],
    [`${command}/operations.ts`, header + renderCommandOperations(spec, operations)],
    ...[...pages].map(([path, page]) => [`${REFERENCE}/${spec.name}/${path}`, page] as const),
  ]);
}
