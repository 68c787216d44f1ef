import type { TransferProgress } from "@pixwire/transfer";
import type { Talk } from "../terminal/talk.js";
import { formatBytes, formatDuration, widthOf } from "../terminal/text.js";

/** The names of more files say nothing more. */
const MOST_NAMES = 3;

/** Names narrower than this are left out, in columns. */
const MIN_NAMES = 12;

/** Shows where a transfer is. */
export function showProgress(talk: Talk, progress: TransferProgress, nameOf: (path: string) => string): void {
  talk.status((width) => progressLine(progress, width, nameOf));
}

/** The files, the bytes, the rate, the time that is left, and, where there is room, the names of the current files. */
export function progressLine(progress: TransferProgress, width: number, nameOf: (path: string) => string): string {
  const { items, total, sentBytes, bytesPerSecond, current } = progress;
  const ended = items.done + items.skipped + items.failed + items.settled;
  const remainingMs = remainingOf(progress);
  const numbers = [
    total === undefined ? count(ended, "file") : `${ended}/${total.items}`,
    total === undefined || total.bytes === 0
      ? formatBytes(sentBytes)
      : `${formatBytes(sentBytes)} of ${formatBytes(total.bytes)}`,
    `${formatBytes(Math.round(bytesPerSecond))}/s`,
    ...(remainingMs === undefined ? [] : [formatDuration(remainingMs / 1000)]),
    ...(items.failed > 0 ? [`${items.failed} failed`] : []),
  ];
  const fitting = fit(numbers, width);
  const names = current.slice(0, MOST_NAMES).map(({ path }) => nameOf(path));
  const more = current.length > MOST_NAMES ? ` and ${current.length - MOST_NAMES} more` : "";
  const room = width - widthOf(fitting);
  return names.length > 0 && room > MIN_NAMES ? `${fitting}  ${names.join(", ")}${more}` : fitting;
}

/** By the items, as the transfer reckons, or by the bytes where the items are few. */
function remainingOf({ items, total, sentBytes, bytesPerSecond, remainingMs }: TransferProgress): number | undefined {
  if (items.done > 0 || total === undefined || bytesPerSecond <= 0) return remainingMs;
  return (Math.max(0, total.bytes - sentBytes) / bytesPerSecond) * 1000;
}

/** The first parts that fit into a line, so that no number is cut in two. */
function fit(parts: readonly string[], width: number): string {
  let line = parts[0] ?? "";
  for (const part of parts.slice(1)) {
    const longer = `${line}  ${part}`;
    if (widthOf(longer) > width) break;
    line = longer;
  }
  return line;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
