import { describe, expect, test, vi } from "vitest";
import type { AttemptLog, Logger, LogLevel } from "../../src/runtime/index.js";
import { clientOver, FILE, rejection } from "../support/clients.js";

function recorder(): { logger: Logger; lines: { level: string; message: string; details: AttemptLog }[] } {
  const lines: { level: string; message: string; details: AttemptLog }[] = [];
  const at = (level: string) => (message: string, details: object) =>
    void lines.push({ level, message, details: details as AttemptLog });
  return { lines, logger: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } };
}
const failed = (): Response =>
  Response.json({ message: "No." }, { status: 503, headers: { "x-fynd-trace-id": "trace-1", "retry-after": "0" } });
const ok = (): Response => Response.json(FILE, { headers: { "x-fynd-trace-id": "trace-2" } });

describe("the log", () => {
  test("has one line per attempt, structured, with a template and never a path", async () => {
    const { logger, lines } = recorder();
    const { pixelbin } = clientOver([failed, ok], { logger });
    await pixelbin.assets.getFileByFileId({ fileId: "private/file.png" });
    const common = {
      operation: "getFileByFileId",
      method: "GET",
      path: "/service/platform/assets/v1.0/files/{fileId}",
    };
    expect(lines.map(({ level, details }) => [level, details])).toEqual([
      [
        "warn",
        {
          ...common,
          attempt: 1,
          status: 503,
          requestId: "trace-1",
          durationMs: expect.any(Number),
          error: "InternalServerError",
          retryReason: "status 503",
          retryDelayMs: 0,
        },
      ],
      ["info", { ...common, attempt: 2, status: 200, requestId: "trace-2", durationMs: expect.any(Number) }],
    ]);
    expect(lines[1]?.message).toMatch(
      /^GET \/service\/platform\/assets\/v1\.0\/files\/\{fileId\}: 200 in \d+ ms, attempt 2$/,
    );
    expect(JSON.stringify(lines)).not.toContain("private");
  });

  test("says what ended an attempt without an answer, and that it was the last", async () => {
    const { logger, lines } = recorder();
    const { pixelbin } = clientOver(new TypeError("fetch failed"), {
      logger,
      retry: { maxRetries: 1, initialDelayMs: 0 },
    });
    await rejection(pixelbin.assets.getModules());
    expect(
      lines.map(({ level, details: { status, error, retryReason } }) => [level, status, error, retryReason]),
    ).toEqual([
      ["warn", undefined, "ConnectionError", "no response"],
      ["error", undefined, "ConnectionError", undefined],
    ]);
  });

  test("has an abort at `debug`, and nothing for a call that made no attempt", async () => {
    const { logger, lines } = recorder();
    const { pixelbin } = clientOver(() => new Promise(() => {}), { logger, logLevel: "debug" });
    const controller = new AbortController();
    const call = rejection(pixelbin.assets.getModules({}, { signal: controller.signal }));
    controller.abort();
    await call;
    await rejection(pixelbin.assets.getModules({}, { signal: AbortSignal.abort() }));
    await rejection(pixelbin.assets.getFileById({ _id: ".." }));
    expect(lines.map(({ level, details }) => [level, details.error])).toEqual([["debug", "AbortError"]]);
  });

  const levels: [LogLevel | undefined, string[]][] = [
    ["debug", ["warn", "info", "error"]],
    ["info", ["warn", "info", "error"]],
    [undefined, ["warn", "info", "error"]],
    ["warn", ["warn", "error"]],
    ["error", ["error"]],
    ["off", []],
  ];
  test.each(levels)("at %s", async (logLevel, expected) => {
    const { logger, lines } = recorder();
    const notFound = () => new Response(null, { status: 404 });
    const { pixelbin } = clientOver([failed, ok, notFound], { logger, logLevel });
    await pixelbin.assets.getModules();
    await rejection(pixelbin.assets.getModules());
    expect(lines.map(({ level }) => level)).toEqual(expected);
  });

  test("goes to the console with a level and no logger, and nowhere without either", async () => {
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    await clientOver(ok).pixelbin.assets.getModules();
    expect(info).not.toHaveBeenCalled();
    await clientOver(ok, { logLevel: "info" }).pixelbin.assets.getModules();
    expect(info).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining("GET /"),
      expect.objectContaining({ status: 200 }),
    );
    info.mockRestore();
  });

  test("can be console itself", async () => {
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    await clientOver(ok, { logger: console }).pixelbin.assets.getModules();
    expect(info).toHaveBeenCalledOnce();
    info.mockRestore();
  });
});
