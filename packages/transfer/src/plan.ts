/** Items and their bytes, as far as the source knows them. */
export interface Amount {
  readonly items: number;
  readonly bytes: number;
}

/** What a run would do. */
export interface TransferPlan {
  /** Everything that the source has. */
  readonly total: Amount;
  /** Nothing is at the destination. */
  readonly create: Amount;
  /** Another file is at the destination and would be replaced. */
  readonly overwrite: Amount;
  /** Another file is at the destination, and the item would be written beside it. */
  readonly rename: Amount;
  /** The same file is at the destination. */
  readonly same: Amount;
  /** Another file is at the destination: the item would be skipped, or fail, as `onConflict` says. */
  readonly taken: Amount;
  /** An earlier run has finished them. */
  readonly settled: Amount;
  /** They would fail: the target cannot take them, two go to the same destination, or their files cannot be read. */
  readonly refused: Amount;
  /** Files of the target that `deleteExtra` would remove. Their bytes are not counted. */
  readonly deleted: Amount;
  /** What the target cannot hold, such as `tags`, and how many items have it. */
  readonly notCarried: Readonly<Record<string, number>>;
  /** Whether a run would change nothing. */
  readonly isEmpty: boolean;
  /** The first items that are refused, at most 20, and why. */
  readonly refusals: readonly { readonly path: string; readonly message: string }[];
}

/** What a run would do with one file. */
export interface PlannedItem {
  /** As the members of {@link TransferPlan} are named; `delete` for a file of the target that would be removed. */
  readonly action: "create" | "overwrite" | "rename" | "same" | "taken" | "settled" | "refused" | "delete";
  /** The path of the item in the source; `undefined` for a file that would be removed. */
  readonly path: string | undefined;
  /** Where it goes, or what would be removed. */
  readonly destination: string;
  /** In bytes, if it is known. */
  readonly size: number | undefined;
}

type Counted = Exclude<keyof TransferPlan, "notCarried" | "isEmpty" | "refusals">;

const MAX_REFUSALS = 20;

/** Counts what a run would do. */
export class PlanCounter {
  readonly #amounts = new Map<Counted, { items: number; bytes: number }>();
  readonly #refusals: { path: string; message: string }[] = [];
  readonly notCarried = new NotCarriedCounter();

  add(kind: Exclude<Counted, "total">, bytes = 0, items = 1): void {
    if (items === 0) return;
    const names: Counted[] = kind === "deleted" ? [kind] : [kind, "total"];
    for (const name of names) {
      const amount = this.#amounts.get(name) ?? { items: 0, bytes: 0 };
      this.#amounts.set(name, { items: amount.items + items, bytes: amount.bytes + bytes });
    }
  }

  refuse(path: string, message: string): void {
    this.add("refused");
    if (this.#refusals.length < MAX_REFUSALS) this.#refusals.push({ path, message });
  }

  plan(): TransferPlan {
    const amount = (name: Counted): Amount => this.#amounts.get(name) ?? { items: 0, bytes: 0 };
    const [create, overwrite, rename, deleted] = [
      amount("create"),
      amount("overwrite"),
      amount("rename"),
      amount("deleted"),
    ];
    return {
      total: amount("total"),
      create,
      overwrite,
      rename,
      same: amount("same"),
      taken: amount("taken"),
      settled: amount("settled"),
      refused: amount("refused"),
      deleted,
      notCarried: this.notCarried.counts(),
      isEmpty: create.items + overwrite.items + rename.items + deleted.items === 0,
      refusals: this.#refusals,
    };
  }
}

/** Counts what a target cannot hold. The names come from outside, so that their number is bounded. */
export class NotCarriedCounter {
  readonly #counts = new Map<string, number>();

  add(names: readonly string[] | undefined): void {
    for (const name of names ?? []) {
      const known = this.#counts.has(name) || this.#counts.size < 1000 ? name : "other";
      this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
    }
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }
}
