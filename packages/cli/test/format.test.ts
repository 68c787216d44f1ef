import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFormat, renderTemplate } from "../src/terminal/format.js";
import { renderTable } from "../src/terminal/table.js";
import { formatBytes, formatDuration, printable, truncate, widthOf, wrap } from "../src/terminal/text.js";

function render(format: string, record: unknown): string {
  const parsed = parseFormat(format);
  return parsed.kind === "template" ? renderTemplate(parsed.parts, record) : JSON.stringify(parsed.columns);
}

test("a template holds members, escapes and braces", () => {
  const record = { name: "a.jpg", size: 0, meta: { width: 3 }, tags: ["x"], "a.b": 1, none: null };
  expect(render("{name}\\t{size}", record)).toBe("a.jpg\t0");
  expect(render("{meta.width}{tags}{missing}{none}{a.b}", record)).toBe('3["x"]1');
  expect(render("{{{name}}}", record)).toBe("{a.jpg}");
  expect(render("{constructor}{__proto__}", record)).toBe("");
});

test("every text without braces and backslashes stays as it is in a template", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replace(/[{}\\]/g, "");
      expect(render(`${plain}{name}`, { name: "x" })).toBe(`${plain}x`);
    }),
  );
});

test("truncated text fits, whatever its characters are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 60 }), (text, width) => {
      expect(widthOf(truncate(printable(text), width))).toBeLessThanOrEqual(width);
    }),
  );
  expect(truncate("写真写真写真", 5)).toBe("写真…");
});

test("control characters become visible", () => {
  expect(printable("a\u001b[2Jb\u202e\r\n")).toBe("a\\u001b[2Jb\\u202e\\u000d\\u000a");
});

test("a table in a terminal has titles and fits; in a pipe it has neither titles nor limits", () => {
  const columns = [
    { title: "SIZE", alignRight: true },
    { title: "NAME", flexible: true },
  ];
  const rows = [
    ["1", "a".repeat(100)],
    ["200", "b"],
  ];
  const terminal = renderTable(columns, rows, 40);
  expect(terminal[0]).toBe("SIZE  NAME");
  expect(Math.max(...terminal.map((line) => line.length))).toBe(40);
  const wide = renderTable([{ title: "A" }, { title: "B" }], [["a".repeat(60), "b".repeat(50)]], 40);
  expect(Math.max(...wide.map((line) => widthOf(line)))).toBeLessThanOrEqual(40);
  expect(renderTable(columns, rows, undefined)).toEqual([`  1  ${"a".repeat(100)}`, "200  b"]);
});

test("sizes, durations and paragraphs are written for people", () => {
  expect([0, 1023, 1024, 1_572_864, 1024 ** 4].map(formatBytes)).toEqual([
    "0 B",
    "1023 B",
    "1.0 KiB",
    "1.5 MiB",
    "1.0 TiB",
  ]);
  expect([1, 61, 3700].map(formatDuration)).toEqual(["1s", "1m01s", "1h01m"]);
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
});
