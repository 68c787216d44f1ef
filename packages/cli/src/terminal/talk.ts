import type { Sink } from "../io.js";
import { type Palette, palette } from "./color.js";
import { printable, printableLines, terminalWidth, truncate } from "./text.js";

/** How much the command says beside its results. */
export type Loudness = "quiet" | "normal" | "verbose" | "debug";

const ORDER: readonly Loudness[] = ["quiet", "normal", "verbose", "debug"];

/** The shortest time between two versions of the status line, in milliseconds. */
const REDRAW_MS = 100;

/** The time between two plain lines of progress where there is no terminal, in milliseconds. */
const PLAIN_MS = 10_000;

export interface TalkOptions {
  loudness: Loudness;
  color: boolean;
  /** Whether a line may be rewritten in place. Otherwise progress is a plain line now and then. */
  animated: boolean;
  now?: () => number;
}

/** Standard error: what the command says to people. Control characters in it, which may come from a server, are shown. */
export class Talk {
  readonly palette: Palette;
  readonly loudness: Loudness;
  private readonly options: TalkOptions;
  private shown = false;
  private drawnAt = Number.NEGATIVE_INFINITY;
  private readonly sink: Sink;

  constructor(sink: Sink, options: TalkOptions) {
    this.sink = sink;
    this.options = options;
    this.loudness = options.loudness;
    this.palette = palette(options.color);
  }

  /** Says what was done. Silent with `--quiet`. */
  info(text: string): void {
    this.line("normal", printableLines(text));
  }

  /** Says what may be a problem. Silent with `--quiet`. */
  warn(text: string): void {
    this.line("normal", `${this.palette.yellow("warning:")} ${printableLines(text)}`);
  }

  /** Says what happens on the way. Only with `-v`. */
  verbose(text: string): void {
    this.line("verbose", this.palette.dim(printableLines(text)));
  }

  /** Only with `--debug`. */
  debug(text: string): void {
    this.line("debug", this.palette.dim(printableLines(text)));
  }

  /** Says why the command failed, which `--quiet` does not silence. */
  error(message: string, hint: string | undefined): void {
    this.clearStatus();
    this.sink.write(`${this.palette.red("error:")} ${printableLines(message)}\n`);
    if (hint !== undefined) this.sink.write(`${printableLines(hint)}\n`);
  }

  /** Writes a text without a line break behind it, such as a question or a stack. `--quiet` does not silence it. */
  raw(text: string): void {
    this.clearStatus();
    this.sink.write(printableLines(text));
  }

  /** Shows what is going on in one line, which the next one replaces. Too frequent calls are skipped. */
  status(text: (width: number) => string): void {
    if (this.loudness === "quiet") return;
    const now = (this.options.now ?? Date.now)();
    if (now - this.drawnAt < (this.options.animated ? REDRAW_MS : PLAIN_MS)) return;
    const isFirst = this.drawnAt === Number.NEGATIVE_INFINITY;
    this.drawnAt = now;
    // Short work needs no plain line.
    if (!this.options.animated && isFirst) return;
    const width = terminalWidth(this.sink) - 1;
    const line = truncate(printable(text(width)), width);
    if (!this.options.animated) {
      this.sink.write(`${line}\n`);
      return;
    }
    this.sink.write(`\r${line}\u001b[K`);
    this.shown = true;
  }

  /** Removes the status line. */
  clearStatus(): void {
    if (!this.shown) return;
    this.sink.write("\r\u001b[K");
    this.shown = false;
  }

  isAtLeast(loudness: Loudness): boolean {
    return ORDER.indexOf(this.loudness) >= ORDER.indexOf(loudness);
  }

  private line(loudness: Loudness, text: string): void {
    if (!this.isAtLeast(loudness)) return;
    this.clearStatus();
    this.sink.write(`${text}\n`);
  }
}
