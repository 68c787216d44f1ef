import { afterEach, describe, expect, test } from "vitest";
import { type Transport, uploadMultipart } from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { formOf } from "./helpers/form.js";
import { ASSET_FIELDS, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

const bytes = testBytes(2500);

async function requestsOf(transport: Transport, fields = ASSET_FIELDS): Promise<UploadServer["requests"]> {
  server = await startServer();
  const target = server.sign({ fields: { ...fields } });
  await uploadMultipart(bytes, { target, chunkSize: 1000, concurrency: 1, transport });
  return server.requests;
}

describe.each([
  ["node", nodeTransport()],
  ["fetch", fetchTransport()],
])("the %s transport", (_name, transport) => {
  test("sends a part as the protocol has it, byte for byte", async () => {
    const requests = await requestsOf(transport);
    const target = server
      .sign()
      .url.replace(server.url, "")
      .replace(/pb[eu]=\w+/g, "");
    for (const [index, part] of [bytes.subarray(0, 1000), bytes.subarray(1000, 2000), bytes.subarray(2000)].entries()) {
      const { method, url, headers, body } = requests[index] ?? { headers: {} };
      const boundary = /^multipart\/form-data; boundary=([\w-]+)$/.exec(headers["content-type"] ?? "")?.[1] ?? "";
      expect(boundary).not.toBe("");
      expect(body).toEqual(formOf(boundary, { ...ASSET_FIELDS }, part));
      expect([method, headers["content-length"]]).toEqual(["PUT", String(body?.byteLength)]);
      expect(url?.replace(/pb[eu]=\w+/g, "")).toBe(`${target}&partNumber=${index + 1}`);
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("expect");
      expect(headers).not.toHaveProperty("transfer-encoding");
    }
  });

  test("sends the completion as the protocol has it", async () => {
    const { method, url, headers, body } = (await requestsOf(transport))[3] ?? { headers: {} };
    expect([method, headers["content-type"]]).toEqual(["POST", "application/json"]);
    expect(url).not.toContain("partNumber");
    expect(JSON.parse(String(body))).toEqual({ parts: [1, 2, 3], ...ASSET_FIELDS });
  });

  test("keeps any name and value of a field apart from the form around it", async () => {
    const fields = { 'a"b\r\nc': "line\r\nline", ünï: "☃", empty: "" };
    const [first] = await requestsOf(transport, fields);
    const boundary = first?.headers["content-type"]?.split("boundary=")[1] ?? "";
    const written = { "a%22b%0D%0Ac": fields['a"b\r\nc'], ünï: "☃", empty: "" };
    expect(first?.body).toEqual(formOf(boundary, written, bytes.subarray(0, 1000)));
    const form = await new Response(new Uint8Array(first?.body ?? []), {
      headers: { "content-type": first?.headers["content-type"] ?? "" },
    }).formData();
    expect([...form.keys()].at(-1)).toBe("file");
  });
});

test("the signed query goes out as it came", async () => {
  server = await startServer();
  const { url, fields } = server.sign();
  const odd = `${url}&label=a+b%20c&x=%e2%98%83&y=(~)!*`;
  await uploadMultipart(bytes, { target: { url: odd, fields } });
  expect(server.requests.map((request) => server.url + request.url)).toEqual([`${odd}&partNumber=1`, odd]);
});

test("every upload has a boundary of its own", async () => {
  server = await startServer();
  for (let upload = 0; upload < 3; upload++) await uploadMultipart(bytes, { target: server.sign() });
  const types = server.requests.filter(({ method }) => method === "PUT").map(({ headers }) => headers["content-type"]);
  expect(new Set(types).size).toBe(3);
});
