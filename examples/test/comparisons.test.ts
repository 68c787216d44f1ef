import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { camelCase, loadSpec, ROOT, readOperations } from "@pixwire/scripts/spec";
import { jpegHeader } from "@pixwire/test-support/images";
import { checkSnippets, readComparison } from "@pixwire/test-support/snippets";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

/** A table that puts the calls of a vendor's SDK beside ours. */
interface Comparison {
  /** In the docs of `@pixwire/api`. */
  file: string;
  api: "imagekit" | "img-src" | "pixelbin";
  /** Whose requests go to the emulator. */
  hosts: string[];
  /** The variable by which the rows are given the emulator's address, and the others that they read. */
  urlVariable: string;
  env: Record<string, string>;
  /** Files that the rows read. */
  files: Record<string, Uint8Array>;
  /** The headings of the vendor's README and its operations, each to be found in the table. */
  sections: string[];
  operations: string[];
}

const comparisons: Comparison[] = [
  {
    file: "from-pixelbin-python.md",
    api: "pixelbin",
    hosts: ["api.pixelbin.io"],
    urlVariable: "PIXELBIN_URL",
    env: { PIXELBIN_API_TOKEN: "token" },
    files: { "myimage.png": jpegHeader(640, 480) },
    sections: [
      ...["Initialize client", "Asset Uploader Service", "Predictions API", "Examples", "Uploader", "Security Utils"],
      ...["URL Utils", "Usage with proxy"],
    ],
    operations: [
      ...["addCredentials", "updateCredentials", "deleteCredentials", "getFileById", "getFileByFileId", "updateFile"],
      ...["deleteFile", "deleteFiles", "createFolder", "getFolderDetails", "updateFolder", "deleteFolder"],
      ...["getFolderAncestors", "listFiles", "listFilesPaginator", "getDefaultAssetForPlayground", "getModules"],
      ...[
        "getModule",
        "addPreset",
        "getPresets",
        "updatePreset",
        "deletePreset",
        "getPreset",
        "fileUpload",
        "urlUpload",
      ],
      ...["createSignedUrl", "createSignedUrlV2", "create", "get", "wait", "create_and_wait", "list", "get_schema"],
      ...["upload", "sign_url", "url_to_obj", "obj_to_url"],
    ],
  },
  {
    file: "from-img-src-python.md",
    api: "img-src",
    hosts: ["api.img-src.io"],
    urlVariable: "IMGSRC_URL",
    env: { IMGSRC_API_KEY: "imgsrc_test" },
    files: { "photo.jpg": jpegHeader(640, 480) },
    sections: [
      "SDK Example Usage",
      "Authentication",
      "Available Resources and Operations",
      "Pagination",
      "File uploads",
      "Retries",
      "Error Handling",
      "Server Selection",
      "Custom HTTP Client",
      "Resource Management",
      "Debugging",
    ],
    operations: [
      ...["upload_image", "list_images", "search_images", "get_image", "delete_image", "create_signed_url"],
      ...["delete_image_path", "list_presets", "create_preset", "get_preset", "update_preset", "delete_preset"],
      ...["get_settings", "update_settings", "get_usage"],
    ],
  },
  {
    file: "from-imagekit-python.md",
    api: "imagekit",
    hosts: ["api.imagekit.io", "upload.imagekit.io"],
    urlVariable: "IMAGEKIT_URL",
    env: { IMAGEKIT_PRIVATE_KEY: "private_key_test" },
    files: { "photo.jpg": jpegHeader(640, 480) },
    sections: [
      ...["Initialization", "URL Generation", "Examples of generating URLs", "File Upload", "File Management"],
      ...["Utility functions", "Handling errors"],
    ],
    operations: [
      ...["upload_file", "list_files", "get_file_details", "get_file_versions", "get_file_version_details"],
      ...["update_file_details", "add_tags", "remove_tags", "remove_ai_tags", "delete_file", "delete_file_version"],
      ...["bulk_file_delete", "copy_file", "move_file", "rename_file", "restore_file_version", "create_folder"],
      ...["delete_folder", "copy_folder", "move_folder", "get_bulk_job_status", "purge_file_cache"],
      ...["get_purge_file_cache_status", "get_file_metadata", "get_remote_file_url_metadata"],
      ...["create_custom_metadata_fields", "get_custom_metadata_fields", "update_custom_metadata_fields"],
      ...["delete_custom_metadata_field", "get_authentication_parameters", "phash_distance"],
    ],
  },
];

const examples = dirname(dirname(fileURLToPath(import.meta.url)));

describe.each(comparisons)("$file", ({ file, api, hosts, urlVariable, env, files, sections, operations }) => {
  const rows = readComparison(join(ROOT, "packages/api/docs", file)).map((row) => ({
    ...row,
    place: `line ${row.place.split(":").at(-1)}`,
  }));
  const known = new Set(readOperations(loadSpec(join(ROOT, "spec", `${api}.yaml`))).map(({ id }) => id));
  let folder: string;
  let mock: ReturnType<typeof createMock>;
  let server: Awaited<ReturnType<typeof mock.listen>>;

  beforeAll(() => {
    // Inside the package, so that a row finds the packages it imports.
    folder = mkdtempSync(join(examples, ".readme-"));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(examples);
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    mock = createMock(api);
    server = await mock.listen();
    const realFetch = globalThis.fetch;
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      const { hostname } = new URL(request.url);
      if (hosts.includes(hostname)) return mock.fetch(request);
      if (hostname === "127.0.0.1") return realFetch(request);
      throw new Error(`A row asked for ${hostname}.`);
    });
    for (const [name, value] of Object.entries({ ...env, [urlVariable]: server.url })) vi.stubEnv(name, value);
    for (const method of ["log", "info", "warn", "error"] as const) vi.spyOn(console, method).mockReturnValue();
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await server.close();
  });

  test("covers every section and operation of the vendor's README", () => {
    expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(sections));
    const theirs = rows.map((row) => row.theirs).join("\n");
    for (const operation of operations) expect(theirs).toMatch(new RegExp(`\\b${operation}\\(`));
  });

  test("compiles", () => {
    expect(checkSnippets(rows, examples)).toEqual([]);
  });

  test.each(rows)("$place: $theirs", async ({ place, theirs, code }) => {
    const program = join(folder, `${basename(file, ".md")}-${place.replace(" ", "-")}.ts`);
    writeFileSync(program, code);
    await import(program);
    const called = new Set(mock.requests.map(({ operationId }) => operationId));
    const named = [...theirs.matchAll(/\b([a-z]\w*)\(/g)].map(([, name]) => camelCase(name ?? ""));
    expect([...called]).toEqual(expect.arrayContaining(named.filter((name) => known.has(name))));
    for (const { status } of mock.requests) expect(status).not.toBe(400);
  });
});
