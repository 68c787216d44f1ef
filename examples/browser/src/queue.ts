import type { Upload } from "./upload.js";

/** Each upload sends three parts at the same time, and a browser opens six connections to one server. */
const LIMIT = 2;

/** Lets a few uploads run at the same time; the others wait for their turn. */
export class UploadQueue {
  readonly #waiting: Upload[] = [];
  readonly #running = new Set<Upload>();

  add(upload: Upload): void {
    if (this.#waiting.includes(upload)) return;
    upload.wait();
    this.#waiting.push(upload);
    this.#startNext();
  }

  /** Stops an upload that runs, and takes one that waits out of the queue. */
  stop(upload: Upload, phase: "paused" | "offline"): void {
    this.#leave(upload);
    upload.stop(phase);
  }

  async discard(upload: Upload): Promise<void> {
    this.#leave(upload);
    await upload.discard();
  }

  #leave(upload: Upload): void {
    const place = this.#waiting.indexOf(upload);
    if (place >= 0) this.#waiting.splice(place, 1);
  }

  #startNext(): void {
    while (this.#running.size < LIMIT) {
      // One that was paused a moment ago may still be stopping.
      const upload = this.#waiting.find((one) => !this.#running.has(one));
      if (!upload) return;
      this.#leave(upload);
      this.#running.add(upload);
      void upload.run().finally(() => {
        this.#running.delete(upload);
        this.#startNext();
      });
    }
  }
}
