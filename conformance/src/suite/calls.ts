import { createPixelbin, createPixelbinClient, getFileByFileId, type Pixelbin } from "@pixwire/api/pixelbin";
import {
  AuthenticationError,
  InvalidInputError,
  isApiError,
  NotFoundError,
  PixwireError,
  TimeoutError,
} from "@pixwire/api/runtime";
import { type Check, expectEqual, expectTrue, rejection, type World } from "./check.js";
import { TOKEN } from "./token.js";

export function clientOf({ pixelbinUrl }: World): Pixelbin {
  return createPixelbin({ token: TOKEN, baseUrl: pixelbinUrl, retry: { initialDelayMs: 1 } });
}

export const calls: readonly Check[] = [
  {
    name: "call: a method and a function answer the same",
    async run(world) {
      const pixelbin = clientOf(world);
      const folder = await pixelbin.assets.createFolder({ name: `${world.runId}calls` });
      expectEqual(folder.name, `${world.runId}calls`, "the folder's name");
      const file = await pixelbin.assets.fileUpload({
        file: new Blob(["hello"]),
        name: "hello.txt",
        path: folder.name,
      });
      const fileId = `${folder.name}/hello.txt`;
      expectEqual(file.fileId, fileId, "the file's id");
      const bare = createPixelbinClient({ token: TOKEN, baseUrl: world.pixelbinUrl });
      expectEqual(
        await getFileByFileId(bare, { fileId }),
        await pixelbin.assets.getFileByFileId({ fileId }),
        "the file's record",
      );
    },
  },
  {
    name: "call: withResponse gives the headers",
    async run(world) {
      const { data, response } = await clientOf(world).assets.listFiles().withResponse();
      expectEqual(response.status, 200, "the status");
      expectTrue(response.headers.get("content-type")?.startsWith("application/json") === true, "no content type");
      expectTrue(Array.isArray(data.items), "no list of items");
    },
  },
  {
    name: "page: a list is walked item by item",
    async run(world) {
      const pixelbin = clientOf(world);
      const path = `${world.runId}pages`;
      for (const name of ["a", "b", "c", "d", "e"]) {
        await pixelbin.assets.fileUpload({ file: new Blob([name]), name: `${name}.txt`, path });
      }
      const names: string[] = [];
      for await (const item of pixelbin.assets.listFiles({ path, pageSize: 2 })) names.push(String(item.name));
      expectEqual(names, ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"], "the names, in the order of the list");
    },
  },
  {
    name: "retry: a 503 is asked again",
    async run(world) {
      const attempts: number[] = [];
      const note = (_: string, details: object): void => {
        if ("attempt" in details && typeof details.attempt === "number") attempts.push(details.attempt);
      };
      const logger = { debug: note, info: note, warn: note, error: note };
      const options = { token: TOKEN, baseUrl: world.pixelbinUrl, retry: { initialDelayMs: 1 }, logger };
      const pixelbin = createPixelbin(options);
      await rejection(pixelbin.assets.getFileByFileId({ fileId: `flaky-${world.runId}` }));
      expectEqual(attempts, [1, 2], "the attempts");
    },
  },
  {
    name: "abort: a call rejects with the signal's own reason",
    async run(world) {
      const controller = new AbortController();
      const call = clientOf(world).assets.getFileByFileId({ fileId: "stalled" }, { signal: controller.signal });
      const reason = { why: "the user left" };
      setTimeout(() => controller.abort(reason), 20);
      expectTrue((await rejection(call)) === reason, "another reason");
    },
  },
  {
    name: "timeout: an attempt that takes too long is a TimeoutError",
    async run(world) {
      const call = clientOf(world).assets.getFileByFileId(
        { fileId: "stalled" },
        { timeoutMs: 100, retry: { maxRetries: 0 } },
      );
      expectTrue((await rejection(call)) instanceof TimeoutError, "no TimeoutError");
    },
  },
  {
    name: "errors: a status arrives as its class, without the token",
    async run(world) {
      const missing = await rejection(clientOf(world).assets.getFileByFileId({ fileId: "nothing/here" }));
      expectTrue(missing instanceof NotFoundError && isApiError(missing, 404), "no NotFoundError");
      const stranger = createPixelbin({ token: "some-other-token", baseUrl: world.pixelbinUrl });
      const refused = await rejection(stranger.assets.listFiles());
      expectTrue(refused instanceof AuthenticationError, "no AuthenticationError");
      expectTrue(!`${refused.stack} ${JSON.stringify(refused)}`.includes("some-other-token"), "the token is shown");
    },
  },
  {
    name: "errors: bad input is refused before a request",
    async run() {
      const pixelbin = createPixelbin({
        token: TOKEN,
        fetch: () => Promise.reject(new Error("a request was made")),
      });
      const error = await rejection(pixelbin.assets.getFileByFileId({ fileId: "../admin" }));
      expectTrue(error instanceof InvalidInputError && error instanceof PixwireError, String(error));
    },
  },
];
