// Started with the name of a group and the world as JSON, behind a proxy that refuses. Prints the results as JSON.
import { isApiError } from "@pixwire/api/runtime";
import { UploadFailedError } from "@pixwire/uploader";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { clientOf } from "./calls.js";
import { type Check, expectEqual, expectTrue, rejection, runChecks, type World } from "./check.js";
import { expectSameBytes, testBytes } from "./uploads.js";

const CHUNK_SIZE = 64 * 1024;

const groups: Readonly<Record<string, readonly Check[]>> = {
  "too large": [
    {
      name: "413: the error of a call has the status",
      async run(world) {
        const error = await rejection(
          clientOf(world).assets.fileUpload({ file: new Blob([testBytes(CHUNK_SIZE, 1)]), name: "large.bin" }),
        );
        expectTrue(isApiError(error, 413), `not an error of the service: ${String(error)}`);
      },
    },
    {
      name: "413: the error of an upload says to send smaller parts",
      async run(world) {
        const error = await rejection(upload(world, testBytes(2 * CHUNK_SIZE, 2), "large"));
        expectTrue(error instanceof UploadFailedError, `not an error of the upload: ${String(error)}`);
        expectEqual(error.status, 413, "the status");
        expectTrue(error.message.includes("smaller `chunkSize`"), error.message);
      },
    },
  ],
  silent: [
    {
      name: "504: a call is repeated",
      async run(world) {
        const pixelbin = clientOf(world);
        const name = "silent-once.txt";
        await pixelbin.assets.fileUpload({ file: new Blob(["hello"]), name, path: world.runId });
        const file = await pixelbin.assets.getFileByFileId({ fileId: `${world.runId}/${name}` });
        expectEqual(file.name, name, "the name of the file");
      },
    },
    {
      name: "504: the error of a call that is not repeated has the status",
      async run(world) {
        const fileId = `${world.runId}/other-silent-once.txt`;
        const error = await rejection(clientOf(world).assets.getFileByFileId({ fileId }, { retry: { maxRetries: 0 } }));
        expectTrue(isApiError(error, 504), `not an error of the service: ${String(error)}`);
      },
    },
    {
      name: "504: a part is sent again",
      async run(world) {
        const bytes = testBytes(8 * CHUNK_SIZE, 3);
        const { url } = await upload(world, bytes, "parts");
        const delivered = await fetch(String(url));
        expectSameBytes(new Uint8Array(await delivered.arrayBuffer()), bytes);
      },
    },
  ],
};

function upload(world: World, file: Uint8Array<ArrayBuffer>, name: string): Promise<{ url?: string | undefined }> {
  const uploadOptions = { chunkSize: CHUNK_SIZE, retryDelayMs: 1 };
  return createUploader(clientOf(world)).upload({ file, name, path: world.runId, format: "bin", uploadOptions });
}

const [group = "", world = ""] = process.argv.slice(2);
const results = await runChecks({ [group]: groups[group] ?? [] }, JSON.parse(world));
process.stdout.write(`${JSON.stringify(results)}\n`);
process.exit(0);
