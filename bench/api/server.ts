import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// A process of its own, so that its work is not counted: answers every request with one file record.
const body = JSON.stringify({
  _id: "7d0f6f6e-4a52-4b0c-9a44-2f6c1a1f2b10",
  name: "beach.jpeg",
  path: "summer",
  fileId: "summer/beach.jpeg",
  format: "jpeg",
  size: 62511,
  access: "public-read",
  isActive: true,
  tags: ["sea", "sand"],
  metadata: { source: "direct", album: "2026" },
  url: "https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/original/summer/beach.jpeg",
});
const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
const server = createServer((_, response) => void response.writeHead(200, headers).end(body));
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
