import { type Sink, write } from "../io.js";
import { type Format, renderTemplate, textOf, valueAt } from "./format.js";
import { renderTable, type TableColumn } from "./table.js";
import { printable, printableLines, terminalWidth } from "./text.js";

/** How results are written to standard output. */
export type OutputMode = { kind: "human" } | { kind: "json" } | { kind: "format"; format: Format };

/** A column of a table for people. */
export interface ResultColumn<Value> extends TableColumn {
  cell(value: Value): string;
}

/** Rows that are laid out together. A longer list continues with the widths of each next batch. */
const BATCH = 1000;

/** Standard output: data, and nothing but data. */
export class Output {
  readonly mode: OutputMode;
  private readonly sink: Sink;
  private readonly isQuiet: boolean;

  constructor(sink: Sink, mode: OutputMode, isQuiet = false) {
    this.sink = sink;
    this.mode = mode;
    this.isQuiet = isQuiet;
  }

  /**
   * Writes one result.
   *
   * @param human - what people see instead of JSON.
   */
  async result(value: object, human: () => string): Promise<void> {
    if (this.mode.kind !== "human") return this.record(value);
    await this.text(this.isTerminal ? printableLines(human()) : human());
  }

  /** Writes what a command has done. With `--quiet`, only programs are told. */
  async done(value: object, human: () => string): Promise<void> {
    if (this.mode.kind !== "human" || !this.isQuiet) await this.result(value, human);
  }

  /** Writes results as a table for people, or one line each for programs, as soon as they arrive. */
  async table<Value extends object>(
    values: AsyncIterable<Value> | Iterable<Value>,
    columns: readonly ResultColumn<Value>[],
  ): Promise<number> {
    let count = 0;
    let batch: Value[] = [];
    for await (const value of values) {
      count++;
      if (this.mode.kind !== "human") await this.record(value);
      else if (batch.push(value) === BATCH) {
        await this.rows(batch, columns, count > BATCH);
        batch = [];
      }
    }
    if (batch.length > 0) await this.rows(batch, columns, count > BATCH);
    return count;
  }

  /** Writes text, with a line break at its end. */
  async text(text: string): Promise<void> {
    if (text !== "") await write(this.sink, text.endsWith("\n") ? text : `${text}\n`);
  }

  /** Writes bytes as they are. */
  async bytes(bytes: Uint8Array): Promise<void> {
    await write(this.sink, bytes);
  }

  get isTerminal(): boolean {
    return this.sink.isTTY === true;
  }

  /** Text from outside: in a terminal, control characters must not reach it. */
  private safe(text: string): string {
    return this.isTerminal ? printable(text) : text.replace(/[\r\n]/g, " ");
  }

  private async record(value: object): Promise<void> {
    const { mode } = this;
    if (mode.kind !== "format") return this.text(JSON.stringify(value));
    const { format } = mode;
    if (format.kind === "template") return this.text(renderTemplate(format.parts, value));
    await this.text(`${format.columns.map(({ path }) => this.safe(textOf(valueAt(value, path)))).join("\t")}\n`);
  }

  private async rows<Value>(
    values: readonly Value[],
    columns: readonly ResultColumn<Value>[],
    isContinued: boolean,
  ): Promise<void> {
    const cells = values.map((value) => columns.map((column) => this.safe(column.cell(value))));
    const lines = renderTable(columns, cells, this.isTerminal ? terminalWidth(this.sink) : undefined);
    await this.text(lines.slice(isContinued && this.isTerminal ? 1 : 0).join("\n"));
  }
}
