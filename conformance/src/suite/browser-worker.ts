// A web worker and a service worker alike: told the world, it runs the suite and sends the results through the port.
import type { World } from "./check.js";
import { conform } from "./index.js";

/** A `MessageEvent` in a web worker, an `ExtendableMessageEvent` in a service worker. */
interface Told extends Event {
  readonly data: World;
  readonly ports: readonly MessagePort[];
  waitUntil?(done: Promise<void>): void;
}

addEventListener("message", (event) => {
  const { data, ports, waitUntil } = event as Told;
  const done = conform(data).then((results) => ports[0]?.postMessage(results));
  // Keeps a service worker alive until the suite has ended.
  waitUntil?.call(event, done);
});
