import { join } from "node:path";
import { createImageKit, type ImageKit } from "@pixwire/api/imagekit";
import { PartialSuccessError } from "@pixwire/api/runtime";
import { type Prism, startPrism } from "@pixwire/scripts/prism";
import { ROOT } from "@pixwire/scripts/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MockServer } from "../../src/index.js";
import { KEY, refusal, start } from "./support.js";

// The conformance test sees every operation succeed; these are the answers in between, which only a test can provoke.

const { mock, store } = start({ jobs: { polls: 1 }, fails: ({ operationId }) => `${operationId} fails in part.` });
let server: MockServer;
let prism: Prism;
let client: ImageKit;

beforeAll(async () => {
  server = await mock.listen();
  prism = await startPrism({ spec: join(ROOT, "spec", "imagekit.yaml"), upstream: server.url });
  client = createImageKit({ privateKey: KEY, baseUrl: prism.url, retry: { maxRetries: 0 } });
}, 60_000);
afterAll(async () => {
  await prism?.close();
  await server?.close();
});

test.each<[what: string, call: () => Promise<unknown>, body: object]>([
  [
    "tags",
    async () => client.files.addTags({ fileIds: [(await store("a.png")).fileId], tags: ["oak"] }),
    { successfullyUpdatedFileIds: [], errors: [{ error: "addTags fails in part." }] },
  ],
  [
    "a deletion",
    async () => client.files.bulkFileDelete({ fileIds: [(await store("b.png")).fileId] }),
    { successfullyDeletedFileIds: [], errors: [{ error: "bulkFileDelete fails in part." }] },
  ],
  [
    "a rename",
    async () => {
      await store("c.png");
      return client.files.renameFile({ filePath: "/c.png", newFileName: "d.png", purgeCache: true });
    },
    { message: "renameFile fails in part.", reason: "PURGE_FAILED" },
  ],
  [
    "a job",
    async () => {
      await store("e.png", { folder: "/from" });
      const job = await client.folders.renameFolder({ folderPath: "/from", newFolderName: "to", purgeCache: true });
      return client.folders.getBulkJobStatus(job);
    },
    { type: "RENAME_FOLDER", status: "Partial success", message: "renameFolder fails in part." },
  ],
])("207 of %s is what the spec says", async (_, call, body) => {
  const error = await refusal(call());
  expect(error).toBeInstanceOf(PartialSuccessError);
  expect(error).toMatchObject({ body });
});

test("202 of a video is what the spec says", async () => {
  const video = { file: new Blob(["video"]), fileName: "clip.mp4", transformation: { pre: "w-100" } };
  expect(await client.upload.uploadFile(video)).toEqual({ message: expect.any(String) });
});
