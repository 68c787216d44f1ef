import { lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import { fileExistsError, isFolderError, onDisk } from "./download-error.js";
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
 * Saves the outputs of a prediction that succeeded, because the service deletes them after `retention`. Each output is
 * written to a temporary file in the same folder and renamed when it is complete, so that no partial file has its name.
 * The credential of the API is not sent. Redirects are followed on the same host, and over https to hosts with public
 * addresses.
 *
 * @returns the files in the order of the outputs, named as in their URLs.
 * @throws RangeError before any request, for a number out of range.
 * @throws ConfigurationError before any request, for any other wrong option.
 * @throws InvalidInputError before any request, for a prediction without output files.
 * @throws DownloadError for an output that could not be downloaded completely, a file that already exists, and errors
 * of the file system. Outputs that were saved before the error remain.
 */
export async function downloadOutputs(prediction: Prediction, options: DownloadOptions): Promise<DownloadedFile[]> {
  checkDownloadOptions(options);
  const targets = targetsOf(prediction, options.to);
  await onDisk(options.to, () => mkdir(options.to, { recursive: true }));
  // Also checked when a file gets its final name. Checking here avoids downloads in vain.
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
    return refuse("must be a prediction, such as the result of `wait`");
  }
  if (prediction.status !== "SUCCESS") {
    return refuse(`must have the status SUCCESS, not ${String(prediction.status).slice(0, 100)}`);
  }
  if (!Array.isArray(prediction.output)) return refuse("must have an array of URLs as its `output`");
  if (prediction.output.length === 0) return refuse("must have at least one URL in its `output`");
  const { output } = prediction;
  const urls = output.map((url: unknown, index) => {
    // `fetch` would refuse a user name and a password with a message that repeats them.
    if (typeof url === "string" && /^https?:\/\/[^/?#@]*([/?#]|$)/i.test(url) && URL.canParse(url)) return new URL(url);
    return refuse(`must have http(s) URLs without a user name as its \`output\`: \`output[${index}]\` is not one`);
  });
  return fileNames(urls).map((name, index) => ({ url: output[index] ?? "", path: join(folder, name) }));
}

async function refuseExisting(path: string, overwrite: boolean): Promise<void> {
  const existing = await lstat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw isFolderError(path);
  if (existing && !overwrite) throw fileExistsError(path);
}
