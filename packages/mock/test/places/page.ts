import { run } from "./app.js";

declare global {
  interface Window {
    run: typeof run;
  }
}

window.run = run;
