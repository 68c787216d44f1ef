import type { UploadSource } from "@pixwire/uploader";

/**
 * A file that a source offers: plain data without a secret, so that it can be kept in a journal or a queue and read by
 * another process. Its bytes come from `open` of the same source.
 */
export interface Item {
  /**
   * The place of the file in its source: segments separated by `/`, without a slash at either end, such as
   * `summer/beach.jpg`.
   */
  readonly path: string;
  /**
   * Changes whenever the bytes may have changed: a time of modification with a size, an ETag, or the id of a version. The
   * id of the item depends on it. @defaultValue the size, the SHA-256 and the time of change, as far as they are known
   */
  readonly version?: string | undefined;
  /** In bytes, if the source knows it before it reads the file. */
  readonly size?: number | undefined;
  /** The SHA-256 of the bytes, 64 lowercase hexadecimal digits, if the source knows it. */
  readonly sha256?: string | undefined;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly modifiedAtMs?: number | undefined;
  readonly contentType?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Free metadata. Only what JSON can hold. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  /**
   * Where the file can be fetched by anyone. It must need no credential: a signed URL does not belong here, because an
   * item is stored. A target that copies by URL is given it.
   */
  readonly url?: string | undefined;
  /** The place in the target that this item asks for, in the form of `path`. @defaultValue `path` */
  readonly destination?: string | undefined;
  /** What `open` of the source needs to find the file again, such as its id at the provider. */
  readonly locator?: string | undefined;
  /** The list of the source can be continued after this item with this text; see `Source.list`. */
  readonly cursor?: string | undefined;
}

/** The bytes of an item. The step calls `close` exactly once, whatever happens. */
export interface Content {
  /** What the uploader reads. Only a `Blob`, bytes and `{ path }` can be read again for another attempt. */
  readonly body: UploadSource;
  /** In bytes. `undefined` if it is known only when the stream has ended. */
  readonly size?: number | undefined;
  /** Returns the SHA-256 of the bytes in hexadecimal. Absent for a stream that can be read only once. */
  sha256?(): Promise<string>;
  /** Rejects with a `SourceChangedError` if the file is not what it was when it was opened. */
  verify?(): Promise<void>;
  close?(): Promise<void>;
}

/** A file as a target has it. */
export interface StoredFile {
  /** The place in the target, as the target reports it: providers clean names and add suffixes. */
  readonly destination: string;
  /** In bytes. `undefined` if the target does not tell. */
  readonly size?: number | undefined;
  /** 64 lowercase hexadecimal digits. `undefined` if the target does not tell. */
  readonly sha256?: string | undefined;
  /** Where the file is delivered, without a signature. */
  readonly url?: string | undefined;
  /** What `remove` of the target needs, such as the id at the provider. */
  readonly locator?: string | undefined;
  /** The list of the target can be continued after this file with this text; see `Target.list`. */
  readonly cursor?: string | undefined;
}
