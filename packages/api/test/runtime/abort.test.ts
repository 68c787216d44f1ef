import { Window } from "happy-dom";
import { describe, expect, test, vi } from "vitest";
import { delay, detachOnFailure, linkAbort, onAbort, raceAbort, withDeadline } from "../../src/runtime/index.js";
import { clientOver, FILE, rejection } from "../support/clients.js";

type Controller = Pick<AbortController, "abort"> & { signal: AbortSignal };

/** The least that a polyfill has: no reason, no `throwIfAborted`, no EventTarget. */
function polyfill(): Controller {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
  };
  const abort = (): void => {
    signal.aborted = true;
    for (const listener of listeners) listener();
  };
  return { abort, signal: signal as unknown as AbortSignal };
}

const controllers: [name: string, create: () => Controller][] = [
  ["Node", () => new AbortController()],
  ["happy-dom", () => new new Window().AbortController() as unknown as Controller],
  ["a polyfill without a reason", polyfill],
];

describe.each(controllers)("a signal of %s", (_, create) => {
  const never = (): Promise<Response> => new Promise(() => {});

  test("does not affect a call while it has not aborted", async () => {
    const { pixelbin, requests } = clientOver(Response.json(FILE));
    expect(await pixelbin.assets.getFileById({ _id: "a" }, { signal: create().signal })).toEqual(FILE);
    expect(requests).toHaveLength(1);
  });

  test("ends a call at once, also while its body is read and during a delay", async () => {
    const stalled = (): Response => new Response(new ReadableStream());
    const busy = (): Response => new Response(null, { status: 503 });
    for (const reply of [never, stalled, busy]) {
      const controller = create();
      const { pixelbin, requests } = clientOver(reply, {
        retry: { initialDelayMs: 60_000, maxDelayMs: 60_000, jitter: 0 },
      });
      const call = rejection(pixelbin.assets.getFileById({ _id: "a" }, { signal: controller.signal }));
      await vi.waitFor(() => expect(requests).toHaveLength(1));
      controller.abort();
      expect(await call).toMatchObject({ name: "AbortError" });
      expect(requests[0]?.signal.aborted).toBe(reply !== busy);
    }
  });

  test("that has aborted prevents every request", async () => {
    const controller = create();
    controller.abort();
    const { pixelbin, requests } = clientOver(Response.json(FILE));
    const { signal } = controller;
    expect(await rejection(pixelbin.assets.getFileById({ _id: "a" }, { signal }))).toMatchObject({
      name: "AbortError",
    });
    expect(await rejection(pixelbin.assets.listFiles({}, { signal }).next())).toMatchObject({ name: "AbortError" });
    expect(await rejection(delay(60_000, signal))).toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(0);
  });
});

