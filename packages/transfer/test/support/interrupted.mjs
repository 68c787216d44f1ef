// Copies a folder to the emulator as a command would: Ctrl-C stops it, and it says how long that took.
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createTransfer } from "@pixwire/transfer";
import { fileJournal, folder } from "@pixwire/transfer/node";
import { pixelbinTarget } from "@pixwire/transfer/pixelbin";

const [baseUrl, path, journal] = process.argv.slice(2);
const transfer = createTransfer({
  source: folder(path),
  target: pixelbinTarget(createPixelbin({ token: "t", baseUrl }), { path: "interrupted" }),
  journal: fileJournal(journal),
});
const controller = new AbortController();
let stoppedAt;
process.once("SIGINT", () => {
  stoppedAt = performance.now();
  controller.abort(new Error("Stopped by the user"));
});
try {
  console.log(JSON.stringify(await transfer.run({ signal: controller.signal })));
} catch (error) {
  console.log(JSON.stringify({ message: error.message, afterMs: performance.now() - stoppedAt }));
  process.exitCode = 130;
}
