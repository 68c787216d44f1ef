import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFolder, getFileById } from "../../src/pixelbin/index.js";
import * as runtime from "../../src/runtime/index.js";

const response = (status: number, headers?: Record<string, string>): Response => {
  const init = headers ? { status, headers } : { status };
  return new Response(null, init);
};
const details = { operation: "getFileById", message: "It failed", response: response(404), body: { message: "No." } };

describe("the classes", () => {
  test("extend PixwireError, and have their names", () => {
    const error = new runtime.NotFoundError(details);
    expect(error).toBeInstanceOf(runtime.ApiError);
    expect(error).toBeInstanceOf(runtime.PixwireError);
    expect(error).toBeInstanceOf(Error);
    for (const [name, Class] of Object.entries(runtime)) {
      if (!/^[A-Z]\w+Error$/.test(name) || typeof Class !== "function") continue;
      const made: Error = Reflect.construct(Class, [{ ...details, response: response(429) }, 1, "x"]);
      expect(made.name, name).toBe(name);
      expect(made, name).toBeInstanceOf(runtime.PixwireError);
    }
  });

  test("have the delay that the server asks for", () => {
    const wait = (status: number, headers?: Record<string, string>): number | undefined =>
      new runtime.ApiError({ ...details, response: response(status, headers), rateLimitReset: () => 7000 })
        .retryAfterMs;
    expect(wait(503, { "retry-after": "3" })).toBe(3000);
    expect(wait(429, { "retry-after": "3" })).toBe(3000);
    expect(wait(429)).toBe(7000);
    expect(wait(503)).toBeUndefined();
  });

  test("PartialSuccessError has the ids of what succeeded and failed", () => {
    const error = new runtime.PartialSuccessError({ ...details, succeeded: ["a"], failed: ["b", "c"] });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ succeeded: ["a"], failed: ["b", "c"] });
    expect(new runtime.PartialSuccessError(details)).toMatchObject({ succeeded: [], failed: [] });
  });

  test("ConnectionError keeps its cause", () => {
    const cause = new TypeError("fetch failed");
    expect(new runtime.ConnectionError("act", 2, "lost", { cause })).toMatchObject({
      operation: "act",
      attempt: 2,
      cause,
    });
  });
});

describe("the dump of an error", () => {
  const error = new runtime.NotFoundError({ ...details, code: "CG-0404", body: { secret: "canary" } });

  test("as JSON has the name, message, operation, status and code, and no absent member", () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "NotFoundError",
      message: "It failed",
      operation: "getFileById",
      status: 404,
      code: "CG-0404",
    });
    expect(JSON.parse(JSON.stringify(new runtime.ConfigurationError("x")))).toEqual({
      name: "ConfigurationError",
      message: "x",
    });
  });

  test("by inspect has the stack and the same members, without body, headers and cause", () => {
    const text = inspect(error, { depth: 9, showHidden: true });
    expect(text).toContain("NotFoundError: It failed\n    at ");
    expect(text).toContain('{"operation":"getFileById","status":404,"code":"CG-0404"}');
    expect(text).not.toMatch(/canary|Headers|Response/);
    const lost = new runtime.ConnectionError("act", 1, "lost", { cause: new Error("canary") });
    expect(inspect({ deep: [lost] }, { depth: 9 })).not.toContain("canary");
    expect(inspect(new runtime.ConfigurationError("x"))).toMatch(/^ConfigurationError: x\n( +at .*\n?)+$/);
  });

  test("by spread or enumeration has no body, headers or response", () => {
    expect(Object.keys({ ...error }).sort()).toEqual([
      "code",
      "name",
      "operation",
      "requestId",
      "retryAfterMs",
      "status",
    ]);
    expect(error.body).toEqual({ secret: "canary" });
    expect(error.headers).toBe(error.response.headers);
  });
});

describe("isApiError", () => {
  const notFound = new runtime.NotFoundError(details);

  test("accepts any ApiError, one of a status, or one of a status of an operation", () => {
    expect(runtime.isApiError(notFound)).toBe(true);
    expect(runtime.isApiError(notFound, 404)).toBe(true);
    expect(runtime.isApiError(notFound, 400)).toBe(false);
    expect(runtime.isApiError(notFound, getFileById, 404)).toBe(true);
    expect(runtime.isApiError(notFound, getFileById, 403)).toBe(false);
    expect(runtime.isApiError(notFound, createFolder, 403)).toBe(false);
  });

  test.each([undefined, null, 404, "404", {}, { status: 404 }, new Error("x"), new runtime.PixwireError("x")])(
    "%o is none",
    (value) => void expect(runtime.isApiError(value)).toBe(false),
  );
});

describe("two copies of the built package", () => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-copies-"));
  type Runtime = typeof runtime;
  let copies: Runtime[] = [];
  beforeAll(async () => {
    const names = ["one", "two"];
    for (const name of names) cpSync(join(import.meta.dirname, "../../dist"), join(folder, name), { recursive: true });
    copies = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, name, "runtime.js")).href)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("recognize the errors of each other", () => {
    const [one, two] = copies;
    if (!one || !two) throw new Error("no copies");
    expect(one.ApiError).not.toBe(two.ApiError);
    const error = new one.RateLimitError({ ...details, response: response(429) });
    expect(error).not.toBeInstanceOf(two.ApiError);
    expect(two.isApiError(error)).toBe(true);
    expect(two.isApiError(error, 429)).toBe(true);
    expect(two.isApiError(error, getFileById, 404)).toBe(false);
  });
});
