import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock, type Faults } from "@pixwire/mock";
import type { ResumeRecord, ResumeStore } from "@pixwire/uploader";
import { expect, onTestFinished, test } from "vitest";
import { BusyElsewhereError } from "../src/lock.js";
import { UploadQueue } from "../src/queue.js";
import { Upload, type UploadSettings } from "../src/upload.js";

const bytes = new Uint8Array(2.5 * 1024 * 1024).map((_, index) => index);
const photo = new File([bytes], "photo.png", { type: "image/png", lastModified: 1 });

/** A service, and what a page needs to upload to it. */
async function startService(faults?: Faults) {
  const mock = createMock("pixelbin", { strict: true, ...(faults && { faults }) });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const { assets } = createPixelbin({ token: "any-token", baseUrl: server.url });
  const records = new Map<string, ResumeRecord>();
  const store: ResumeStore = {
    load: (key) => records.get(key),
    save: (key, record) => void records.set(key, structuredClone(record)),
    remove: (key) => void records.delete(key),
  };
  const world = { isOnline: true };
  const phases: string[] = [];
  const settings: UploadSettings = {
    sign: ({ name }) => assets.createSignedUrlV2({ name, filenameOverride: true }),
    store,
    isOnline: () => world.isOnline,
    whileLocked: (_name, run) => run(),
    onChange: ({ state }) => void (phases.at(-1) !== state.phase && phases.push(state.phase)),
  };
  const partsSent = (): number => mock.requests.filter(({ operationId }) => operationId === "uploadPart").length;
  return { mock, settings, records, phases, world, partsSent };
}

test("stores the file, and leaves no record", async () => {
  const { mock, settings, records, phases } = await startService();
  await new Upload(photo, settings).run();
  expect(phases).toEqual(["uploading", "done"]);
  expect(mock.state.files()).toMatchObject([{ size: photo.size }]);
  expect(records.size).toBe(0);
});

test("keeps the stored parts in a pause, and sends only the others afterwards", async () => {
  const { settings, phases, records, partsSent } = await startService();
  const upload = new Upload(photo, {
    ...settings,
    store: {
      ...settings.store,
      save(key, record) {
        settings.store.save(key, record);
        if (record.parts.length === 2) upload.stop("paused");
      },
    },
  });
  await upload.run();
  expect(upload.state.phase).toBe("paused");
  expect(records.get(upload.key)?.parts).toHaveLength(2);
  const before = partsSent();
  await upload.run();
  expect(upload.state.phase).toBe("done");
  expect(partsSent() - before).toBe(1);
  expect(phases).toContain("paused");
});

test("waits while the browser is offline", async () => {
  const { settings, world, partsSent } = await startService();
  world.isOnline = false;
  const upload = new Upload(photo, settings);
  await upload.run();
  expect(upload.state.phase).toBe("offline");
  expect(partsSent()).toBe(0);
  world.isOnline = true;
  await upload.run();
  expect(upload.state.phase).toBe("done");
});

test("says in words what went wrong, and can be tried again", async () => {
  let isBroken = true;
  const { settings } = await startService(({ operationId }) =>
    isBroken && operationId === "uploadPart" ? "403" : undefined,
  );
  const upload = new Upload(photo, settings);
  await upload.run();
  expect(upload.state).toEqual({ phase: "failed", message: "The service refused the file (403).", isRefused: false });
  isBroken = false;
  await upload.run();
  expect(upload.state.phase).toBe("done");
});

test("tells a file that was refused from one that is uploaded in another tab", async () => {
  const { settings } = await startService();
  const empty = new Upload(new File([], "empty.png"), settings);
  await empty.run();
  expect(empty.state).toEqual({ phase: "failed", message: "The file is empty.", isRefused: true });
  const whileLocked = () => Promise.reject(new BusyElsewhereError("Another tab holds it."));
  const busy = new Upload(photo, { ...settings, whileLocked });
  await busy.run();
  expect(busy.state).toMatchObject({ phase: "failed", isRefused: false });
});

test("starts over after a record that cannot be used", async () => {
  const { settings, records } = await startService();
  const upload = new Upload(photo, settings);
  records.set(upload.key, {
    version: 1,
    target: { url: "", fields: {} },
    chunkSize: 5,
    size: 1,
    fingerprint: "",
    parts: [],
  });
  await upload.run();
  expect(upload.state).toMatchObject({ phase: "failed", message: expect.stringContaining("from the start") });
  await upload.run();
  expect(upload.state.phase).toBe("done");
});

test("forgets everything when it is cancelled", async () => {
  const { mock, settings, records } = await startService(() => "stall");
  const upload = new Upload(photo, settings);
  const running = upload.run();
  await upload.discard();
  await running;
  expect(records.size).toBe(0);
  expect(mock.state.files()).toEqual([]);
});

test("two uploads run at the same time, and the others wait, also when one is paused and resumed at once", async () => {
  const { settings } = await startService();
  const running = new Set<Upload>();
  let most = 0;
  const onChange = (upload: Upload): void => {
    if (upload.state.phase === "uploading") running.add(upload);
    else running.delete(upload);
    most = Math.max(most, running.size);
  };
  const queue = new UploadQueue();
  const uploads = [1, 2, 3, 4].map((n) => new Upload(new File([bytes], `${n}.png`), { ...settings, onChange }));
  for (const upload of uploads) queue.add(upload);
  expect(uploads.map(({ state }) => state.phase)).toEqual(expect.arrayContaining(["waiting"]));
  const [first, , , last] = uploads as [Upload, Upload, Upload, Upload];
  queue.stop(first, "paused");
  queue.add(first);
  queue.stop(last, "paused");
  await expect.poll(() => uploads.map(({ state }) => state.phase)).toEqual(["done", "done", "done", "paused"]);
  expect(most).toBe(2);
});
