import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import { fileNames } from "./file-names.js";
import { checkLimits, DownloadError, type SaveOptions, save } from "./save.js";

export { DownloadError };

export interface DownloadOptions extends SaveOptions {
  /** The folder to save to. It is made when it is not there. */
  to: string;
}

/** An output that was saved. */
export interface DownloadedFile {
  url: string;
  path: string;
  sizeBytes: number;
}

/**
 * Saves the outputs of a prediction that succeeded, because the service deletes them after `retention`. Each is streamed
 * to a file with another name beside its place, and appears in its place whole or not at all. The API's credential is not
 * sent.
 *
 * @returns the files in the order of the outputs, named as in their URLs.
 * @throws RangeError before any request, for an option out of range.
 * @throws InvalidInputError for a prediction without output files.
 * @throws DownloadError for an output that cannot be had, and for a file that is there already. Outputs of the prediction
 * that were saved before it stay.
 */
export async function downloadOutputs(prediction: Prediction, options: DownloadOptions): Promise<DownloadedFile[]> {
  checkLimits(options);
  const targets = targetsOf(prediction, options.to);
  await mkdir(options.to, { recursive: true });
  // Asked again when a file is put in its place; asked here so that nothing is fetched in vain.
  if (!options.overwrite) for (const { path } of targets) await refuseExisting(path);
  const files: DownloadedFile[] = [];
  for (const { url, path } of targets) files.push({ url, path, sizeBytes: await save(url, path, options) });
  return files;
}

function targetsOf(prediction: Prediction, folder: string): { url: string; path: string }[] {
  const refuse = (problem: string): never => {
    throw new InvalidInputError("downloadOutputs", "prediction", problem);
  };
  if (prediction.status !== "SUCCESS") return refuse(`must have succeeded; its status is ${prediction.status}`);
  if (!Array.isArray(prediction.output)) return refuse("has no list of files as its output");
  const { output } = prediction;
  const urls = output.map((url: unknown, index) => {
    // `fetch` refuses a name and a password with a message that repeats them.
    if (typeof url === "string" && /^https?:\/\/[^/?#@]*([/?#]|$)/i.test(url) && URL.canParse(url)) return new URL(url);
    return refuse(`has an output that is no URL, or one with a password (number ${index})`);
  });
  return fileNames(urls).map((name, index) => ({ url: output[index] ?? "", path: join(folder, name) }));
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw DownloadError.exists(path);
}
