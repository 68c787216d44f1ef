import type { Fetch } from "../src/index.js";

export const API = "https://api.pixelbin.io";
export const ASSETS = "/service/platform/assets/v1.0";
const AUTHORIZED = { authorization: `Bearer ${btoa("token")}` };

/** Calls the emulator the way a stranger would: no client in between. */
export function createCaller(fetch: Fetch, base: string = API) {
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const isForm = body instanceof FormData;
    const response = await fetch(path.startsWith("http") ? path : base + path, {
      method,
      headers: { ...AUTHORIZED, ...(body && !isForm && { "content-type": "application/json" }), ...headers },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json";
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  return {
    get: (path: string, headers?: Record<string, string>) => call("GET", path, undefined, headers),
    post: (path: string, body: object) => call("POST", path, body),
    put: (path: string, body: object) => call("PUT", path, body),
    patch: (path: string, body: object) => call("PATCH", path, body),
    delete: (path: string) => call("DELETE", path),
  };
}

export function form(fields: Record<string, string | Blob | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === "string") data.append(name, one);
      else data.append(name, one, one instanceof File ? one.name : "file");
    }
  }
  return data;
}
