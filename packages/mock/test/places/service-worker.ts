import { run } from "./app.js";

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  run().then(
    (outcome) => port?.postMessage({ outcome }),
    (error) => port?.postMessage({ error: String(error) }),
  );
});
