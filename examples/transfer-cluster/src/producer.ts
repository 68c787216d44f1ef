// Adds the list to the queue. One process; when it is killed, start it again.
import { enqueue } from "@pixwire/transfer/bullmq";
import { queue, transfer } from "./transfer.js";

const { items } = await enqueue(transfer, queue);
console.log(`${items} pictures have been added.`);
await queue.close();
