import { isObject, type Json } from "./json.js";
import type { OperationModel } from "./operations.js";

/**
 * The flat input of an operation, put together from the examples of its parameters and its body: what the contract
 * tests call it with. The example of a binary member stands for the bytes of that text.
 */
export function exampleInput(operation: OperationModel): Record<string, Json | Blob | Blob[]> {
  const input: Record<string, Json | Blob | Blob[]> = {};
  for (const { name, example, bytes } of operation.members) {
    if (example === undefined) continue;
    if (bytes === "list") input[name] = [example].flat().map((one) => new Blob([String(one)]));
    else input[name] = bytes === "one" ? new Blob([String(example)]) : example;
  }
  if (operation.body?.open && isObject(operation.body.example)) {
    const declared = new Set(operation.members.map(({ wire }) => wire));
    for (const [name, value] of Object.entries(operation.body.example)) {
      if (!declared.has(name)) input[name] = value;
    }
  }
  return input;
}
