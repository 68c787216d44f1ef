// Answers each PUT with the number of bytes that it got, after as many milliseconds as its argument says.
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

const answerMs = Number(process.argv[2]);

const server = createServer(async (request, response) => {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  // A timer takes a millisecond at least.
  if (answerMs > 0) await delay(answerMs);
  response.end(String(bytes));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.send?.(address?.port);
});
