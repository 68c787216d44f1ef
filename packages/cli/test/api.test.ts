import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import {
  camelCase,
  exampleInput,
  loadSpec,
  type OperationModel,
  readOperations,
  specFiles,
} from "@pixwire/scripts/spec";
import { describe, expect, test } from "vitest";
import { operations as imagekit } from "../src/generated/imagekit/operations.js";
import { operations as imgSrc } from "../src/generated/img-src/operations.js";
import { operations as pixelbin } from "../src/generated/pixelbin/operations.js";
import type { OperationDescription } from "../src/operations/description.js";
import { flagsOf } from "../src/operations/flags.js";
import { PROVIDERS } from "../src/providers.js";
import { pixwire } from "./support/run.js";

const DESCRIPTIONS: Record<string, Readonly<Record<string, OperationDescription>>> = {
  pixelbin,
  imagekit,
  "img-src": imgSrc,
};

const ENV = { PIXELBIN_API_TOKEN: "the-token", IMAGEKIT_PRIVATE_KEY: "private_key", IMGSRC_API_KEY: "imgsrc_key" };

const folder = mkdtempSync(join(tmpdir(), "pixwire-api-"));

/** What arrives at a server, in a form that can be compared. */
async function shown(request: Request): Promise<object> {
  const { method, url } = request;
  const accept = request.headers.get("accept");
  const authorization = request.headers.get("authorization");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/")) return { method, url, accept, authorization, type, body: await request.text() };
  const parts = [...(await request.formData())].map(async ([name, value]) =>
    typeof value === "string" ? [name, value] : [name, await value.text()],
  );
  return { method, url, accept, authorization, body: await Promise.all(parts) };
}

/** Answers with the example of an operation, and keeps the request. */
function recorder({ responses }: OperationModel) {
  const requests: Request[] = [];
  const success = responses.find(({ success: isSuccess }) => isSuccess);
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request.clone());
    const status = Number(success?.status ?? 200);
    if (success?.example === undefined) return new Response(null, { status: success?.schema ? status : 204 });
    const isText = success.kind === "text" && typeof success.example === "string";
    const body = isText ? String(success.example) : JSON.stringify(success.example);
    return new Response(body, { status, headers: { "content-type": success.mediaType ?? "application/json" } });
  };
  return { requests, fetch };
}

/** Writes the example of an operation as options; what no option can hold goes to `--input`. */
async function toArguments(operation: OperationModel, description: OperationDescription) {
  const input = exampleInput(operation);
  const argv: string[] = [];
  const rest: Record<string, unknown> = {};
  const flags = new Map(flagsOf(description).map(({ member, flag }) => [member.name, { member, flag }]));
  for (const [name, value] of Object.entries(input)) {
    const found = flags.get(name);
    // As an option, `null` is the text for a member that takes texts.
    const isNullOfText = value === null && found?.member.types.includes("string");
    if (found === undefined || isNullOfText) rest[name] = value;
    else if (typeof value === "boolean" && !found.member.types.includes("string")) {
      argv.push(value ? `--${found.flag}` : `--no-${found.flag}`);
    } else {
      for (const one of found.member.list && Array.isArray(value) ? value : [value]) {
        argv.push(`--${found.flag}`, await toText(one));
      }
    }
  }
  return { argv, input, rest: Object.keys(rest).length > 0 ? JSON.stringify(rest) : undefined };
}

async function toText(value: unknown): Promise<string> {
  if (!(value instanceof Blob)) return typeof value === "string" ? value : JSON.stringify(value);
  const file = join(folder, "file.bin");
  writeFileSync(file, new Uint8Array(await value.arrayBuffer()));
  return file;
}

test.each(PROVIDERS)("there is a spec of %s", (id) => {
  expect(specFiles().map((file) => loadSpec(file).name)).toContain(id);
});

// A provider that the command does not have is one that `pnpm new-provider` has brought in.
const specs = specFiles().map((file) => loadSpec(file));
const covered = PROVIDERS.flatMap((provider) =>
  specs.filter(({ name }) => name === provider).map((spec) => ({ provider, spec })),
);

