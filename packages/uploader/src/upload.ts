import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { defaultTransport } from "#runtime";
import { adopt, raced } from "./abort.js";
import { complete } from "./complete.js";
import { UploadExpiredError, UploadIntegrityError } from "./errors.js";
import { frameForm } from "./multipart.js";
import { readOptions, type UploadOptions } from "./options.js";
import { sendPart } from "./part.js";
import { pool } from "./pool.js";
import { progressMeter, type UploadProgress } from "./progress.js";
import { openResume, type ResumeOptions } from "./resume.js";
import type { Session } from "./session.js";
import { checkSize, openSource, type Source, type UploadSource } from "./source.js";
import { expiryOf, readTarget, type TargetOption, type UploadTarget } from "./target.js";
import type { Transport } from "./transport.js";

/** What accompanies an upload from its start to its end. */
export interface UploadControls {
  /** Ends the upload at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Told of the progress, about 20 times a second at most, and when the upload is done. What it throws ends the upload. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Length of the source in bytes. For a stream that does not know its own; checked in any case. */
  size?: number | undefined;
  /** Keeps what has been stored, so that the same call goes on from there after a crash. Not for streams. */
  resume?: ResumeOptions | undefined;
  /** @defaultValue `node:http` in Node, XHR in browsers, `fetch` elsewhere */
  transport?: Transport | undefined;
}

export interface UploadMultipartOptions extends UploadOptions, UploadControls {
  /** What `createSignedUrlV2` answered, or a function that gets it: from your own server when in a browser. */
  target: TargetOption;
}

/**
 * Uploads a source in parts to a signed target. It needs no credential, so it can run in a browser.
 *
 * @returns the stored file, once the server has confirmed as many bytes as the source holds.
 * @throws InvalidInputError before any request; UploadSourceError, UploadFailedError, UploadStalledError,
 * UploadExpiredError, UploadIntegrityError, ResumeError; the signal's reason when it aborts.
 */
export async function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  // Without types all options may be forgotten: then it is the target that is missing.
  options = { ...options };
  const { target, size, onProgress, transport } = options;
  const settings = readOptions(options);
  const signal = adopt(options.signal);
  const source = await openSource(file, size);
  try {
    if (source.size !== undefined) checkSize(source.size, size);
    const resume =
      options.resume && (await raced(openResume(options.resume, source, settings.chunkSize, signal), signal));
    const progress = progressMeter(onProgress, () => source.size, settings.chunkSize);
    const upload: Upload = { settings, source, resume, progress, transport: transport ?? defaultTransport(), signal };
    const sign = async (): Promise<UploadTarget> =>
      readTarget(await raced(typeof target === "function" ? target({ signal }) : target, signal));

    const begun = resume?.begun;
    try {
      return await uploadTo(begun?.target ?? (await sign()), upload, begun?.confirmed);
    } catch (error) {
      if (!(error instanceof UploadExpiredError && (begun || typeof target === "function")) || source.once) throw error;
      // Whether parts outlive their signature is not known, so all of them go to the new target.
      return await uploadTo(await sign(), upload);
    }
  } finally {
    await source.close?.();
  }
}

type Upload = Omit<Session, "target" | "expiresAt" | "confirmed"> & { source: Source };

/** Sends all parts that are not confirmed yet, then has them put together. */
async function uploadTo(
  target: UploadTarget,
  upload: Upload,
  confirmed: Map<number, number> = new Map(),
): Promise<UploadedAsset> {
  const { source, settings, progress, resume } = upload;
  const session: Session = { ...upload, target, expiresAt: expiryOf(target), confirmed };
  const form = frameForm(Object.entries(target.fields), "file");
  const parts = source.parts(settings.chunkSize, new Set(confirmed.keys()));
  progress.begin(confirmed);
  await pool(
    parts,
    settings.concurrency,
    (part, signal) => sendPart({ ...session, signal }, part, form),
    upload.signal,
  );
  await source.verify?.();
  const asset = await complete(session).catch(async (error) => {
    // The server has something else than was sent: nothing can go on from there.
    if (error instanceof UploadIntegrityError) await resume?.remove();
    throw error;
  });
  await resume?.remove();
  progress.flush();
  return asset;
}
