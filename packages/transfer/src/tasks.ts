import { checkItem } from "./check-item.js";
import { ItemError } from "./errors.js";
import { hashTexts, itemId, versionOf } from "./identity.js";
import type { Item } from "./item.js";
import { PackedIndex } from "./packed-index.js";
import type { Target, Task } from "./ports.js";

/** What has to be done for an item of a source. */
export type Planned =
  | { readonly kind: "task"; readonly task: Task }
  /** An earlier run has finished it. */
  | { readonly kind: "settled"; readonly task: Task }
  /** No attempt can succeed. */
  | { readonly kind: "refused"; readonly task: Task; readonly error: ItemError };

export interface TaskOptions {
  readonly target: Target;
  /** Whether a task needs nothing more. */
  isSettled(task: Task): boolean | Promise<boolean>;
}

/** In place of a fingerprint. */
const PROTECTED = -1;

/** Collects the destinations of a source, to find items that go to the same one, and files that no item goes to. */
export class Destinations {
  readonly #index = new PackedIndex();
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Notes where an item goes. Returns whether it is the first, the same one again, or another one. */
  add(destination: string, item: Item): "first" | "again" | "other" {
    const key = this.#keyOf(destination);
    const found = this.#index.get(key);
    const fingerprint = fingerprintOf(item);
    if (found !== undefined && found !== PROTECTED) return found === fingerprint ? "again" : "other";
    this.#index.set(key, fingerprint);
    return "first";
  }

  /** Notes a file that is there for an item that goes elsewhere. */
  protect(destination: string): void {
    const key = this.#keyOf(destination);
    if (!this.#index.has(key)) this.#index.set(key, PROTECTED);
  }

  has(destination: string): boolean {
    return this.#index.has(this.#keyOf(destination));
  }

  #keyOf(destination: string): Uint8Array {
    return hashTexts(this.#target.collisionKey?.(destination) ?? destination);
  }
}

/** The first 48 bits of a hash, which a number holds: enough to tell two items of one destination apart. */
function fingerprintOf(item: Item): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = hashTexts(item.path, versionOf(item));
  return ((((a * 256 + b) * 256 + c) * 256 + d) * 256 + e) * 256 + f;
}

/** Turns the items of a source into tasks, in their order. An item that cannot become one is refused by itself. */
export async function* createTasks(
  items: AsyncIterable<Item>,
  { target, isSettled }: TaskOptions,
  destinations: Destinations,
): AsyncGenerator<Planned> {
  let position = 0;
  for await (const item of items) {
    position++;
    let placed: Task;
    try {
      checkItem(item, position);
      placed = place(target, item);
    } catch (error) {
      if (!(error instanceof ItemError)) throw error;
      yield { kind: "refused", task: taskWithoutPlace(target, error), error };
      continue;
    }
    const { destination } = placed;
    const order = destinations.add(destination, item);
    // A list that changes while it is read, or that had to be read again, repeats items.
    if (order === "again") continue;
    if (order === "other") {
      const problem = `another item goes to ${destination} as well. The first one is copied; rename the others`;
      // The id of the first item, which may be the same file, must not get the record of this one.
      const task = { ...placed, id: itemId(target.id, `${destination} <- ${item.path}`, versionOf(item)) };
      yield { kind: "refused", task, error: new ItemError("collision", item.path, problem) };
    } else if (await isSettled(placed)) {
      yield { kind: "settled", task: placed };
    } else {
      yield { kind: "task", task: placed };
    }
  }
}

/** @throws ItemError for an item that the target can never take. */
export function place(target: Target, item: Item): Task {
  const { destination, notCarried } = target.place(item);
  const id = itemId(target.id, destination, versionOf(item));
  return { id, item, destination, notCarried };
}

/** A task for an item that has no destination, for its record. */
function taskWithoutPlace(target: Target, { path }: ItemError): Task {
  const id = itemId(target.id, `<- ${path}`, "");
  return { id, item: { path }, destination: path, notCarried: [] };
}
