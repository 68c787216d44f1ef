import { expect, test } from "vitest";
import { originalUrl, publicUrl } from "../src/public-url.js";

test.each([
  "pbs",
  "ik-s",
  "sig",
  "SE",
  "X-Amz-Signature",
  "x-goog-credential",
  "Key-Pair-Id",
  "Expires",
  "access_token",
  "apiKey",
  "AWSAccessKeyId",
  "hdnts",
  "key",
])("a report does not have the query parameter %s of a signed URL", (name) => {
  expect(publicUrl(`https://cdn.test/a.jpg?w=100&${name}=secret`)).toBe("https://cdn.test/a.jpg?w=100");
});

test("names and passwords are left out, and what is no URL is not repeated", () => {
  expect(publicUrl("https://user:password@cdn.test/a.jpg?width=1&tr=w-1&set=1")).toBe(
    "https://cdn.test/a.jpg?width=1&tr=w-1&set=1",
  );
  expect(publicUrl("not a URL")).toBe("");
});

test("ImageKit is asked for the file itself, which reports and redirects do not show", () => {
  const url = "https://ik.imagekit.io/demo/shop/chair.jpg?updatedAt=1710000000000";
  expect(originalUrl(url)).toBe(`${url}&tr=orig-true`);
  expect(publicUrl(originalUrl(url))).toBe(url);
});
