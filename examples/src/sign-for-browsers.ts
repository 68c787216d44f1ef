// The two sides of an upload from a browser: a server that signs, and a page that uploads without any credential.
import { createServer } from "node:http";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { uploadMultipart } from "@pixwire/uploader";

const pixelbin = createPixelbin();
const server = createServer(async (request, response) => {
  // A real server authenticates the user before it signs.
  const name = new URL(request.url ?? "/", "http://localhost").searchParams.get("name") ?? "upload";
  const { presignedUrl } = await pixelbin.assets.createSignedUrlV2({ name, path: "from-browsers", format: "txt" });
  response.setHeader("content-type", "application/json").end(JSON.stringify(presignedUrl));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = server.address();
const signUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/sign?name=greeting`;

// The code of the page starts here. There, `file` would come from an <input type="file">.
const file = new Blob(["Hello from a browser."]);
const asset = await uploadMultipart(file, {
  target: () => fetch(signUrl).then((response) => response.json()),
  onProgress: ({ loadedBytes, totalBytes }) => console.log(`${loadedBytes} of ${totalBytes} bytes`),
});
console.log(asset.url);
server.close();
