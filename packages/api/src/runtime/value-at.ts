/** Reads a dotted path such as `page.hasNext`; an empty path is the value itself. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => (key ? Object(at)[key] : at), value);
}
