import type { ServerResponse } from "node:http";

/** Writes JSON without end, as fast as it is read, and tells how much was written when the connection is gone. */
export function pour(response: ServerResponse): Promise<number> {
  return new Promise((resolve) => {
    let written = 2;
    const piece = Buffer.alloc(64 * 1024, "1,");
    const write = (): void => {
      while (!response.destroyed) {
        written += piece.byteLength;
        if (!response.write(piece)) return;
      }
    };
    response.on("drain", write).once("close", () => resolve(written));
    response.write("[");
    write();
  });
}
