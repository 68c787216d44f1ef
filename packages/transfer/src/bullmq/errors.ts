import { PixwireError } from "@pixwire/api/runtime";

/**
 * A worker has met something that every other item would fail with as well, such as a refused credential or a full disk.
 * The queue is paused, and nothing is lost: the item is back in the queue.
 */
export class QueuePausedError extends PixwireError {
  override name = "QueuePausedError";

  /** @param reason - what the worker has met, without a secret. */
  constructor(queue: string, reason: string, options?: ErrorOptions) {
    super(
      `The queue ${queue} is paused: ${reason.replace(/\.$/, "")}. Put that right, call \`resume()\` of the queue, and ` +
        "start again what has ended.",
      options,
    );
  }
}
