import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { delay, InvalidInputError, raceAbort } from "@pixwire/api/runtime";
import { anything, type OptionRules } from "@pixwire/check-options";
import { checkMembers } from "../check-input.js";
import { CONTROL_RULES, checkResume, type UploadControls } from "../controls.js";
import {
  ResumeError,
  UploadExpiredError,
  UploadFailedError,
  UploadIntegrityError,
  UploadTargetError,
  withoutPrefix,
} from "../errors.js";
import { UPLOAD_RULES, type UploadOptions, withDefaults } from "../options.js";
import { progressMeter } from "../progress.js";
import type { UploadSource } from "../sources/open-source.js";
import type { Source } from "../sources/parts.js";
import { withSource } from "../sources/with-source.js";
import { chooseTransport } from "../transports/choose-transport.js";
import { complete } from "./complete.js";
import { frameForm } from "./form-frame.js";
import { openResume, type Resume, type ResumePoint } from "./resume.js";
import { sendPart } from "./send-part.js";
import type { Session } from "./session.js";
import { expiryOf, readTarget, type SignedTarget, type TargetOption, type UploadTarget } from "./target.js";
import { runWorkers } from "./worker-pool.js";

export interface UploadMultipartOptions extends UploadOptions, UploadControls {
  /**
   * The response of `createSignedUrlV2`, or a function that gets one. In a browser, the function asks your own server. It
   * is called a second time if the first target expires.
   */
  target: TargetOption;
}

const MULTIPART_RULES = {
  ...UPLOAD_RULES,
  ...CONTROL_RULES,
  // Checked by `readTarget`.
  target: anything,
} satisfies OptionRules<UploadMultipartOptions>;

/**
 * Uploads a source in parts to a signed target. This needs no credential, so it can run in a browser.
 *
 * @returns the stored file, once the server has confirmed as many bytes as the source holds.
 * @throws InvalidInputError before any request; UploadSourceError, UploadTargetError, UploadFailedError,
 * UploadStalledError, UploadExpiredError, UploadIntegrityError, ResumeError; the signal's own reason if it aborts.
 */
export async function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  checkMembers("options", options, MULTIPART_RULES);
  // Callers without types may leave out all options. Then the target is what is missing.
  const { target, resume, signal, size } = { ...options };
  checkResume(resume);
  if (typeof target !== "function") checkTarget(target);
  return withSource({ file, size, signal }, (source, controller) => uploadSource(source, options, controller));
}

async function uploadSource(
  source: Source,
  options: UploadMultipartOptions,
  controller: AbortController,
): Promise<UploadedAsset> {
  const { signal } = controller;
  const { target, onProgress } = options;
  const transport = chooseTransport(options.transport);
  const settings = withDefaults(options);
  const resume =
    options.resume && (await raceAbort(openResume(options.resume, source, settings.chunkSize, signal), signal));
  const progress = progressMeter(onProgress, () => source.size, settings.chunkSize, controller);
  const upload: Upload = { settings, source, resume, progress, transport, signal };
  const resumed = resume?.point;
  try {
    return await uploadTo(resumed ?? (await sign(target, signal)), upload);
  } catch (error) {
    const mayStartOver = error instanceof UploadExpiredError || (resumed && isUnknownUpload(error));
    const hasAnotherTarget = resumed || typeof target === "function";
    if (!mayStartOver || !hasAnotherTarget || source.singleUse) throw error;
    await waitAsRequested(error, upload);
    // Parts that were sent to one target are of no use to another.
    return await uploadTo(await sign(target, signal), upload);
  } finally {
    progress.stop();
  }
}

type Upload = Omit<Session, "target" | "expiresAt" | "clockIsPlausible" | "confirmed"> & { source: Source };

/** Where an upload starts: its target, and the parts that are confirmed there. */
interface Start extends ResumePoint {
  clockIsPlausible?: boolean;
}

/** @throws InvalidInputError, UploadTargetError, the error of the caller's function, or the reason of the signal. */
async function sign(target: TargetOption, signal: AbortSignal): Promise<Start> {
  const confirmed = new Map<number, number>();
  if (typeof target !== "function") return { target: checkTarget(target), confirmed };
  const signed = readTarget(await raceAbort(target({ signal }), signal));
  if (signed.problem !== undefined) throw new UploadTargetError(signed.problem);
  return { target: signed.target, confirmed, clockIsPlausible: !(Date.now() >= expiryOf(signed.target)) };
}

/** @throws InvalidInputError */
function checkTarget(target: SignedTarget): UploadTarget {
  const read = readTarget(target);
  if (read.problem === undefined) return read.target;
  throw new InvalidInputError("upload", "target", `must be a response of createSignedUrlV2: ${read.problem}`);
}

/**
 * Whether the server does not have the upload of a resume record, or not all of its parts: something else may have
 * answered when they were sent, or the target in the record may be damaged. A 401, 402, 403 or 413 does not say that.
 */
function isUnknownUpload(error: unknown): boolean {
  if (!(error instanceof UploadFailedError) || error.status === undefined) return false;
  return [400, 404, 409, 410, 422].includes(error.status);
}

/** A busy server asks for a delay whatever the target is. */
async function waitAsRequested(error: unknown, { settings, signal }: Upload): Promise<void> {
  const refusal = error instanceof UploadExpiredError ? error.cause : error;
  const waitMs = refusal instanceof UploadFailedError ? (refusal.retryAfterMs ?? 0) : 0;
  if (waitMs > settings.maxRetryAfterMs) throw refusal;
  if (waitMs > 0) await delay(waitMs, signal);
}

/** Sends all parts that are not confirmed yet, and then has the server assemble them. */
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
    // The server stored something else than what was sent, so there is nothing to resume from.
    if (error instanceof UploadIntegrityError && error.storedBytes !== undefined) {
      await resume?.remove().catch((failure: unknown) => {
        error.cause = failure;
      });
    }
    throw error;
  });
  await removeRecord(resume, asset);
  progress.flush();
  return asset;
}

/** Removes the record of an upload that has succeeded. If that fails, the caller still gets the stored file. */
async function removeRecord(resume: Resume | undefined, asset: UploadedAsset): Promise<void> {
  try {
    await resume?.remove();
  } catch (error) {
    if (!(error instanceof ResumeError)) throw error;
    const problem = `the upload has succeeded, and \`asset\` is the stored file, but ${withoutPrefix(error)}`;
    const advice = "Remove the record before the next upload with this key.";
    throw new ResumeError("store", `${problem} ${advice}`, error.cause, asset);
  }
}
