import { createMock } from "@pixwire/mock";

/** What the emulators answered, and whether code can be made from strings where they ran. */
export interface Outcome {
  canEvaluate: boolean;
  answers: { api: string; stored: number; refused: number; why: string }[];
}

const CALLS = {
  pixelbin: {
    authorization: `Bearer ${btoa("token-of-the-test")}`,
    upload: "/service/platform/assets/v1.0/upload/direct",
    list: "/service/platform/assets/v1.0/listFiles?pageSize=none",
    fields: { name: "pixel", overwrite: "true" },
  },
  imagekit: {
    authorization: `Basic ${btoa("private_key_of_the_test:")}`,
    upload: "/api/v1/files/upload",
    list: "/v1/files?limit=none",
    fields: { fileName: "pixel.png", useUniqueFileName: "false", transformation: '{"post":[]}' },
  },
  "img-src": {
    authorization: "Bearer key-of-the-test",
    upload: "/api/v1/images",
    list: "/api/v1/images?limit=none",
    fields: { target_path: "pixels" },
  },
} as const;

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** Uploads a form to each emulator, and asks each for a list with a number that is none. */
export async function run(): Promise<Outcome> {
  const bytes = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
  const answers: Outcome["answers"] = [];
  for (const api of ["pixelbin", "imagekit", "img-src"] as const) {
    const { authorization, upload, list, fields } = CALLS[api];
    const { fetch } = createMock(api, { seed: 1, now: () => 0 });
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append("file", new Blob([bytes], { type: "image/png" }), "pixel.png");
    const call = (path: string, init: RequestInit) =>
      fetch(`https://emulated.example${path}`, { headers: { authorization }, ...init });
    const stored = await call(upload, { method: "POST", body });
    const refused = await call(list, {});
    answers.push({ api, stored: stored.status, refused: refused.status, why: await refused.text() });
  }
  return { canEvaluate: canEvaluate(), answers };
}

function canEvaluate(): boolean {
  try {
    return new Function("return true")();
  } catch {
    return false;
  }
}
