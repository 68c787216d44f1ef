import { expect, test } from "./fixtures.js";

/** Four blue pixels. */
const photo = {
  name: "beach.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGOQizoBRAwQCgAgZgUBzVt+wAAAAABJRU5ErkJggg==",
    "base64",
  ),
};

test("a photo is added, shown, and still there after a reload", async ({ page, service }) => {
  await page.goto("/");
  await page.getByLabel("Add a photo").setInputFiles(photo);
  await expect(page.getByRole("status")).toHaveText("beach.png is added.");
  const image = page.getByRole("img", { name: "beach.png" });
  await expect(image).toHaveJSProperty("naturalWidth", 2);
  expect(service.mock.state.files()).toMatchObject([{ fileId: "photos/beach.png", size: photo.buffer.length }]);
  await page.reload();
  await expect(image).toHaveJSProperty("naturalWidth", 2);
});

test("a photo is cut out", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Add a photo").setInputFiles(photo);
  await page.getByRole("button", { name: "Cut out beach.png" }).click();
  await expect(page.getByRole("img", { name: "Cut-out of beach.png" })).toHaveJSProperty("naturalWidth", 2);
});

test("an empty file is refused in words", async ({ page, service }) => {
  await page.goto("/");
  await page.getByLabel("Add a photo").setInputFiles({ ...photo, buffer: Buffer.alloc(0) });
  await expect(page.getByRole("status")).toHaveText("The file is empty.");
  expect(service.mock.state.files()).toEqual([]);
});

test("the page says so when PixelBin is down, and works again afterwards", async ({ page, service }) => {
  await page.goto("/");
  service.faults.set("createSignedUrlV2", "503");
  await page.getByLabel("Add a photo").setInputFiles(photo);
  await expect(page.getByRole("status")).toHaveText("PixelBin does not answer as it should. Try again later.");
  await expect(page.getByRole("img")).toHaveCount(0);
  service.faults.clear();
  await page.getByLabel("Add a photo").setInputFiles({ ...photo, name: "second.png" });
  await expect(page.getByRole("img", { name: "second.png" })).toBeVisible();
});

test("the page says when the account is full", async ({ page, service }) => {
  service.faults.set("createSignedUrlV2", "403");
  await page.goto("/");
  await page.getByLabel("Add a photo").setInputFiles(photo);
  await expect(page.getByRole("status")).toHaveText("The account at PixelBin is full.");
});
