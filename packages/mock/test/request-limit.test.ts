import { expect, test } from "vitest";
import { createMock } from "../src/index.js";

test("an account makes no more requests in any span of time, and is told when to come back", async () => {
  let now = 0;
  const mock = createMock("pixelbin", { now: () => now, requestLimit: { requests: 3, perMs: 1000 } });
  const call = (): Promise<Response> =>
    mock.fetch("https://api.pixelbin.io/service/platform/assets/v1.0/playground/plugins", {
      headers: { authorization: "Bearer dA==" },
    });
  const statuses: number[] = [];
  for (const at of [0, 600, 900, 950, 999, 1000, 1001, 1600]) {
    now = at;
    const response = await call();
    statuses.push(response.status);
    if (response.status === 429) expect(response.headers.get("retry-after")).toBe("1");
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429, 200, 429, 200]);
});

test.each([
  [{ requests: 0, perMs: 1000 }, /`requestLimit` must have `requests` and `perMs`/],
  [50, /`requestLimit` must be an object/],
])("%j is refused", (requestLimit, message) => {
  expect(() => Reflect.apply(createMock, undefined, ["pixelbin", { requestLimit }])).toThrow(message);
});
