// Uploads a file so that a second run goes on where the first one ended: `tsx resume-upload.ts FILE`
import { basename } from "node:path";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { fsStore } from "@pixwire/uploader/stores/fs";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Name a file.");

// Ctrl+C stops the upload; the parts that the server has are on record.
const controller = new AbortController();
process.once("SIGINT", () => controller.abort(new Error("stopped; run again to go on")));

const asset = await createUploader(createPixelbin()).upload({
  file: { path: file },
  name: basename(file),
  signal: controller.signal,
  resume: { store: fsStore(".uploads"), key: basename(file) },
  onProgress: ({ partsDone, partsTotal }) => console.log(`${partsDone} of ${partsTotal} parts`),
});
console.log(asset.url);
