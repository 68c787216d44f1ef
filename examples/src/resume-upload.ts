// Uploads a file. If it is interrupted, the next run continues where it stopped: `tsx resume-upload.ts FILE`
import { basename } from "node:path";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { fsStore } from "@pixwire/uploader/stores/fs";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Usage: tsx resume-upload.ts FILE");

// Ctrl+C stops the upload. The store has recorded the parts that the server has.
const controller = new AbortController();
process.once("SIGINT", () => controller.abort(new Error("stopped; run the command again to continue")));

const asset = await createUploader(createPixelbin()).upload({
  file: { path: file },
  name: basename(file),
  signal: controller.signal,
  resume: { store: fsStore(".uploads"), key: basename(file) },
  onProgress: ({ partsDone, partsTotal }) => console.log(`${partsDone} of ${partsTotal} parts`),
});
console.log(asset.url);
