import type { Io, Sink } from "../io.js";

type Env = Io["env"];

/**
 * Decides whether to write colours to a stream. The order is that of most tools: the option, NO_COLOR, FORCE_COLOR,
 * CLICOLOR_FORCE, a terminal that cannot show any, and whether there is a terminal.
 *
 * @param choice - `true` and `false` for the options `--color` and `--no-color`.
 */
export function usesColor(stream: Pick<Sink, "isTTY">, env: Env, choice: boolean | undefined): boolean {
  if (choice !== undefined) return choice;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "") return !["0", "false"].includes(env.FORCE_COLOR);
  if (env.CLICOLOR_FORCE && env.CLICOLOR_FORCE !== "0") return true;
  if (env.TERM === "dumb") return false;
  return stream.isTTY === true;
}

/** Writes text in a colour, or as it is. */
export interface Palette {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** Returns the functions that colour text, which leave it as it is where there are no colours. */
export function palette(on: boolean): Palette {
  const style =
    (start: number, end: number) =>
    (text: string): string =>
      on ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    green: style(32, 39),
    yellow: style(33, 39),
    cyan: style(36, 39),
  };
}
