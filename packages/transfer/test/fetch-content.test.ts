import { ApiError } from "@pixwire/api/runtime";
import { expect, it } from "vitest";
import { fetchContent } from "../src/fetch-content.js";
import { ItemError, SourceMissingError } from "../src/index.js";
import { context } from "./support/context.js";

const item = { path: "a.png" };

function open(response: Response): ReturnType<typeof fetchContent> {
  return fetchContent(item, "https://files.example.com/a.png", context, async () => response);
}

it.each([401, 403, 400, 418, 204, 206])(
  "fails the item, and no other one, when the source responds with %i",
  async (status) => {
    const failure = open(new Response(null, { status }));

    await expect(failure).rejects.toThrow(ItemError);
    await expect(failure).rejects.toThrow(`a.png: the server of the source responded with ${status}`);
  },
);

it.each([429, 500, 503])("throws an error that is worth another attempt for %i", async (status) => {
  await expect(open(new Response("busy", { status }))).rejects.toThrow(ApiError);
});

it.each([404, 410])("says that the file is missing for %i", async (status) => {
  await expect(open(new Response("gone", { status }))).rejects.toThrow(SourceMissingError);
});
