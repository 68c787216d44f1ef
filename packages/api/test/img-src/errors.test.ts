import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { getImage } from "../../src/img-src/index.js";
import { ApiError, ConflictError, isApiError } from "../../src/runtime/index.js";
import { clientOver, failure, KEY } from "./support.js";

describe("errors", () => {
  test("have the code and message of the envelope, whatever the status", async () => {
    for (const status of [400, 403, 404, 413, 429, 500, 503]) {
      const { client } = clientOver(() => failure(status, { code: "SOME_CODE", message: "In words." }));
      const error: unknown = await client.images.getImage({ id: "9f2c4b7a1d3e5f60" }).catch((thrown) => thrown);
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({ status, code: "SOME_CODE", operation: "getImage" });
      expect(String(error)).toContain("In words.");
    }
  });

  test("type their body by operation and status", async () => {
    const { client } = clientOver(() => failure(404, { path: "/api/v1/images/x" }));
    const error: unknown = await client.images.getImage({ id: "x" }).catch((thrown) => thrown);
    if (!isApiError(error, getImage, 404)) throw error;
    expect(error.body.error.path).toBe("/api/v1/images/x");
  });

  test("a success that carries an error is one, and quotes Cloudflare's id", async () => {
    const { client } = clientOver(() =>
      Response.json({ error: { code: "INTERNAL_ERROR", message: "Sorry." } }, { headers: { "cf-ray": "8a1b-FRA" } }),
    );
    const error: unknown = await client.usage.getUsage().catch((thrown) => thrown);
    expect(error).toMatchObject({ status: 200, code: "INTERNAL_ERROR", requestId: "8a1b-FRA" });
  });

  test("a 409 whose body is an upload result, as an older version sends it, keeps that body", async () => {
    const known = { id: "9f2c4b7a1d3e5f60", is_new: false, paths: ["a.jpg", "b.jpg"], message: "Known." };
    const { client } = clientOver(() => Response.json(known, { status: 409 }));
    const error: unknown = await client.images.uploadImage({ file: new Blob(["x"]) }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ code: undefined, body: known });
  });

  test("hide the key and signed URLs that an answer quotes", async () => {
    const message = `Bearer ${KEY} may not read https://img-src.io/i/ada/a.jpg?sig=4f1d9ccanary&exp=1768473000`;
    const lines: unknown[] = [];
    const log = (...line: unknown[]): void => void lines.push(line);
    for (const apiKey of [KEY, `Bearer ${KEY}`]) {
      const { client } = clientOver(() => failure(403, { message, code: KEY }), {
        apiKey,
        logger: { debug: log, info: log, warn: log, error: log },
        logLevel: "debug",
      });
      const error: unknown = await client.images.getImage({ id: "x" }).catch((thrown) => thrown);
      const shown = [String(error), inspect(error), JSON.stringify(error), inspect(client), inspect(lines)].join("\n");
      expect(lines).not.toHaveLength(0);
      expect(shown).not.toMatch(/canary/);
    }
  });
});
