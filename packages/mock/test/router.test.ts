import { expect, test } from "vitest";
import type { Operation } from "../src/operation.js";
import { createRouter } from "../src/router.js";

const operation = (id: string, path: string, more: Partial<Operation> = {}): Operation => ({
  id,
  tag: "things",
  method: "GET",
  path,
  success: { status: 200 },
  ...more,
});

const router = createRouter([
  operation("getThing", "/things/{thing-id}"),
  operation("getJson", "/things/{id}.json"),
  operation("getOwn", "/things/own.json"),
  operation("compare", "/things/{base}...{head}"),
  operation("cancel", "/things/{id}:cancel"),
  operation("all", "/things:all"),
  operation("search", "/:search"),
  operation("getFile", "/files/{path}", { spanning: ["path"] }),
  operation("getRelease", "/v{version}/releases/{id}.{format}"),
  operation("getTile", "/tiles/z{zoom}-{x}-{y}"),
  operation("getPair", "/pairs/{first}{second}"),
  operation("getRaw", "/raw/{path}.json", { spanning: ["path"] }),
]);

test.each<[path: string, id: string | undefined, values?: object]>([
  ["/things/a%20b", "getThing", { "thing-id": "a b" }],
  ["/things/a.json", "getJson", { id: "a" }],
  ["/things/own.json", "getOwn", {}],
  ["/things/a.xml", "getThing", { "thing-id": "a.xml" }],
  ["/things/v1...v2", "compare", { base: "v1", head: "v2" }],
  ["/things/7:cancel", "cancel", { id: "7" }],
  ["/things:all", "all", {}],
  ["/:search", "search", {}],
  ["/anything", undefined],
  ["/files/a/b.png", "getFile", { path: "a/b.png" }],
  ["/v2/releases/5.zip", "getRelease", { version: "2", id: "5", format: "zip" }],
  ["/v2/releases/5", undefined],
  ["/vv2/releases/a.b.zip", "getRelease", { version: "v2", id: "a.b", format: "zip" }],
  ["/tiles/zz-1-2-3", "getTile", { zoom: "z-1", x: "2", y: "3" }],
  ["/tiles/z1-2--", "getTile", { zoom: "1", x: "2", y: "-" }],
  ["/tiles/z1-2-", undefined],
  ["/tiles/z--2", undefined],
  ["/tiles/1-2-3", undefined],
  ["/tiles/z1-2-3/", "getTile", { zoom: "1", x: "2", y: "3" }],
  ["/pairs/abc", "getPair", { first: "ab", second: "c" }],
  ["/pairs/a", undefined],
  ["/raw/a/b.json", "getRaw", { path: "a/b" }],
  ["/raw/a/b.xml", undefined],
])("%s is a request of %s", (path, id, values) => {
  const match = router("GET", path);
  expect(match?.operation.id).toBe(id);
  expect(match?.path).toEqual(values);
});

test("a long segment that almost matches takes linear time", () => {
  const startedAt = performance.now();
  expect(router("GET", `/tiles/z${"-".repeat(100_000)}/x`)).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(1000);
});
