// What all processes have in common: the same transfer, and the same queue.
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createTransfer } from "@pixwire/transfer";
import { bullmqQueue } from "@pixwire/transfer/bullmq";
import { fileJournal, urlFile } from "@pixwire/transfer/node";
import { pixelbinTarget } from "@pixwire/transfer/pixelbin";

const { QUEUE_URL = "redis://localhost:6379", LIST = "pictures.csv", DATA = "data" } = process.env;

export const transfer = createTransfer({
  source: urlFile(LIST), // only the producer reads it
  target: pixelbinTarget(createPixelbin(), { path: "pictures" }), // reads PIXELBIN_API_TOKEN
  journal: fileJournal(`${DATA}/pictures.jsonl`), // only the collector writes it
  rateLimit: { requests: 50, perMs: 1000 }, // of all workers together
});

export const queue = QUEUE_URL.startsWith("postgres")
  ? bullmqQueue({ name: "pictures", backend: "postgres", connectionString: QUEUE_URL, migrate: true })
  : bullmqQueue({ name: "pictures", connection: { url: QUEUE_URL } });
