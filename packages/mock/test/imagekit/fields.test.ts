import type { CreateCustomMetadataFieldsInput } from "@pixwire/api/imagekit";
import { describe, expect, test } from "vitest";
import { refusal, start } from "./support.js";

type Schema = CreateCustomMetadataFieldsInput["schema"];

const create = (started: ReturnType<typeof start>, schema: Schema, name = "field") =>
  started.client.customMetadataFields.createCustomMetadataFields({ name, label: `Label of ${name}`, schema });

describe("custom metadata fields", () => {
  test("are made, listed, changed and deleted; their names stay taken", async () => {
    const started = start();
    const { customMetadataFields } = started.client;
    const { data, response } = await create(started, { type: "Number", minValue: 100 }).withResponse();
    expect(response.status).toBe(201);
    const { id } = data;
    const changed = await customMetadataFields.updateCustomMetadataFields({
      id,
      label: "New",
      schema: { maxValue: 200 },
    });
    expect(changed).toMatchObject({ label: "New", schema: { type: "Number", minValue: 100, maxValue: 200 } });
    expect(await customMetadataFields.getCustomMetadataFields()).toEqual([changed]);
    await customMetadataFields.deleteCustomMetadataField({ id });
    expect(await customMetadataFields.getCustomMetadataFields()).toEqual([]);
    expect(await customMetadataFields.getCustomMetadataFields({ includeDeleted: true })).toEqual([changed]);
    expect(await refusal(create(started, { type: "Text" }))).toMatchObject({ status: 400 });
    expect(await refusal(customMetadataFields.deleteCustomMetadataField({ id }))).toMatchObject({ status: 404 });
    expect(await create(started, { type: "Text" }, "other")).toMatchObject({ name: "other" });
  });

  test.each<[schema: Schema, error: string]>([
    [{ type: "SingleSelect" }, "selectOptions"],
    [{ type: "Text", isValueRequired: true }, "defaultValue"],
    [{ type: "Number", minValue: 2, maxValue: 1 }, "minValue"],
    [{ type: "Date", minValue: "2026-02-01T00:00:00Z", maxValue: "2026-01-01T00:00:00Z" }, "minValue"],
    [{ type: "Text", minLength: 2, maxLength: 1 }, "minLength"],
    [{ type: "MultiSelect", selectOptions: ["a"], defaultValue: ["b"] }, "defaultValue"],
  ])("%j is refused", async (schema, error) => {
    expect(await refusal(create(start(), schema))).toMatchObject({
      status: 400,
      body: { errors: { [error]: expect.any(String) } },
    });
  });

  test.each<[schema: Schema, good: unknown, bad: unknown]>([
    [{ type: "Text", maxLength: 3 }, "abc", "abcd"],
    [{ type: "Textarea" }, "abc", 5],
    [{ type: "Number", minValue: 100, maxValue: 200 }, 150, 99],
    [{ type: "Date", minValue: "2026-01-01T00:00:00Z" }, "2026-01-02T00:00:00Z", "2025-12-31T00:00:00Z"],
    [{ type: "Boolean" }, true, "true"],
    [{ type: "SingleSelect", selectOptions: ["small", 30, true] }, 30, "30"],
    [{ type: "MultiSelect", selectOptions: ["small", 30, true] }, ["small", true], ["small", false]],
  ])("%j takes %j and not %j", async (schema, good, bad) => {
    const started = start();
    await create(started, schema);
    const { fileId } = await started.store("chair.png");
    const set = (field: unknown) =>
      started.client.files.updateFileDetails({ fileId, customMetadata: { field: field as string } });
    expect(await set(good)).toMatchObject({ customMetadata: { field: good } });
    expect(await refusal(set(bad))).toMatchObject({ status: 400, body: { errors: { field: expect.any(String) } } });
  });

  test("that are required have to be set by whoever sets any", async () => {
    const started = start();
    await create(started, { type: "Text", isValueRequired: true, defaultValue: "x" }, "needed");
    await create(started, { type: "Text" }, "other");
    const { fileId } = await started.store("chair.png");
    const error = await refusal(started.client.files.updateFileDetails({ fileId, customMetadata: { other: "x" } }));
    expect(error).toMatchObject({ status: 400, body: { errors: { needed: "is required" } } });
  });
});

describe("metadata", () => {
  test("is that of the file, by id and by URL", async () => {
    const { client, store } = start();
    const { fileId, url } = await store("chair.png");
    const metadata = await client.metadata.getFileMetadata({ fileId });
    expect(metadata).toMatchObject({
      width: 300,
      height: 200,
      format: "png",
      pHash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(await client.metadata.getRemoteFileUrlMetadata({ url: `${url}?tr=w-10&v=2` })).toEqual(metadata);
  });

  test("is refused for a text, a stranger's URL and a file that is gone", async () => {
    const { client, store } = start();
    const { fileId, url } = await store("a.txt", { file: new Blob(["text"]) });
    expect(await refusal(client.metadata.getFileMetadata({ fileId }))).toMatchObject({ status: 400 });
    const remote = (one: string) => refusal(client.metadata.getRemoteFileUrlMetadata({ url: one }));
    expect(await remote("https://images.example.com/a.png")).toMatchObject({ status: 400 });
    expect(await remote(`${url}.none`)).toMatchObject({ status: 404 });
  });
});
