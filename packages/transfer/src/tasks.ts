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

/** Collects the destinations of a source, to find items that go to the same one, and files that no item goes to. */
export class Destinations {
  readonly #index = new PackedIndex();
  readonly #target: Target;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Returns whether no earlier item goes there. */
  add(destination: string): boolean {
    return this.#index.set(this.#keyOf(destination), 0);
  }

  has(destination: string): boolean {
    return this.#index.has(this.#keyOf(destination));
  }

  #keyOf(destination: string): Uint8Array {
    return hashTexts(this.#target.collisionKey?.(destination) ?? destination);
  }
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
      yield { kind: "refused", task: unplaced(target, error), error };
      continue;
    }
    const { destination } = placed;
    if (!destinations.add(destination)) {
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

function place(target: Target, item: Item): Task {
  const { destination, notCarried } = target.place(item);
  const id = itemId(target.id, destination, versionOf(item));
  return { id, item, destination, notCarried };
}

/** A task for an item that has no destination, for its record. */
function unplaced(target: Target, { path }: ItemError): Task {
  const id = itemId(target.id, `<- ${path}`, "");
  return { id, item: { path }, destination: path, notCarried: [] };
}
