// The same uploads in every place. It is imported by the tests in Node, run by Bun, and built into a page by Vite, each
// of which finds the package as a user of it would.
import {
  type SignedTarget,
  type Transport,
  type UploadProgress,
  type UploadSource,
  uploadMultipart,
} from "@pixwire/uploader";

export interface Story {
  /** Of each source, the size that the server says it stored. */
  sizes: number[];
  /** Whether progress never fell and ended at the size, for each source. */
  progressIsSound: boolean;
  /** Whether it showed something between the start of a part and its end. */
  progressWithinParts: boolean;
  /** What an upload that was aborted was rejected with. */
  aborted: string;
  /** Name of the error of a stream of texts. */
  wrong: string;
}

export interface Place {
  sources: readonly UploadSource[];
  sign(): Promise<SignedTarget>;
  chunkSize: number;
  /** @defaultValue what the package chooses in this place */
  transport?: Transport | undefined;
  maxRetries?: number | undefined;
}

export async function tell({ sources, sign, ...options }: Place): Promise<Story> {
  const story: Story = { sizes: [], progressIsSound: true, progressWithinParts: false, aborted: "", wrong: "" };
  for (const source of sources) {
    const events: UploadProgress[] = [];
    const onProgress = (event: UploadProgress): void => void events.push(event);
    const { size } = await uploadMultipart(source, { ...options, target: sign, retryDelayMs: 500, onProgress });
    story.sizes.push(size);
    const loaded = events.map(({ loadedBytes }) => loadedBytes);
    story.progressIsSound &&=
      loaded.at(-1) === size && loaded.every((bytes, index) => bytes >= (loaded[index - 1] ?? 0));
    story.progressWithinParts ||= loaded.some((bytes) => bytes % options.chunkSize !== 0 && bytes !== size);
  }
  const [first] = sources;
  if (first) {
    const controller = new AbortController();
    const uploaded = uploadMultipart(first, { ...options, target: sign, signal: controller.signal });
    setTimeout(() => controller.abort("the user left"), 20);
    story.aborted = await uploaded.then(() => "stored", String);
  }
  story.wrong = await uploadMultipart(wrongPieces(), { ...options, target: sign }).then(
    () => "stored",
    (error: unknown) => (error instanceof Error ? error.name : "no error"),
  );
  return story;
}

/** What only a caller without types can pass. */
function wrongPieces(): UploadSource {
  const pieces: unknown = ["text"];
  return pieces as Iterable<Uint8Array>;
}
