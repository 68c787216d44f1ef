// Uploads a file with a record on disk; the test ends this process in the middle.
import { uploadMultipart } from "@pixwire/uploader";
import { fsStore } from "@pixwire/uploader/stores/fs";

const [path, target, directory] = process.argv.slice(2);
const resume = { store: fsStore(directory), key: path };
await uploadMultipart({ path }, { target: JSON.parse(target), chunkSize: 1000, concurrency: 3, resume });
