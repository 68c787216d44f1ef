// Copies a folder to the emulator; the test ends this process in the middle.
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createTransfer } from "@pixwire/transfer";
import { fileJournal, folder } from "@pixwire/transfer/node";
import { pixelbinTarget } from "@pixwire/transfer/pixelbin";

const [baseUrl, path, journal] = process.argv.slice(2);
const client = createPixelbin({ token: "t", baseUrl, timeoutMs: 2000, retry: { maxRetries: 1, initialDelayMs: 5 } });
const transfer = createTransfer({
  source: folder(path),
  target: pixelbinTarget(client, {
    path: "faults",
    uploadOptions: { maxRetries: 1, retryDelayMs: 5, stallTimeoutMs: 1000 },
  }),
  journal: fileJournal(journal),
  concurrency: 8,
  maxAttempts: 20,
});
console.log(JSON.stringify(await transfer.run()));
