// Checks of the entries that need files and sockets, which the runtimes of the command line have.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPredictions } from "@pixwire/predictions";
import { downloadOutputs } from "@pixwire/predictions/node";
import { createTransfer } from "@pixwire/transfer";
import { bullmqQueue } from "@pixwire/transfer/bullmq";
import { fileJournal, folderTarget, folder as sourceFolder } from "@pixwire/transfer/node";
import { fsStore } from "@pixwire/uploader/stores/fs";
import { nodeTransport } from "@pixwire/uploader/transports/node";
import { clientOf } from "./calls.js";
import { type Check, expectEqual } from "./check.js";
import { download, expectResumed, expectSameBytes, SIZE, testBytes } from "./uploads.js";

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pixwire-suite-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const nodeGroups: Readonly<Record<string, readonly Check[]>> = {
  Uploads: [
    {
      name: "upload: a file on disk over node:http, resumed from a record on disk",
      run: (world) =>
        inFolder(async (folder) => {
          const bytes = testBytes(SIZE, 7);
          const path = join(folder, "file.bin");
          await writeFile(path, bytes);
          await expectResumed(world, {
            name: "on-disk",
            bytes,
            file: () => ({ path }),
            store: fsStore(join(folder, "records")),
            transport: nodeTransport(),
          });
        }),
    },
    {
      name: "transfer: a folder to a folder, with a journal on disk",
      run: () =>
        inFolder(async (folder) => {
          const bytes = testBytes(SIZE, 8);
          await mkdir(join(folder, "from"));
          await writeFile(join(folder, "from/file.bin"), bytes);
          const start = () =>
            createTransfer({
              source: sourceFolder(join(folder, "from")),
              target: folderTarget(join(folder, "to")),
              journal: fileJournal(join(folder, "journal.jsonl")),
            });
          expectEqual((await start().run()).done, 1, "the files that are copied");
          expectSameBytes(await readFile(join(folder, "to/file.bin")), bytes);
          expectEqual((await start().run()).settled, 1, "the files that are settled");
        }),
    },
    {
      name: "transfer: a queue without BullMQ says what to install",
      async run() {
        const queue = bullmqQueue({ name: "suite", connection: { url: "redis://127.0.0.1:1" } });
        const problem = await queue.status().then(
          () => "none",
          (error: unknown) => String(error),
        );
        const message = "the package bullmq is not installed. Install it with: npm i bullmq ioredis";
        expectEqual(problem, `ConfigurationError: bullmqQueue: ${message}`, "the error");
      },
    },
  ],
  Predictions: [
    {
      name: "download: the outputs of a prediction are saved",
      run: (world) =>
        inFolder(async (folder) => {
          const prediction = await createPredictions(clientOf(world)).createAndWait({
            name: "erase_bg",
            input: { image: new File(["pretended pixels"], "chair.png", { type: "image/png" }) },
          });
          const files = await downloadOutputs(prediction, { to: folder });
          expectEqual(files.length, 1, "the number of files");
          for (const { url, path, sizeBytes } of files) {
            const saved = await readFile(path);
            expectEqual(saved.byteLength, sizeBytes, "the size on disk");
            expectSameBytes(saved, await download(url));
          }
        }),
    },
  ],
};
