import { isAbsolute, relative, sep } from "node:path";
import type { TransferPlaces } from "../ports.js";

/** What a folder lists: the paths that it takes, and those that it leaves out with everything below them. */
interface Listed {
  isIncluded(path: string): boolean;
  isExcluded(path: string): boolean;
}

/** Returns what is wrong if a transfer would write to the folder that it reads; `undefined` if it does not. */
export function overlapOf(
  root: string,
  { target, journal, deleteExtra }: TransferPlaces,
  { isIncluded, isExcluded }: Listed,
): string | undefined {
  const targetPath = target.localPath && pathIn(root, target.localPath);
  if (targetPath === "") return `is the folder of the target: ${root}`;
  if (targetPath !== undefined && !isLeftOut(targetPath, isExcluded)) {
    return `contains the folder of the target, which would be copied into itself: add "${targetPath}/**" to \`exclude\``;
  }
  if (deleteExtra && target.localPath !== undefined && pathIn(target.localPath, root) !== undefined) {
    return `is in the folder of the target, ${target.localPath}, where \`deleteExtra\` would remove it`;
  }
  const journalPath = journal.localPath && pathIn(root, journal.localPath);
  if (journalPath && isIncluded(journalPath) && !isLeftOut(journalPath, isExcluded)) {
    return `contains the journal, which changes while it is copied: add "${journalPath}*" to \`exclude\``;
  }
  return undefined;
}

/** Returns where a path is in a folder, with `/` between segments; `""` for the folder itself, `undefined` for outside. */
function pathIn(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? undefined : inside.split(sep).join("/");
}

function isLeftOut(path: string, isExcluded: Listed["isExcluded"]): boolean {
  const segments = path.split("/");
  return segments.some((_, index) => isExcluded(segments.slice(0, index + 1).join("/")));
}
