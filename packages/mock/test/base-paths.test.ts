import { expect, test } from "vitest";
import { operations } from "../src/generated/img-src/operations.js";
import { createRouter } from "../src/router.js";

// A client that has its default `baseUrl` writes the path of the server before that of the operation.

test.each([
  ["/api/v1/images", "listImages"],
  ["/v3/api/v1/images", "listImages"],
  ["/v3/api/v1/images/", "listImages"],
  ["/v30/api/v1/images", undefined],
  ["/v3", undefined],
  ["/v3/v3/api/v1/images", undefined],
])("GET %s is %s", (path, id) => {
  const route = createRouter(operations, ["/v3"]);
  expect(route("GET", path)?.operation.id).toBe(id);
});
