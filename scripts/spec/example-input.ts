import type { Json } from "./json.js";
import type { OperationModel } from "./operations.js";

/**
 * The flat input of an operation, put together from the examples of its parameters and its body: what the contract
 * tests call it with. The example of a binary member stands for the bytes of that text.
 */
export function exampleInput(operation: OperationModel): Record<string, Json | Blob> {
  const input: Record<string, Json | Blob> = {};
  for (const { name, example, schema } of operation.members) {
    if (example === undefined) continue;
    input[name] = schema.value.format === "binary" ? new Blob([String(example)]) : example;
  }
  if (operation.body?.open) {
    const declared = new Set(operation.members.map(({ wire }) => wire));
    for (const [name, value] of Object.entries(operation.body.example ?? {})) {
      if (!declared.has(name)) input[name] = value;
    }
  }
  return input;
}
