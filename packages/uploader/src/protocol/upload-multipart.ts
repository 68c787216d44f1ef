import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { anything, type OptionRules } from "@pixwire/check-options";
import { linkedController, raced } from "../abort.js";
import { CONTROL_RULES, checkResume, type UploadControls } from "../controls.js";
import { check, UploadExpiredError, UploadFailedError, UploadIntegrityError, UploadTargetError } from "../errors.js";
import { checkMembers, UPLOAD_RULES, type UploadOptions, withDefaults } from "../options.js";
import { progressMeter } from "../progress.js";
import { openSource, type UploadSource } from "../sources/open-source.js";
import { checkSize, type Source } from "../sources/parts.js";
import { chooseTransport } from "../transports/choose-transport.js";
import { complete } from "./complete.js";
import { frameForm } from "./form-frame.js";
import { type Begun, openResume } from "./resume.js";
import { sendPart } from "./send-part.js";
import type { Session } from "./session.js";
import { expiryOf, readTarget, type SignedTarget, type TargetOption, type UploadTarget } from "./target.js";
import { runWorkers } from "./worker-pool.js";

export interface UploadMultipartOptions extends UploadOptions, UploadControls {
  /** What `createSignedUrlV2` answered, or a function that gets it: from your own server when in a browser. */
  target: TargetOption;
}

const MULTIPART_RULES = {
  ...UPLOAD_RULES,
  ...CONTROL_RULES,
  // Checked by `readTarget`.
  target: anything,
} satisfies OptionRules<UploadMultipartOptions>;

/**
 * Uploads a source in parts to a signed target. It needs no credential, so it can run in a browser.
 *
 * @returns the stored file, once the server has confirmed as many bytes as the source holds.
 * @throws InvalidInputError before any request; UploadSourceError, UploadTargetError, UploadFailedError,
 * UploadStalledError, UploadExpiredError, UploadIntegrityError, ResumeError; the signal's reason when it aborts.
 */
export async function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  checkMembers("options", options, MULTIPART_RULES);
  // Without types all options may be forgotten: then it is the target that is missing.
  const { target, resume } = { ...options };
  checkResume(resume);
  if (typeof target !== "function") checkTarget(target);
  const { controller, release } = linkedController(options.signal);
  try {
    const source = await openSource(file, options.size);
    try {
      return await uploadSource(source, options, controller);
    } finally {
      await source.close?.();
    }
  } finally {
    release();
  }
}

async function uploadSource(
  source: Source,
  options: UploadMultipartOptions,
  controller: AbortController,
): Promise<UploadedAsset> {
  const { signal } = controller;
  const { target, size, onProgress } = options;
  const transport = chooseTransport(options.transport);
  const settings = withDefaults(options);
  if (source.size !== undefined) checkSize(source.size, size);
  const resume =
    options.resume && (await raced(openResume(options.resume, source, settings.chunkSize, signal), signal));
  const progress = progressMeter(onProgress, () => source.size, settings.chunkSize, controller);
  const upload: Upload = { settings, source, resume, progress, transport, signal };
  const begun = resume?.begun;
  try {
    return await uploadTo(begun ?? (await sign(target, signal)), upload);
  } catch (error) {
    const mayStartAnew = error instanceof UploadExpiredError || (begun && isUnknownUpload(error));
    const hasAnother = begun || typeof target === "function";
    if (!mayStartAnew || !hasAnother || source.once) throw error;
    // The parts of one target are of no use to another.
    return await uploadTo(await sign(target, signal), upload);
  } finally {
    progress.stop();
  }
}

type Upload = Omit<Session, "target" | "expiresAt" | "clockIsPlausible" | "confirmed"> & { source: Source };

/** Where an upload goes, and what has been confirmed there. */
interface Start extends Begun {
  clockIsPlausible?: boolean;
}

/** @throws InvalidInputError, UploadTargetError, the caller's own error, or the reason of the signal. */
async function sign(target: TargetOption, signal: AbortSignal): Promise<Start> {
  const confirmed = new Map<number, number>();
  if (typeof target !== "function") return { target: checkTarget(target), confirmed };
  const signed = readTarget(await raced(target({ signal }), signal));
  if (typeof signed === "string") throw new UploadTargetError(signed);
  return { target: signed, confirmed, clockIsPlausible: !(Date.now() >= expiryOf(signed)) };
}

/** @throws InvalidInputError */
function checkTarget(target: SignedTarget): UploadTarget {
  const read = readTarget(target);
  check(typeof read !== "string", "target", `must be from createSignedUrlV2: ${read}`);
  return read;
}

/**
 * Whether the server does not have the upload that a record tells of, or not all of its parts: something else may have
 * answered when they were sent. A 401, 402, 403 or 413 says nothing of that kind.
 */
function isUnknownUpload(error: unknown): boolean {
  if (!(error instanceof UploadFailedError) || error.status === undefined) return false;
  const isCompletion = error.partNumber === undefined;
  return [404, 410].includes(error.status) || (isCompletion && [400, 409, 422].includes(error.status));
}

/** Sends all parts that are not confirmed yet, then has them put together. */
async function uploadTo({ target, confirmed, clockIsPlausible = true }: Start, upload: Upload): Promise<UploadedAsset> {
  const { source, settings, progress, resume } = upload;
  const session: Session = { ...upload, target, expiresAt: expiryOf(target), clockIsPlausible, confirmed };
  const form = frameForm(Object.entries(target.fields), "file");
  const parts = source.parts(settings.chunkSize, new Set(confirmed.keys()));
  progress.begin(confirmed);
  await runWorkers(
    parts,
    settings.concurrency,
    (part, signal) => sendPart({ ...session, signal }, part, form),
    upload.signal,
  );
  await source.verify?.();
  const asset = await complete(session).catch(async (error) => {
    // The server has something else than was sent: nothing can go on from there.
    if (error instanceof UploadIntegrityError && error.storedBytes !== undefined) await resume?.remove();
    throw error;
  });
  await resume?.remove();
  progress.flush();
  return asset;
}
