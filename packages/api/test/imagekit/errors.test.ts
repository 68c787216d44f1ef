import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { addTags, bulkFileDelete, renameFile } from "../../src/imagekit/index.js";
import { ApiError, isApiError, LockedError, PartialSuccessError, RateLimitError } from "../../src/runtime/index.js";
import { clientOver, FILE_ID, failure, KEY, OTHER_ID } from "./support.js";

describe("errors", () => {
  test("have message, reason and request id, and help in the body", async () => {
    const { client } = clientOver(() => failure(404, { reason: "FILE_MISSING" }, { "x-ik-requestid": "ik-7" }));
    const error: unknown = await rename(client).catch((thrown) => thrown);
    expect(error).toMatchObject({ status: 404, code: "FILE_MISSING", requestId: "ik-7", operation: "renameFile" });
    if (!isApiError(error, renameFile, 404)) throw error;
    expect(error.body.help).toBe("Ask support.");
  });

  test("have the type for a code where there is no reason", async () => {
    const { client } = clientOver(() => failure(400, { type: "INVALID_PARAM_ERROR" }));
    await expect(rename(client)).rejects.toMatchObject({ code: "INVALID_PARAM_ERROR" });
  });

  test.each([
    [{ "x-request-id": "other" }, "other"],
    [{ "x-ik-requestid": "own", "x-request-id": "other" }, "own"],
  ])("the request id is found in %j", async (headers, requestId) => {
    const { client } = clientOver(() => failure(403, {}, headers));
    await expect(rename(client)).rejects.toMatchObject({ requestId });
  });

  test("a folder that a job holds is locked, and the call is not repeated", async () => {
    const { client, requests } = clientOver(() => failure(423), { retry: { maxRetries: 2, retryUnsafe: true } });
    const folders = { sourceFolderPath: "/shop", destinationPath: "/archive" };
    await expect(client.folders.moveFolder(folders)).rejects.toBeInstanceOf(LockedError);
    expect(requests).toHaveLength(1);
  });

  test("unknown ids of a bulk call are in the body of the 404", async () => {
    const { client } = clientOver(() => failure(404, { missingFileIds: [OTHER_ID] }));
    const error: unknown = await client.files
      .addTags({ fileIds: [FILE_ID, OTHER_ID], tags: ["oak"] })
      .catch((thrown) => thrown);
    if (!isApiError(error, addTags, 404)) throw error;
    expect(error.body.missingFileIds).toEqual([OTHER_ID]);
  });

  test("a gateway's page is an error with its text", async () => {
    const { client } = clientOver(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    const error: unknown = await rename(client).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 502, body: "<h1>Bad gateway</h1>" });
  });

  test("hide the key, as it is and as it is sent", async () => {
    const message = `${KEY} and Basic ${btoa(`${KEY}:`)} are not known here`;
    const { client } = clientOver(() => failure(401, { message }));
    const error: unknown = await rename(client).catch((thrown) => thrown);
    const shown = [String(error), inspect(error), JSON.stringify(error), inspect(client)].join("\n");
    expect(shown).toContain("are not known here");
    expect(shown).not.toMatch(/canary/);
    expect(shown).not.toContain(btoa(`${KEY}:`));
  });
});

describe("a partial success", () => {
  test("of a bulk deletion says which ids are gone and which are not", async () => {
    const errors = [{ fileId: OTHER_ID, error: "The file is in use." }];
    const { client } = clientOver(() =>
      Response.json({ successfullyDeletedFileIds: [FILE_ID], errors }, { status: 207 }),
    );
    const error: unknown = await client.files
      .bulkFileDelete({ fileIds: [FILE_ID, OTHER_ID] })
      .catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PartialSuccessError);
    expect(error).toMatchObject({ succeeded: [FILE_ID], failed: [OTHER_ID] });
    expect(String(error)).toContain("1 succeeded, 1 failed. `failed` of this error has their ids");
    if (!isApiError(error, bulkFileDelete, 207)) throw error;
    expect(error.body.errors).toEqual(errors);
  });

  test("of tags reads the other name of the list", async () => {
    const body = { successfullyUpdatedFileIds: [FILE_ID], errors: [{ fileId: OTHER_ID, error: "Too many tags." }] };
    const { client } = clientOver(() => Response.json(body, { status: 207 }));
    const call = client.files.removeAITags({ fileIds: [FILE_ID, OTHER_ID], AITags: ["wood"] });
    await expect(call).rejects.toMatchObject({ succeeded: [FILE_ID], failed: [OTHER_ID] });
  });

  test("of a rename has no ids, but the reason", async () => {
    const { client } = clientOver(() => failure(207, { message: "Not purged.", reason: "PURGE_FAILED" }));
    const error: unknown = await rename(client).catch((thrown) => thrown);
    expect(error).toMatchObject({ status: 207, code: "PURGE_FAILED", succeeded: [], failed: [] });
    expect(String(error)).toContain("Not purged.");
  });

  test("of a job has its state in the body", async () => {
    const body = { jobId: "6601b000b9e77c0001a3d500", type: "RENAME_FOLDER", status: "Partial success" };
    const { client } = clientOver(() => failure(207, body));
    await expect(client.folders.getBulkJobStatus({ jobId: body.jobId })).rejects.toMatchObject({ body });
  });
});

test("the reset of the rate limit is in milliseconds", async () => {
  const { client } = clientOver(() => failure(429, {}, { "x-ratelimit-reset": "1500" }));
  const error: unknown = await client.accounts
    .getAccountUsage({ startDate: "2026-01-01", endDate: "2026-01-31" })
    .catch((thrown) => thrown);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfterMs: 1500 });
});

function rename(client: ReturnType<typeof clientOver>["client"]): Promise<unknown> {
  return client.files.renameFile({ filePath: "/shop/chair.jpg", newFileName: "oak.jpg" });
}
