import { beforeEach, describe, expect, test } from "vitest";
import { createMock, type Mock, type PixelbinState } from "../../src/index.js";
import { ASSETS, type Caller, createCaller, upload } from "../support/caller.js";

let mock: Mock<PixelbinState>;
let caller: Caller;
beforeEach(() => {
  mock = createMock("pixelbin");
  caller = createCaller(mock.fetch);
});

const createFolder = async (name: string, path?: string) =>
  (await caller.post(`${ASSETS}/folders`, { name, path })).body;
const list = async (query = "") => (await caller.get(`${ASSETS}/listFiles${query}`)).body;
const names = async (query = "") => (await list(query)).items.map(({ name }: { name: string }) => name);

describe("folders", () => {
  test("come with those above them", async () => {
    const folder = await createFolder("c", "/a/b/");
    expect(folder).toMatchObject({ name: "c", path: "a/b", isActive: true });
    const { body } = await caller.get(`${ASSETS}/folders/${folder._id}/ancestors`);
    expect(body).toMatchObject({
      folder: { name: "c", path: "a/b", type: "folder" },
      ancestors: [
        { name: "a", path: "" },
        { name: "b", path: "a" },
      ],
    });
    expect(await createFolder("c", "a/b")).toEqual(folder);
  });

  test("are read in full, with null for what only files have", async () => {
    await createFolder("summer");
    expect((await caller.get(`${ASSETS}/folders?name=summer`)).body).toMatchObject({
      name: "summer",
      path: "",
      type: "folder",
      orgId: "5012",
      size: null,
      fileId: null,
    });
    expect((await caller.get(`${ASSETS}/folders?name=winter`)).status).toBe(404);
  });

  test("are hidden by path and name, and deleted with all they hold by _id", async () => {
    const folder = await createFolder("b", "a");
    await upload(caller, { path: "a/b/c", name: "deep.txt" });
    await upload(caller, { path: "ab", name: "kept.txt" });
    expect((await caller.patch(`${ASSETS}/folders/a/b`, { isActive: false })).body).toMatchObject({ isActive: false });
    expect(await names("?path=a")).toEqual([]);
    expect((await caller.delete(`${ASSETS}/folders/${folder._id}`)).body.name).toBe("b");
    expect(mock.state.files().map(({ fileId }) => fileId)).toEqual(["ab/kept.txt"]);
    expect((await caller.get(`${ASSETS}/folders?path=a/b&name=c`)).status).toBe(404);
    expect((await caller.delete(`${ASSETS}/folders/${folder._id}`)).status).toBe(404);
  });
});

describe("listFiles", () => {
  beforeEach(async () => {
    await createFolder("album");
    await upload(caller, { name: "c.txt", tags: ["x", "y"] }, "1");
    await upload(caller, { name: "b.csv", tags: ["x"] }, "22");
    await upload(caller, { name: "a.txt", path: "album" }, "333");
  });

  test("shows what is directly in a folder, folders first", async () => {
    expect(await names()).toEqual(["album", "b.csv", "c.txt"]);
    expect(await names("?path=album")).toEqual(["a.txt"]);
    expect((await list("?path=album")).items[0]).toMatchObject({ type: "file", fileId: "album/a.txt", size: 3 });
    expect((await list()).items[0]).toEqual({ _id: expect.any(String), name: "album", type: "folder" });
  });

  test.each([
    ["?onlyFiles=true", ["b.csv", "c.txt"]],
    ["?onlyFolders=true", ["album"]],
    ["?format=txt", ["c.txt"]],
    ["?tags%5B0%5D=x&tags%5B1%5D=y", ["c.txt"]],
    ["?tags[0]=x", ["b.csv", "c.txt"]],
    ["?tags=x", ["b.csv", "c.txt"]],
    ["?name=A", ["album", "a.txt"]],
    ["?name=a&path=album", ["a.txt"]],
    ["?sort=name-&onlyFiles=true", ["c.txt", "b.csv"]],
    ["?sort=-size", ["b.csv", "c.txt", "album"]],
  ])("%s finds %j", async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test("pages, and says where it stands", async () => {
    expect(await list("?pageSize=2")).toMatchObject({
      page: { type: "number", size: 2, current: 1, hasNext: true, itemTotal: 3 },
    });
    expect(await list("?pageSize=2&pageNo=2")).toMatchObject({
      items: [{ name: "c.txt" }],
      page: { size: 1, current: 2, hasNext: false },
    });
    expect(await list("?name=nothing")).toEqual({ items: [], page: {} });
    expect((await list("?path=nowhere")).page).toMatchObject({ itemTotal: 0, hasNext: false });
  });

  test.each(["?onlyFiles=true&onlyFolders=true", "?sort=colour", "?pageNo=0", "?pageSize=many", "?path=../x"])(
    "refuses %s",
    async (query) => {
      expect(await caller.get(`${ASSETS}/listFiles${query}`)).toMatchObject({ status: 400, body: { code: "CG-0400" } });
    },
  );
});
