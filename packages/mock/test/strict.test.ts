import { describe, expect, test } from "vitest";
import { createMock } from "../src/index.js";
import { API, ASSETS } from "./support/caller.js";

const HEADERS = { authorization: `Bearer ${btoa("token")}` };

const list = (search: string, strict?: boolean): Promise<Response> =>
  createMock("pixelbin", { strict }).fetch(`${API}${ASSETS}/listFiles${search}`, { headers: HEADERS });

describe("query parameters that an operation does not declare", () => {
  test("are ignored, as the services do", async () => {
    expect((await list("?pagenumber=2&tag[0]=sea")).status).toBe(200);
  });

  test("are refused when the emulator is strict, with an error that names them", async () => {
    const response = await list("?pageNo=2&pagenumber=2&tag[0]=sea", true);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining("listFiles has no query parameter pagenumber, tag[0]"),
    });
  });

  test("include the items of a parameter that is no list, and names that every object has", async () => {
    expect((await list("?pageNo[0]=2", true)).status).toBe(400);
    expect((await list("?constructor=1", true)).status).toBe(400);
  });

  test("are told from the items of a list", async () => {
    expect((await list("?tags[0]=sea&tags[1]=sand&pageNo=1", true)).status).toBe(200);
  });
});

test("form fields that an operation does not declare are refused when the emulator is strict", async () => {
  const upload = async (strict: boolean): Promise<[status: number, unknown: unknown]> => {
    const mock = createMock("pixelbin", { strict });
    const body = new FormData();
    body.append("file", new Blob(["hello"]), "a.txt");
    body.append("tag", "sea");
    const { status } = await mock.fetch(`${API}${ASSETS}/upload/direct`, { method: "POST", headers: HEADERS, body });
    return [status, mock.requests[0]?.unknownFields];
  };
  expect(await upload(false)).toEqual([200, ["tag"]]);
  expect(await upload(true)).toEqual([400, ["tag"]]);
});
