import { fileNameOf } from "@pixwire/api/runtime";
import { type ByteStream, unshared } from "./bytes.js";
import { collect } from "./collect.js";
import { SNIFFED_BYTES, sniffMediaType } from "./media-type.js";

/** The bytes of a file. A stream is read into memory first, because its name and type follow from its bytes. */
export type PredictionFile = Blob | ArrayBuffer | ArrayBufferView | ByteStream;

/** A file with a name and a type of your choice. */
export interface NamedPredictionFile {
  value: PredictionFile;
  /**
   * @defaultValue the name of a `File` or of a Node file stream, otherwise the name of the member with the extension of
   * the format
   */
  filename?: string | undefined;
  /** A media type, such as `image/png`. @defaultValue the type that the bytes show, otherwise that of the `Blob` */
  contentType?: string | undefined;
}

/** A file as it is sent. */
export interface FilePart {
  value: Blob;
  filename: string;
  contentType: string;
}

/** Creates the error for a value that cannot be sent. */
export type ToError = (problem: string) => Error;

/**
 * Reads a file and finds its name and type.
 *
 * @throws the error of `toError` for a file that cannot be sent.
 */
export async function encodeFile(
  member: string,
  { value, filename, contentType }: NamedPredictionFile,
  signal: AbortSignal | undefined,
  toError: ToError,
): Promise<FilePart> {
  if (contentType && !/^[\w.+-]+\/[ -~]+$/.test(contentType)) {
    throw toError("must have a media type, such as image/png, as its `contentType`");
  }
  const blob = await toBlob(value, signal, toError);
  if (blob.size === 0) throw toError("must not be an empty file");
  const head = new Uint8Array(await blob.slice(0, SNIFFED_BYTES).arrayBuffer());
  const sniffed = sniffMediaType(head);
  return {
    value: blob,
    filename: filename || fileNameOf(value) || (sniffed ? `${member}.${sniffed.extension}` : member),
    contentType: contentType || sniffed?.type || blob.type || "application/octet-stream",
  };
}

async function toBlob(file: PredictionFile, signal: AbortSignal | undefined, toError: ToError): Promise<Blob> {
  if (file instanceof Blob) return file;
  if (file instanceof ArrayBuffer) return new Blob([file]);
  if (ArrayBuffer.isView(file)) return new Blob([unshared(file)]);
  return collect(file, { signal, toError });
}
