import { createImageKit } from "@pixwire/api/imagekit";
import { createMock } from "@pixwire/mock";
import { expect, test } from "vitest";
import { waitForBulkJob, waitForPurge } from "../src/imagekit.js";

test("a folder is renamed and its old URLs are purged", async () => {
  const mock = createMock("imagekit", { strict: true, jobs: { polls: 3 }, purges: { polls: 2 } });
  const imagekit = createImageKit({ privateKey: "private_test", fetch: mock.fetch });
  await imagekit.folders.createFolder({ folderName: "trips", parentFolderPath: "/" });
  const { jobId } = await imagekit.folders.renameFolder({
    folderPath: "/trips",
    newFolderName: "journeys",
    purgeCache: true,
  });
  const seen: string[] = [];
  const options = { adaptive: true, onStatus: ({ status }: { status: string }) => seen.push(status) };
  const job = await waitForBulkJob(imagekit, jobId, options);
  expect(job).toMatchObject({ jobId, type: "RENAME_FOLDER", status: "Completed" });
  expect(seen).toEqual(["Pending", "Completed"]);
  expect(mock.state.folders()).toEqual(["/journeys"]);

  const purge = await waitForPurge(imagekit, job.purgeRequestId ?? "", { adaptive: true });
  expect(purge).toEqual({ status: "Completed" });
  expect(mock.requests.filter(({ operationId }) => operationId === "getPurgeFileCacheStatus")).toHaveLength(2);
});

test("a purge that ImageKit does not know ends the wait after one request", async () => {
  const mock = createMock("imagekit", { strict: true });
  const imagekit = createImageKit({ privateKey: "private_test", fetch: mock.fetch });
  await expect(waitForPurge(imagekit, "000000000000000000000000")).rejects.toMatchObject({ status: 400 });
  expect(mock.requests).toHaveLength(1);
});