describe.each(covered)("$provider", ({ provider, spec }) => {
  const operations = readOperations(spec);

  test.each(operations)("$id: the command sends what the binding sends, and writes its answer", async (operation) => {
    const description = DESCRIPTIONS[provider]?.[operation.id];
    if (!description) throw new Error(`${operation.id} is not described`);
    const { argv, input, rest } = await toArguments(operation, description);
    const command = ["api", provider, operation.id, ...argv, ...(rest === undefined ? [] : ["--input", "-"])];

    const direct = recorder(operation);
    const client = {
      pixelbin: () => createPixelbin({ token: ENV.PIXELBIN_API_TOKEN, fetch: direct.fetch }),
      imagekit: () => createImageKit({ privateKey: ENV.IMAGEKIT_PRIVATE_KEY, fetch: direct.fetch }),
      "img-src": () => createImgSrc({ apiKey: ENV.IMGSRC_API_KEY, fetch: direct.fetch }),
    }[provider]();
    const answer: unknown = await Reflect.get(Reflect.get(client, camelCase(operation.tag)), operation.id)(input);

    const through = recorder(operation);
    const around = { env: ENV, fetch: through.fetch, ...(rest !== undefined && { stdin: rest }) };
    const isDestructive = operation.method === "DELETE" || /delete/i.test(operation.id);
    if (isDestructive) {
      expect(await pixwire(command, around)).toMatchObject({ code: 2 });
      expect(through.requests).toHaveLength(0);
      command.push("--yes");
    }
    const ended = await pixwire([...command, "--json"], around);
    expect(ended.stderr.replace("Done. The service answers nothing.\n", "")).toBe("");
    expect(ended.code).toBe(0);
    expect(through.requests).toHaveLength(1);
    const [sent, expected] = [through.requests[0], direct.requests[0]];
    if (!sent || !expected) throw new Error("no request was made");
    expect(await shown(sent)).toEqual(await shown(expected));
    const lines = Array.isArray(answer) ? answer : answer === undefined ? [] : [answer];
    if (!(answer instanceof Blob)) expect(ended.records()).toEqual(JSON.parse(JSON.stringify(lines)));

    // The same request can be looked at without being sent, and shows no secret.
    const preview = await pixwire([...command, "--dry-run", "--json"], around);
    expect(through.requests).toHaveLength(1);
    expect(preview.code).toBe(0);
    for (const secret of [...Object.values(ENV), Buffer.from(ENV.PIXELBIN_API_TOKEN).toString("base64")]) {
      expect(preview.stdout).not.toContain(secret);
    }
    for (const { name } of description.members.filter(({ secret }) => secret)) {
      const value = input[name];
      if (typeof value === "string" && value.length > 8) expect(preview.stdout).not.toContain(value);
    }
  });

  test("no two members have the same option, and every operation has help", async () => {
    for (const operation of operations) {
      const description = DESCRIPTIONS[provider]?.[operation.id];
      const flags = description ? flagsOf(description).map(({ flag }) => flag) : [];
      expect(new Set(flags).size, operation.id).toBe(flags.length);
    }
    const { stdout } = await pixwire(["api", provider, "--help"]);
    for (const { id } of operations) expect(stdout).toContain(id);
  });
});

describe("api", () => {
  test("follows the pages, and writes one line per item", async () => {
    const mock = createMock("pixelbin");
    const client = createPixelbin({ token: "t", fetch: mock.fetch });
    for (const name of ["a", "b", "c"]) await client.assets.createFolder({ name });
    const command = ["api", "pixelbin", "list-files", "--page-size", "2"];
    const around = { env: ENV, fetch: mock.fetch };
    const all = await pixwire([...command, "--all", "--format", "{name}"], around);
    expect(all).toMatchObject({ code: 0, stdout: "a\nb\nc\n" });
    expect((await pixwire([...command, "--json"], around)).records()).toHaveLength(1);
    expect(await pixwire(["api", "pixelbin", "getModules", "--all"], around)).toMatchObject({ code: 2 });
  });

  test.each([
    [["pixelbin", "listFils"], "Did you mean `pixwire api pixelbin listFiles`?"],
    [["pixelbin", "list-files", "--pth", "x"], "Did you mean --path?"],
    [["imagekit", "listFiles", "--type", "fil"], "Did you mean file?"],
    [["imagekit", "listFiles", "--limit", "5000"], "--limit takes a number from 1 to 1000, not 5000."],
    [["imagekit", "listFiles", "--limit", "many"], "--limit takes a number"],
    [["pixelbin", "getPreset"], "--preset-name is missing."],
    [["pixelbin", "addCredentials", "--plugin-id", "x"], "--input -"],
    [["pixelbin", "listFiles", "--format", "jpeg"], "--member.format"],
    [["pixelbin", "updateFile", "--file-id", "a", "--metadata", "nothing"], "takes NAME=VALUE or JSON"],
    [["pixelbn"], "pixelbin"],
  ])("%j is refused before any request", async (argv, hint) => {
    const { code, stderr } = await pixwire(["api", ...argv], {
      env: ENV,
      fetch: () => Promise.reject(new Error("a request was made")),
    });
    expect(stderr).toContain(hint);
    expect(code).toBe(2);
  });

  test("an input that is not JSON is refused without being quoted", async () => {
    const { code, stderr } = await pixwire(["api", "pixelbin", "addCredentials", "--input", "-"], {
      env: ENV,
      stdin: '{"credentials": secret-of-a-module',
    });
    expect(code).toBe(2);
    expect(stderr).not.toContain("secret-of-a-module");
    const misspelt = await pixwire(["api", "pixelbin", "createFolder", "--input", "-"], {
      env: ENV,
      stdin: '{"nam":"a"}',
    });
    expect(misspelt.stderr).toContain("Did you mean name?");
  });

  test("a request can be shown before there is a credential", async () => {
    const { code, stdout } = await pixwire(["api", "pixelbin", "createFolder", "--name", "a", "--dry-run"]);
    expect(code).toBe(0);
    expect(stdout).toContain("POST https://api.pixelbin.io/service/platform/assets/v1.0/folders");
    expect(stdout).toContain('"name": "a"');
  });
});
