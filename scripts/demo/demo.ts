// `npm run demo [-- --file PATH] [-- --live]` takes an image through every package, and checks each result.
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createPredictions } from "@pixwire/predictions";
import { makePng } from "@pixwire/test-support/images";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { objToUrl, signUrl, urlToObj } from "@pixwire/url-utils/pixelbin";
import { type DemoOptions, readOptions } from "./options.mjs";
import { type Service, startService } from "./service.js";
import { createProgressBar, mebibytes, step } from "./terminal.js";

const FOLDER = "pixwire-demo";
const CHUNK_BYTES = 512 * 1024;

const { file, live } = options();
const scratch = await mkdtemp(join(tmpdir(), "pixwire-demo-"));
try {
  const service = await startService(live);
  await main(service, file ?? (await makeFile())).finally(() => service.close());
  console.log("\nEvery result is correct.");
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await rm(scratch, { recursive: true });
}

/** Reads the options. If one is wrong, prints the problem in one line and ends the process. */
function options(): DemoOptions {
  try {
    return readOptions(process.argv.slice(2), process.env.CALLER_FOLDER ?? process.cwd(), process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function main(service: Service, file: string): Promise<void> {
  const pixelbin = createPixelbin(service.clientOptions);
  const { size } = await stat(file);
  const hash = sha256(await readFile(file));
  const format = extname(file).slice(1).toLowerCase() || "bin";

  const asset = await step(
    `Upload ${file} (${mebibytes(size)}) in parts of ${mebibytes(CHUNK_BYTES)}`,
    () =>
      createUploader(pixelbin).upload({
        file: { path: file },
        name: basename(file, extname(file)),
        path: FOLDER,
        format,
        overwrite: true,
        uploadOptions: { chunkSize: CHUNK_BYTES },
        onProgress: createProgressBar(),
      }),
    ({ fileId, url }) => `stored as ${fileId}\n  ${url}`,
  );
  const url = asset.url ?? fail("the response to the upload has no URL");

  await step(
    "Fetch it back and compare SHA-256",
    async () => sha256(new Uint8Array(await (await fetchOk(url)).arrayBuffer())),
    (stored) => (stored === hash ? `equal: ${hash}` : fail(`the hash sent is ${hash}, but ${stored} came back`)),
  );

  const resized = await step(
    "Build a transformation URL and parse it again",
    async () =>
      objToUrl({
        ...urlToObj(url),
        transformations: [{ plugin: "t", name: "resize", values: [{ key: "w", value: "400" }] }],
      }),
    (built) => {
      const [resize] = urlToObj(built).transformations;
      return resize?.name === "resize" && resize.values?.[0]?.value === "400"
        ? built
        : fail(`${built} does not parse back to the same transformation`);
    },
  );

  await step(
    "Sign it for an hour",
    async () => signUrl(resized, { expirySeconds: 3600, accessKey: service.accessKey, token: service.token }),
    (signed) =>
      new URL(signed).searchParams.get("pbs")?.length === 64
        ? "signed; the signature is not shown"
        : fail("the signed URL has no signature"),
  );

  await step(
    "Remove the background with an erase_bg prediction",
    () =>
      createPredictions(pixelbin).createAndWait({
        name: "erase_bg",
        input: { image: url, refine: true },
        options: { retryIntervalMs: 1000, throwOnFailure: true },
      }),
    (prediction) => {
      if (prediction.status !== "SUCCESS") return fail(`the prediction ended with ${prediction.status}`);
      return `${prediction._id}\n  ${JSON.stringify(prediction.output)}`;
    },
  );

  await step(
    `List the folder ${FOLDER}`,
    async () => {
      const names: string[] = [];
      for await (const item of pixelbin.assets.listFiles({ path: FOLDER, onlyFiles: true }))
        names.push(item.name ?? "");
      return names;
    },
    (names) =>
      names.includes(asset.name) ? names.join(", ") : fail(`${asset.name} is not in the folder: ${names.join(", ")}`),
  );
}

async function makeFile(): Promise<string> {
  const file = join(scratch, "gradient.png");
  await step(
    "Make a PNG of several MiB",
    async () => writeFile(file, makePng(1600, 1200, "noise")),
    () => file,
  );
  return file;
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  return response.ok ? response : fail(`the delivery URL answered ${response.status}`);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function fail(problem: string): never {
  throw new Error(`The demo failed: ${problem}`);
}
