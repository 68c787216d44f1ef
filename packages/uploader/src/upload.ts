import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { defaultTransport } from "#runtime";
import { follow, raced } from "./abort.js";
import { complete } from "./complete.js";
import { frameForm } from "./multipart.js";
import { readOptions, type UploadOptions } from "./options.js";
import { sendPart } from "./part.js";
import { pool } from "./pool.js";
import { ProgressMeter, type UploadProgress } from "./progress.js";
import type { Session } from "./session.js";
import { openSource, type UploadSource } from "./source.js";
import { expiryOf, readTarget, type TargetOption } from "./target.js";
import type { Transport } from "./transport.js";

/** What accompanies an upload from its start to its end. */
export interface UploadControls {
  /** Ends the upload at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Told of the progress, at most about 20 times a second and once when the upload is done. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Length of the source in bytes, for a stream that does not know it: gives `totalBytes`, and is checked. */
  size?: number | undefined;
  /** @defaultValue `node:http` in Node, XHR in browser pages, `fetch` elsewhere */
  transport?: Transport | undefined;
}

export interface UploadMultipartOptions extends UploadOptions, UploadControls {
  /** Where to upload to: what `createSignedUrlV2` answered, or a function that gets it, from your server in a browser. */
  target: TargetOption;
}

/**
 * Uploads a source in parts to a signed target. It needs no credential, so it can run in a browser.
 *
 * @returns the stored file, once the server has confirmed as many bytes as the source holds.
 * @throws UploadSourceError, UploadFailedError, UploadStalledError, UploadExpiredError, UploadIntegrityError or, before
 * any request, InvalidInputError; the signal's reason when it aborts.
 */
export async function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  options.signal?.throwIfAborted();
  const settings = readOptions(options);
  const source = await openSource(file, options.size);
  const controller = new AbortController();
  const unfollow = follow(options.signal, controller);
  const { signal } = controller;
  try {
    const progress = new ProgressMeter(options.onProgress, settings.chunkSize);
    const target = readTarget(
      await raced(
        Promise.resolve(typeof options.target === "function" ? options.target({ signal }) : options.target),
        signal,
      ),
    );
    const confirmed = new Map<number, number>();
    const session: Session = {
      target,
      expiresAt: expiryOf(target),
      settings,
      transport: options.transport ?? defaultTransport(),
      progress,
      signal,
      confirmed,
      storedParts: () => [...confirmed.keys()].sort((a, b) => a - b),
    };
    const form = frameForm(Object.entries(target.fields), "file");
    if (source.size !== undefined) progress.total(source.size);
    const parts = source.parts(settings.chunkSize, new Set(confirmed.keys()));
    await pool(parts, settings.concurrency, (part) => sendPart(session, part, form), controller);
    await source.verify?.();
    const asset = await complete(session);
    progress.flush();
    return asset;
  } finally {
    unfollow();
    await source.close();
  }
}
