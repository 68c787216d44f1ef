import { expect, test } from "vitest";
import { getModules } from "../../src/pixelbin/index.js";
import { gateClient, type RequestGate, type ResponseHead } from "../../src/runtime/index.js";
import { clientOver, rejection } from "../support/clients.js";

/** A gate that records what passes it. */
function recordingGate(): { gate: RequestGate; answers: (number | undefined)[] } {
  const answers: (number | undefined)[] = [];
  const leave = (answer: ResponseHead | undefined): void => void answers.push(answer?.status);
  return { answers, gate: { enter: async () => leave } };
}

test("every attempt passes the gate, and tells it the status", async () => {
  const { pixelbin, requests } = clientOver(
    [new Response(null, { status: 503 }), new Error("reset"), Response.json({})],
    {
      retry: { initialDelayMs: 0 },
    },
  );
  const { gate, answers } = recordingGate();
  await getModules(gateClient(pixelbin, gate));
  expect(answers).toEqual([503, undefined, 200]);
  expect(requests).toHaveLength(3);
});

test("a request starts when the gate lets it, and not before", async () => {
  const { pixelbin, requests } = clientOver(Response.json({}));
  let open: (leave: () => void) => void = () => {};
  const opened = new Promise<() => void>((resolve) => {
    open = resolve;
  });
  const call = getModules(gateClient(pixelbin, { enter: () => opened }));
  await new Promise((resolve) => setTimeout(resolve));
  expect(requests).toHaveLength(0);
  open(() => {});
  await call;
  expect(requests).toHaveLength(1);
});

test("an abort ends the wait at the gate, and the client it was made from has none", async () => {
  const { pixelbin, requests } = clientOver(Response.json({}));
  const gated = gateClient(pixelbin, {
    enter: (signal) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  });
  const reason = new Error("stop");
  const controller = new AbortController();
  const call = getModules(gated, undefined, { signal: controller.signal });
  controller.abort(reason);
  expect(await rejection(call)).toBe(reason);
  await getModules(pixelbin);
  expect(requests).toHaveLength(1);
});

test("anything but a client is refused", () => {
  const { gate } = recordingGate();
  // @ts-expect-error: not a client.
  expect(() => gateClient({}, gate)).toThrow("gateClient: the first argument must be a client");
});
