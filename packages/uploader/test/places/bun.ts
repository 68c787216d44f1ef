// Run by Bun: `bun bun.ts <server> <file>`. Prints the story as JSON.
import { readFile } from "node:fs/promises";
import { tell } from "./story.js";

const [server = "", path = ""] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(path));
const story = await tell({
  sources: [{ path }, bytes, new Blob([bytes]), new Blob([bytes]).stream()],
  sign: async () => (await fetch(`${server}/sign`)).json(),
  chunkSize: 300_000,
});
process.stdout.write(JSON.stringify(story));
