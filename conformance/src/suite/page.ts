// Built for Chromium: runs the suite in the page, in a web worker, or in a service worker.
import type { CheckResult, World } from "./check.js";
import { conform } from "./index.js";

export type BrowserPlace = "page" | "web worker" | "service worker";

declare global {
  interface Window {
    conformIn(place: BrowserPlace, world: World): Promise<CheckResult[]>;
  }
}

window.conformIn = async (place, world) => {
  if (place === "page") return conform(world);
  const { port1, port2 } = new MessageChannel();
  const results = new Promise<CheckResult[]>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  if (place === "web worker") {
    const worker = new Worker("/browser-worker.js", { type: "module" });
    worker.onerror = ({ message }) => reportError(new Error(`The worker failed: ${message}`));
    worker.postMessage(world, [port2]);
  } else {
    await navigator.serviceWorker.register("/browser-worker.js", { type: "module" });
    const { active } = await navigator.serviceWorker.ready;
    if (!active) throw new Error("The service worker is not active");
    active.postMessage(world, [port2]);
  }
  return results;
};
