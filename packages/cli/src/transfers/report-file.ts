import { createWriteStream } from "node:fs";
import { access, constants, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Transfer } from "@pixwire/transfer";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import type { Values } from "../values.js";
import { lookAt } from "./look.js";

/** The file of `--report`. */
export interface ReportFile {
  file: string;
  format: "csv" | "jsonl";
}

/** @throws UsageError for a file that cannot be written, while nothing has been copied yet. */
export async function readReportFile({ io }: Context, options: Values): Promise<ReportFile | undefined> {
  const written = options.text("report");
  if (written === undefined) return undefined;
  const format = /\.(csv|jsonl)$/i.exec(written)?.[1]?.toLowerCase();
  if (format !== "csv" && format !== "jsonl") {
    throw new UsageError(`--report takes a file that ends in .csv or .jsonl, not ${JSON.stringify(written)}.`);
  }
  const file = resolve(io.cwd, written);
  if ((await lookAt(file))?.type === "folder") throw new UsageError(`${written} is a folder.`, "Name a file.");
  const isWritable = await access(dirname(file), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) throw new UsageError(`The report ${written} cannot be written.`, "Check its folder.");
  return { file, format };
}

/** Writes what became of each file, so that the report is there whole or not at all. */
export async function writeReport(transfer: Transfer, { file, format }: ReportFile): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(transfer.report({ format })), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
