import type { Content, Item, Target, WriteRequest } from "../../src/index.js";
import { context } from "../support/context.js";

export async function readAll(content: Content): Promise<Uint8Array> {
  const { body } = content;
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) throw new Error("not a stream");
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) throw new Error("not bytes");
    chunks.push(chunk);
  }
  await content.close?.();
  return new Uint8Array(Buffer.concat(chunks));
}

/** Writes bytes to where the target places the item. */
export function write(
  target: Target,
  item: Item,
  bytes: Uint8Array<ArrayBuffer>,
  more: Partial<WriteRequest> = {},
): ReturnType<Target["write"]> {
  const content = { body: new Blob([bytes]), size: bytes.length };
  const { destination } = target.place(item);
  return target.write({ item, destination, content, overwrite: false, ...more }, context);
}
