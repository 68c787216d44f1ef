import { open, rename, rm, writeFile } from "node:fs/promises";
import { ConfigurationError } from "@pixwire/api/runtime";
import { nonEmptyString } from "@pixwire/check-options";

/**
 * Writes a report or a list of redirects to a file, which replaces an earlier one when it is complete. Only its owner can
 * read it.
 *
 * @throws ConfigurationError for a path that is not one.
 */
export async function saveLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const problem = nonEmptyString(path);
  if (problem !== undefined) throw new ConfigurationError(`\`path\` ${problem}`, "saveLines");
  const draft = `${path}.${process.pid}.part`;
  const handle = await open(draft, "w", 0o600);
  try {
    await writeFile(handle, inBlocks(lines));
    await handle.sync();
    await handle.close();
    await rename(draft, path);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** In characters. A write for each line would take longer than the rest. */
const BLOCK_LENGTH = 65_536;

async function* inBlocks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let block = "";
  for await (const line of lines) {
    block += line;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    block = "";
  }
  yield block;
}
