import type { Fetch } from "../../src/index.js";

export const API = "https://api.pixelbin.io";
export const ASSETS = "/service/platform/assets/v1.0";
export const PREDICTIONS = "/service/platform/transformation/v1.0/predictions";
export const TOKEN = "token";

/** Calls the emulator the way a stranger would: with no client in between. */
export function createCaller(fetch: Fetch, base: string = API) {
  const call = async (method: string, path: string, body?: object, headers?: Record<string, string>) => {
    const isForm = body instanceof FormData;
    const response = await fetch(path.startsWith("http") ? path : base + path, {
      method,
      headers: {
        authorization: `Bearer ${btoa(TOKEN)}`,
        ...(body && !isForm && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json";
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    get: (path: string, headers?: Record<string, string>) => call("GET", path, undefined, headers),
    post: (path: string, body: object, headers?: Record<string, string>) => call("POST", path, body, headers),
    put: (path: string, body: object) => call("PUT", path, body),
    patch: (path: string, body: object) => call("PATCH", path, body),
    delete: (path: string) => call("DELETE", path),
  };
}

export type Caller = ReturnType<typeof createCaller>;

export function form(fields: Record<string, string | Blob | readonly string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) data.append(name, value, value instanceof File ? value.name : "file");
    else for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

/** Stores a small text file and answers its record. */
export async function upload(
  { post }: Caller,
  fields: Record<string, string | readonly string[]> = {},
  bytes = "bytes",
) {
  const { status, body } = await post(`${ASSETS}/upload/direct`, form({ file: new Blob([bytes]), ...fields }));
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
