import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import { alreadyThere, isFolder, onDisk } from "./download-error.js";
import { checkDownloadOptions, type DownloadOptions } from "./download-options.js";
import { fileNames } from "./file-names.js";
import { save } from "./save.js";

/** An output that was saved. */
export interface DownloadedFile {
  url: string;
  path: string;
  sizeBytes: number;
}

/**
 * Saves the outputs of a prediction that succeeded, because the service deletes them after `retention`. Each is streamed
 * to a file with another name beside its place, and appears in its place whole or not at all. The API's credential is not
 * sent. Redirects are followed on the same host, and by https to hosts with public addresses.
 *
 * @returns the files in the order of the outputs, named as in their URLs.
 * @throws RangeError before any request, for a number out of range.
 * @throws ConfigurationError before any request, for any other wrong option.
 * @throws InvalidInputError before any request, for a prediction without output files.
 * @throws DownloadError for an output that could not be fetched whole, a file that is there already, and whatever the file
 * system refuses. Outputs of the prediction that were saved before it stay.
 */
export async function downloadOutputs(prediction: Prediction, options: DownloadOptions): Promise<DownloadedFile[]> {
  checkDownloadOptions(options);
  const targets = targetsOf(prediction, options.to);
  await onDisk(options.to, () => mkdir(options.to, { recursive: true }));
  // Checked again when a file is put in its place; checked here so that nothing is fetched in vain.
  for (const { path } of targets) await refuseExisting(path, options.overwrite ?? false);
  const files: DownloadedFile[] = [];
  for (const { url, path } of targets) files.push({ url, path, sizeBytes: await save(url, path, options) });
  return files;
}

function targetsOf(prediction: Prediction, folder: string): { url: string; path: string }[] {
  const refuse = (problem: string): never => {
    throw new InvalidInputError("downloadOutputs", "prediction", problem);
  };
  if (typeof prediction !== "object" || prediction === null) {
    return refuse("must be a prediction, such as `wait` resolves to");
  }
  if (prediction.status !== "SUCCESS") {
    return refuse(`must have succeeded; its status is ${String(prediction.status).slice(0, 100)}`);
  }
  if (!Array.isArray(prediction.output)) return refuse("has no list of files as its output");
  const { output } = prediction;
  const urls = output.map((url: unknown, index) => {
    // `fetch` refuses a name and a password with a message that repeats them.
    if (typeof url === "string" && /^https?:\/\/[^/?#@]*([/?#]|$)/i.test(url) && URL.canParse(url)) return new URL(url);
    return refuse(`has an output that is not a URL, or that contains a password (number ${index})`);
  });
  return fileNames(urls).map((name, index) => ({ url: output[index] ?? "", path: join(folder, name) }));
}

async function refuseExisting(path: string, overwrite: boolean): Promise<void> {
  const existing = await lstat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw isFolder(path);
  if (existing && !overwrite) throw alreadyThere(path);
}