describe("a signal that many calls share", () => {
  test("has one listener, which is removed after the last call, because Node warns of more than ten", async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on("warning", note);
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    const remove = vi.spyOn(signal, "removeEventListener");
    const { pixelbin } = clientOver(() => Response.json(FILE));
    const calls = Array.from({ length: 30 }, () => pixelbin.assets.getFileById({ _id: "a" }, { signal }));
    await Promise.all([...calls, ...Array.from({ length: 30 }, () => delay(1, signal))]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("warning", note);
    expect(warnings).toEqual([]);
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  });

  test("ends all of them, and notifies each once", () => {
    const controller = new AbortController();
    const heard: string[] = [];
    const stopFirst = onAbort(controller.signal, () => heard.push("first"));
    onAbort(controller.signal, () => heard.push("second"));
    stopFirst();
    stopFirst();
    onAbort(controller.signal, () => heard.push("third"));
    controller.abort();
    onAbort(controller.signal, () => heard.push("late"));
    expect(heard).toEqual(["second", "third", "late"]);
  });

  test("still ends calls that start after all others have ended", () => {
    const controller = new AbortController();
    const stop = onAbort(controller.signal, () => expect.unreachable());
    stop();
    const heard = vi.fn();
    onAbort(controller.signal, heard);
    stop(); // Again: it must not end what it did not begin.
    controller.abort();
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe("detachOnFailure", () => {
  test("aborts a pending `fetch`, and not one that has failed", async () => {
    const caller = new AbortController();
    const signals: AbortSignal[] = [];
    const failure = new Error("failed");
    const failing = async (signal: AbortSignal): Promise<never> => {
      signals.push(signal);
      throw failure;
    };
    const going = async (signal: AbortSignal): Promise<void> => void signals.push(signal);
    expect(await rejection(detachOnFailure(caller.signal, failing))).toBe(failure);
    await detachOnFailure(caller.signal, going);
    caller.abort("enough");
    expect(signals.map(({ reason }) => reason)).toEqual([undefined, "enough"]);
  });
});

describe("withDeadline", () => {
  const timeoutError = (): Error => new Error("too late");

  test("resolves to the result of the work, whose signal does not abort", async () => {
    let given: AbortSignal | undefined;
    const work = async (signal: AbortSignal): Promise<string> => {
      given = signal;
      return "done";
    };
    expect(await withDeadline({ timeoutMs: 1000, timeoutError }, work)).toBe("done");
    expect(given?.aborted).toBe(false);
  });

  test("does not wait for work that ignores its signal, and ends work that listens", async () => {
    let given: AbortSignal | undefined;
    const work = (signal: AbortSignal): Promise<never> => {
      given = signal;
      return new Promise(() => {});
    };
    const error = await rejection(withDeadline({ timeoutMs: 5, timeoutError }, work));
    expect(String(error)).toBe("Error: too late");
    expect(given?.reason).toBe(error);
  });

  test("aborts what failed work has started", async () => {
    let given: AbortSignal | undefined;
    const failure = new Error("failed");
    const work = async (signal: AbortSignal): Promise<never> => {
      given = signal;
      throw failure;
    };
    expect(await rejection(withDeadline({ timeoutMs: 1000, timeoutError }, work))).toBe(failure);
    expect(given?.reason).toBe(failure);
  });

  test("does not start work under a signal that has aborted", async () => {
    const work = vi.fn(async () => "done");
    const signal = AbortSignal.abort("before");
    expect(await rejection(withDeadline({ signal, timeoutMs: 1000, timeoutError }, work))).toBe("before");
    expect(work).not.toHaveBeenCalled();
  });
});

describe("raceAbort", () => {
  test("settles like the promise while the signal has not aborted", async () => {
    const { signal } = new AbortController();
    const failure = new Error("failed");
    expect(await raceAbort("value", undefined)).toBe("value");
    expect(await raceAbort(Promise.resolve("value"), signal)).toBe("value");
    expect(await rejection(raceAbort(Promise.reject(failure), signal))).toBe(failure);
  });

  test("rejects with the reason of the signal, and ignores a later rejection of the promise", async () => {
    const controller = new AbortController();
    let fail = (_: unknown): void => {};
    const promise = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const raced = rejection(raceAbort(promise, controller.signal));
    controller.abort("left");
    expect(await raced).toBe("left");
    fail(new Error("late")); // Unhandled, it would fail this run.
    expect(await rejection(raceAbort(promise, AbortSignal.abort("before")))).toBe("before");
  });
});

describe("linkAbort", () => {
  test.each(controllers)("creates a signal of this platform that aborts with one of %s", (_, create) => {
    const outer = create();
    const { controller } = linkAbort(outer.signal);
    expect(controller.signal).toBeInstanceOf(AbortSignal);
    outer.abort();
    expect(controller.signal.aborted).toBe(true);
    expect(controller.signal.reason).toMatchObject({ name: "AbortError" });
    expect(linkAbort(outer.signal).controller.signal.aborted).toBe(true);
  });

  test("can be disconnected, and does not need a signal", () => {
    const outer = new AbortController();
    const { controller, unlink } = linkAbort(outer.signal);
    unlink();
    outer.abort();
    expect(controller.signal.aborted).toBe(false);
    expect(linkAbort(undefined).controller.signal.aborted).toBe(false);
  });
});
