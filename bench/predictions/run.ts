import { measureLateness } from "./lateness.js";
import { measureMany } from "./many.js";

const parts: [title: string, measure: () => Promise<string[][]>][] = [
  ["How late a finished job is seen", measureLateness],
  ["A thousand jobs of 5 s", measureMany],
];
for (const [title, measure] of parts) {
  const [head = [], ...rows] = await measure();
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  console.log([`## ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""].join("\n"));
}
