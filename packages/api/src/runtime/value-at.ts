/** Reads a dotted path such as `page.hasNext`; an empty path is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path === "" ? [] : path.split(".")) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}
