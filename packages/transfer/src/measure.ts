import { isObject } from "@pixwire/check-options";
import type { Content } from "./item.js";

/**
 * Returns the size of a content in bytes. One whose size is not announced is read to its end, and cannot be sent afterwards.
 *
 * @returns `undefined` for a stream that cannot be iterated, as that of some browsers.
 */
export async function measure({ size, body }: Content): Promise<number | undefined> {
  if (size !== undefined) return size;
  if (!isObject(body) || !(Symbol.asyncIterator in body)) return undefined;
  let bytes = 0;
  for await (const { byteLength } of body) bytes += byteLength;
  return bytes;
}
