import { expect, test } from "vitest";
import { joinPath, numberPath, splitPath } from "../src/paths.js";

test.each([
  [["summer", "a/b.jpg"], "summer/a/b.jpg"],
  [["/summer//", "/b.jpg"], "summer/b.jpg"],
  [["", "b.jpg"], "b.jpg"],
  [["cafe\u0301"], "caf\u00e9"],
])("%j is joined to %s", (paths, path) => {
  expect(joinPath(...paths)).toBe(path);
});

test.each([[["a", "../b"]], [["./a"]], [[""]], [["/", "/"]]])("%j is refused", (paths) => {
  expect(() => joinPath(...paths)).toThrow(/has no name|is \. or \.\./);
});

test.each([
  ["a/b.jpg", "a/b-2.jpg"],
  ["b", "b-2"],
  [".env", ".env-2"],
  ["a.b/c.tar.gz", "a.b/c.tar-2.gz"],
])("%s gets a number in front of its extension: %s", (path, numbered) => {
  expect(numberPath(path, 2)).toBe(numbered);
});

test("a path is a folder and a name", () => {
  expect(splitPath("a/b/c.jpg")).toEqual({ folder: "a/b", name: "c.jpg" });
  expect(splitPath("c.jpg")).toEqual({ folder: "", name: "c.jpg" });
});
