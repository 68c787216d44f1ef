import { checkStored } from "./check-item.js";
import type { StoredFile } from "./item.js";
import type { Target } from "./ports.js";

/**
 * Makes a target whose responses are checked before they are believed and recorded: what a provider sends may be anything,
 * whatever its status.
 */
export function checkedTarget(target: Target): Target {
  const { id, capabilities, localPath } = target;
  async function* list(...given: Parameters<NonNullable<Target["list"]>>): AsyncGenerator<StoredFile> {
    for await (const file of target.list?.(...given) ?? []) yield checkStored(file, id);
  }
  return {
    id,
    capabilities,
    localPath,
    place: (item) => target.place(item),
    ...(target.collisionKey && { collisionKey: (destination) => target.collisionKey?.(destination) ?? destination }),
    async look(destination, context, known) {
      const found = await target.look(destination, context, known);
      return found && checkStored(found, destination);
    },
    write: async (request, context) => checkStored(await target.write(request, context), request.item.path),
    ...(target.list && { list }),
    ...(target.remove && { remove: async (file, context) => target.remove?.(file, context) }),
  };
}
