import { webStorage } from "@pixwire/uploader/stores/web-storage";
import { Announcer } from "./announce.js";
import { BusyElsewhereError, lockedNames, whileLocked } from "./lock.js";
import { UploadQueue } from "./queue.js";
import { find, Row } from "./row.js";
import { sign } from "./sign.js";
import { pageStorage } from "./storage.js";
import { confirmedBytes, unfinishedUploads } from "./unfinished.js";
import { Upload } from "./upload.js";

const input = find(document, "input#files");
const list = find(document, "ul#uploads");
const template = find(document, "template#row");
const announcer = new Announcer(find(document, "#announcements"));

const store = webStorage(pageStorage());
const queue = new UploadQueue();
const uploads = new Map<string, Upload>();
const rows = new Map<string, Row>();

function addFile(file: File): void {
  const upload = new Upload(file, { sign, store, isOnline: () => navigator.onLine, whileLocked, onChange: show });
  const known = uploads.get(upload.key);
  if (known && known.state.phase !== "done") return; // The same file was chosen twice.
  rows.get(upload.key)?.element.remove();
  uploads.set(upload.key, upload);
  const row = addRow(upload.key, file, {
    onMain: () => continueOrPause(upload),
    onRemove: () => void discard(upload.key),
  });
  row.showUpload(upload);
  start(upload);
}

function start(upload: Upload): void {
  const { key, file } = upload;
  unfinishedUploads.add({ key, name: file.name, size: file.size });
  queue.add(upload);
}

function addRow(key: string, file: { name: string; size: number }, actions: ConstructorParameters<typeof Row>[3]): Row {
  const row = new Row(template, file.name, file.size, actions);
  rows.set(key, row);
  list.prepend(row.element);
  showWhetherEmpty();
  return row;
}

function show(upload: Upload): void {
  rows.get(upload.key)?.showUpload(upload);
  announcer.announce(upload);
  if (hasNothingLeft(upload)) unfinishedUploads.remove(upload.key);
}

function hasNothingLeft({ state }: Upload): boolean {
  return state.phase === "done" || (state.phase === "failed" && state.isRefused);
}

function continueOrPause(upload: Upload): void {
  const { phase } = upload.state;
  if (phase === "paused" || phase === "failed") start(upload);
  else queue.stop(upload, "paused");
}

async function discard(key: string): Promise<void> {
  const upload = uploads.get(key);
  rows.get(key)?.element.remove();
  rows.delete(key);
  uploads.delete(key);
  showWhetherEmpty();
  // The button that had the focus is gone.
  find(document, "#uploads-heading").focus();
  try {
    if (upload) await queue.discard(upload);
    else await whileLocked(key, async () => store.remove(key));
    unfinishedUploads.remove(key);
  } catch (error) {
    // What another tab uploads stays its own.
    if (!(error instanceof BusyElsewhereError)) throw error;
  }
}

function showWhetherEmpty(): void {
  find(document, "#no-uploads").hidden = rows.size > 0;
}

function addFiles(files: Iterable<File>): void {
  for (const file of files) addFile(file);
}

input.addEventListener("change", () => {
  addFiles(input.files ?? []);
  input.value = ""; // So that the same file can be chosen again.
});

// The whole page takes files, so that a near miss does not leave it for a view of the file.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  addFiles(event.dataTransfer?.files ?? []);
});

window.addEventListener("offline", () => {
  for (const upload of uploads.values()) {
    if (upload.state.phase === "uploading") queue.stop(upload, "offline");
  }
});
window.addEventListener("online", () => {
  for (const upload of uploads.values()) {
    if (upload.state.phase === "offline") queue.add(upload);
  }
});

async function showUnfinished(): Promise<void> {
  const busy = await lockedNames();
  for (const { key, name, size } of unfinishedUploads.list()) {
    // Another tab uploads it, or it was chosen here in the meantime.
    if (busy.has(key) || rows.has(key)) continue;
    const row = addRow(key, { name, size }, { onMain: () => input.click(), onRemove: () => void discard(key) });
    row.showUnfinished(await confirmedBytes(store, key));
  }
}

void showUnfinished();
