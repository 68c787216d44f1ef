import type { CallContext } from "../../src/ports.js";

/** A context that limits nothing. */
export const context: CallContext = {
  signal: new AbortController().signal,
  gate: { enter: async () => () => {} },
};

export async function all<Value>(values: AsyncIterable<Value> | undefined): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values ?? []) list.push(value);
  return list;
}
