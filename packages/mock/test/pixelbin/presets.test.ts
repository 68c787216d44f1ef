import { beforeEach, describe, expect, test } from "vitest";
import { createMock } from "../../src/index.js";
import { ASSETS, type Caller, createCaller } from "../support/caller.js";

let caller: Caller;
beforeEach(() => {
  caller = createCaller(createMock("pixelbin").fetch);
});

describe("presets", () => {
  const add = (presetName: string, transformation = "t.flip()") =>
    caller.post(`${ASSETS}/presets`, { presetName, transformation, params: { w: { type: "integer", default: 3 } } });

  test("are added, read, archived and deleted by name", async () => {
    const { body: preset } = await add("card");
    expect(preset).toMatchObject({ presetName: "card", archived: false, params: { w: { default: 3 } }, orgId: "5012" });
    expect((await caller.get(`${ASSETS}/presets/card`)).body).toEqual(preset);
    expect((await caller.patch(`${ASSETS}/presets/card`, { archived: true })).body).toMatchObject({ archived: true });
    expect((await caller.delete(`${ASSETS}/presets/card`)).body).toMatchObject({ archived: true });
    for (const gone of [caller.get(`${ASSETS}/presets/card`), caller.delete(`${ASSETS}/presets/card`)]) {
      expect((await gone).status).toBe(404);
    }
  });

  test("are refused with parameters that are nested too deeply to be answered", async () => {
    const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
    const addNested = (levels: number) => {
      const params = JSON.parse(`{"w":${nested(levels)}}`);
      return caller.post(`${ASSETS}/presets`, { presetName: "deep", transformation: "t.flip()", params });
    };
    expect(await addNested(498)).toMatchObject({ status: 200, body: { presetName: "deep" } });
    expect(await addNested(2000)).toMatchObject({
      status: 400,
      body: { message: "The body is nested more than 500 levels deep" },
    });
  });

  test("are listed without `page.current`, as the service does", async () => {
    await add("b", "t.flip()");
    await add("a", "t.flop()");
    await add("c", "t.flip()");
    await caller.patch(`${ASSETS}/presets/c`, { archived: true });
    const list = async (query: string) => (await caller.get(`${ASSETS}/presets${query}`)).body;
    expect(await list("?pageSize=2")).toMatchObject({ page: { type: "number", size: 2, hasNext: true, itemTotal: 3 } });
    expect((await list("")).page).not.toHaveProperty("current");
    const names = async (query: string) =>
      (await list(query)).items.map(({ presetName }: { presetName: string }) => presetName);
    expect(await names("?archived=false")).toEqual(["b", "a"]);
    expect(await names("?transformation=flop")).toEqual(["a"]);
    expect(await names("?sort[0]=transformation&sort[1]=-presetName")).toEqual(["c", "b", "a"]);
  });

  test("are refused with a taken name, and with more than 15 transformations", async () => {
    await add("card");
    expect((await add("card")).status).toBe(400);
    expect((await add("long", new Array(16).fill("t.flip()").join("~"))).status).toBe(400);
    expect((await add("longest", new Array(15).fill("t.flip()").join("~"))).status).toBe(200);
  });
});

test("credentials are stored, replaced and handed back when they are deleted", async () => {
  const first = await caller.post(`${ASSETS}/credentials`, { pluginId: "awsRek", credentials: { key: "one" } });
  expect(first.body).toMatchObject({ pluginId: "awsRek", orgId: 5012 });
  expect(first.body).not.toHaveProperty("credentials");
  const second = await caller.patch(`${ASSETS}/credentials/awsRek`, { credentials: { key: "two" } });
  expect(second.body).toMatchObject({ _id: first.body._id, orgId: "5012", isActive: true });
  const deleted = await caller.delete(`${ASSETS}/credentials/awsRek`);
  expect(deleted.body).toMatchObject({ isActive: false, credentials: { key: "two" } });
  expect((await caller.delete(`${ASSETS}/credentials/awsRek`)).status).toBe(404);
});
