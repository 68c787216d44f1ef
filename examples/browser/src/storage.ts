/**
 * Returns `localStorage`, or a storage that lasts as long as the page where the browser blocks it: uploads can be paused
 * there, but do not survive a reload.
 */
export function pageStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  try {
    const probe = "storage-probe";
    localStorage.setItem(probe, "");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    const items = new Map<string, string>();
    return {
      getItem: (name) => items.get(name) ?? null,
      setItem: (name, value) => void items.set(name, value),
      removeItem: (name) => void items.delete(name),
    };
  }
}
