import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { type Check, expectEqual } from "./check.js";

export const emulator: readonly Check[] = [
  {
    name: "emulator: runs in process",
    async run() {
      const mock = createMock("pixelbin");
      const pixelbin = createPixelbin({ token: "in-process-token", fetch: mock.fetch });
      const stored = await pixelbin.assets.fileUpload({ file: new Blob(["hello"]), name: "hello.txt" });
      expectEqual(await (await mock.fetch(String(stored.url))).text(), "hello", "the delivered text");
      expectEqual(mock.requests.length, 2, "the number of requests");
    },
  },
];
