import { script } from "@bomb.sh/tab";
import type { Action } from "../definition.js";

/** The library writes the script to standard output itself. */
export const writeScript: Action = async (_context, { args }) => {
  script(args[0] ?? "", "pixwire", "pixwire");
};
