/** A stream that text and bytes can be written to, such as `process.stdout`. */
export interface Sink {
  write(chunk: string | Uint8Array): boolean;
  once(event: "drain" | "close" | "error", listener: () => void): unknown;
  off(event: "drain" | "close" | "error", listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
  /** The width of the terminal. `undefined` in a pipe. */
  readonly columns?: number | undefined;
}

/** Standard input. */
export interface Source extends AsyncIterable<unknown> {
  readonly isTTY?: boolean | undefined;
}

/** Everything that a command reaches outside itself. Tests pass their own. */
export interface Io {
  /** A function, because a program that never asks for standard input must not open it. */
  stdin(): Source;
  stdout: Sink;
  stderr: Sink;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  platform: NodeJS.Platform;
  /** Aborts when the user stops the command. */
  signal: AbortSignal;
  /** @defaultValue the global `fetch` */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** Writes to a stream, and waits when it cannot take more. */
export async function write(sink: Sink, chunk: string | Uint8Array): Promise<void> {
  if (sink.write(chunk)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ["drain", "close", "error"] as const) sink.off(event, done);
      resolve();
    };
    for (const event of ["drain", "close", "error"] as const) sink.once(event, done);
  });
}

/** Reads standard input to its end. */
export async function readAll(source: Source, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    const bytes = toBytes(chunk);
    length += bytes.byteLength;
    if (length > maxBytes) throw new RangeError(`standard input is longer than ${maxBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The lines of standard input, one at a time, without the line breaks. */
export async function* readLines(source: Source): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(toBytes(chunk), { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > MAX_LINE) throw new RangeError(`a line of standard input is longer than ${MAX_LINE} characters`);
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}

/** In characters. A line is a URL or a path. */
const MAX_LINE = 1024 * 1024;

/** A stream yields bytes, or text once an encoding was set. */
export function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  return new TextEncoder().encode(String(chunk));
}
