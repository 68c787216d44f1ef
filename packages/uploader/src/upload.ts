import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { anything, type OptionRules } from "@pixwire/check-options";
import { defaultTransport } from "#runtime";
import { linkedController, raced } from "./abort.js";
import { complete } from "./complete.js";
import { CONTROL_RULES, checkResume, type UploadControls } from "./controls.js";
import { UploadExpiredError, UploadIntegrityError } from "./errors.js";
import { frameForm } from "./multipart.js";
import { checkMembers, UPLOAD_RULES, type UploadOptions, withDefaults } from "./options.js";
import { sendPart } from "./part.js";
import { pool } from "./pool.js";
import { progressMeter } from "./progress.js";
import { openResume } from "./resume.js";
import type { Session } from "./session.js";
import { checkSize, openSource, type Source, type UploadSource } from "./source.js";
import { expiryOf, readTarget, type TargetOption, type UploadTarget } from "./target.js";

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
 * @throws InvalidInputError before any request; UploadSourceError, UploadFailedError, UploadStalledError,
 * UploadExpiredError, UploadIntegrityError, ResumeError; the signal's reason when it aborts.
 */
export async function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  checkMembers("options", options, MULTIPART_RULES);
  // Without types all options may be forgotten: then it is the target that is missing.
  const { target, resume } = { ...options };
  checkResume(resume);
  if (typeof target !== "function") readTarget(target);
  const { controller, release } = linkedController(options.signal);
  try {
    return await uploadSource(file, { ...options, signal: controller.signal });
  } finally {
    release();
  }
}

async function uploadSource(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset> {
  const { target, size, onProgress, transport, signal } = options;
  const settings = withDefaults(options);
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
