// For places that have web standards alone.
import { type Story, tell } from "./story.js";

/** Uploads the server's file as bytes, as a Blob and as a stream. */
export async function tellFrom(server: string): Promise<Story> {
  const bytes = new Uint8Array(await (await fetch(`${server}/file`)).arrayBuffer());
  return tell({
    sources: [bytes, new Blob([bytes]), new Blob([bytes]).stream()],
    sign: async () => (await fetch(`${server}/sign`)).json(),
    chunkSize: 300_000,
  });
}
