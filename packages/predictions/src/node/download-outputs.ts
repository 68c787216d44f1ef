import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError } from "@pixwire/api/runtime";
import { DownloadError, type SaveOptions, save } from "./save.js";

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
 * @throws InvalidInputError for a prediction without output files.
 * @throws DownloadError for an output that cannot be had, and for a file that is there already. Outputs of the prediction
 * that were saved before it stay.
 */
export async function downloadOutputs(prediction: Prediction, options: DownloadOptions): Promise<DownloadedFile[]> {
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
  if (!Array.isArray(prediction.output)) return refuse("has an object as its output, and no files");
  const taken = new Set<string>();
  return prediction.output.map((url: string, index) => {
    if (!/^https?:/i.test(url) || !URL.canParse(url)) return refuse(`has an output that is no URL (number ${index})`);
    const name = fileName(new URL(url), index);
    const unique = taken.has(name) ? `${index}_${name}` : name;
    taken.add(unique);
    return { url, path: join(folder, unique) };
  });
}

/** The last segment of the URL, without what could leave the folder or what a file system refuses. */
function fileName({ pathname }: URL, index: number): string {
  const segment = pathname.slice(pathname.lastIndexOf("/") + 1);
  // A percent sign that encodes nothing is a part of the name.
  const decoded = decodeURIComponent(segment.replace(/%(?![\da-f]{2})/gi, "%25"));
  const name = decoded.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").slice(-200);
  return /^\.*$/.test(name) ? `output_${index}` : name;
}

async function refuseExisting(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw DownloadError.exists(path);
}
