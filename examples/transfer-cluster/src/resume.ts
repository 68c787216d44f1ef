// Lets the workers go on, after what has paused the queue was put right.
import { queue } from "./transfer.js";

await queue.resume();
console.log("The queue goes on.");
await queue.close();
