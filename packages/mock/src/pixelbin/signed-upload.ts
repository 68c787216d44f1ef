import { Failure } from "../errors.js";
import type { CreateSignedUrlV2Call, Handlers, UploadPartCall } from "../generated/pixelbin/handlers.js";
import type { UploadedAsset } from "../generated/pixelbin/models.js";
import { extensionOf, sniff } from "../media.js";
import { cleanPath } from "../paths.js";
import { hmacSha256 } from "../sha256.js";
import { fileIdOf, type NewFile } from "./library.js";
import { createParts, type Parts } from "./multipart.js";
import { toStoredName } from "./names.js";
import { hostsOf, ORGANIZATION_ID, toUploadedAsset } from "./records.js";
import { readSettings, toMetadata, type UploadParts } from "./uploads.js";

/** The form field that accompanies each part. */
export const ASSET_DATA = "x-pixb-meta-assetdata";

const DEFAULT_EXPIRY_SECONDS = 3000;
const PATH = "/service/public/assets/v1.0/signed-multipart";

interface Upload {
  readonly id: string;
  readonly expiresAt: number;
  readonly assetData: string;
  readonly target: NewFile;
  readonly parts: Parts;
  /** Set by the first completion. Later completions get the same response. */
  completion?: { numbers: string; answer: Promise<UploadedAsset> };
}

/** A signed upload, for assertions in tests. */
export interface UploadState {
  /** `pbu` in the signed URL. */
  readonly id: string;
  readonly fileId: string;
  /** When the signed URL expires, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Bytes by part number. */
  readonly partSizes: ReadonlyMap<number, number>;
  readonly isComplete: boolean;
}

/** What all requests to a signed URL have in common. */
interface SignedCall {
  query: Omit<UploadPartCall["query"], "partNumber">;
  body: Pick<UploadPartCall["body"], typeof ASSET_DATA>;
}

export function createSignedUploads({ library, context, store }: UploadParts) {
  const { random, now } = context;
  const uploads = context.quota.collection<Upload>();
  const secret = random.hex(32);
  const accessKey = random.uuid();

  /** The signed part of the URL, without the signature. */
  const queryOf = ({ id, expiresAt }: Upload): string =>
    `pbe=${expiresAt}&pbt=${accessKey}&pbo=${ORGANIZATION_ID}&pbu=${id}`;

  async function find({ query, body }: SignedCall): Promise<Upload> {
    const { pbs, pbe, pbt, pbo, pbu } = query;
    const upload = uploads.get(pbu);
    const given = `pbe=${pbe}&pbt=${pbt}&pbo=${pbo}&pbu=${pbu}`;
    if (!upload || given !== queryOf(upload) || pbs !== (await hmacSha256(secret, given))) {
      throw new Failure(401, "The signature of the URL is wrong");
    }
    if (now() >= upload.expiresAt) throw new Failure(401, "The signed URL has expired");
    if (body[ASSET_DATA] !== upload.assetData) {
      throw new Failure(400, `${ASSET_DATA} is not what the URL was signed with`, ASSET_DATA);
    }
    return upload;
  }

  async function complete({ target, parts }: Upload, baseUrl: string | undefined): Promise<UploadedAsset> {
    const { content, head } = await parts.join();
    const facts = await sniff(head, target.name);
    const stored = parts.handOver(() => library.add(target, facts, content));
    return toUploadedAsset(stored, hostsOf(baseUrl));
  }

  const handlers = {
    async createSignedUrlV2({ body, baseUrl }) {
      const id = random.uuid();
      const target = { ...readTarget(body, random.word(9)), ...readSettings(body) };
      const name = toStoredName(target.name, target.format, random);
      const metadata = { ...body.metadata, publicUploadId: id };
      const assetData = JSON.stringify({
        orgId: ORGANIZATION_ID,
        type: "file",
        name,
        path: target.path,
        fileId: fileIdOf({ path: target.path, name }),
        format: target.format,
        access: target.access,
        tags: target.tags,
        metadata: { ...metadata, source: "signedUrl" },
        overwrite: target.overwrite,
        filenameOverride: target.filenameOverride,
      });
      const upload: Upload = {
        id,
        expiresAt: now() + (body.expiry ?? DEFAULT_EXPIRY_SECONDS) * 1000,
        assetData,
        target: { ...target, name, metadata: toMetadata(metadata) },
        parts: createParts(store, context.quota),
      };
      uploads.set(id, upload);
      const query = queryOf(upload);
      const url = `${hostsOf(baseUrl).api}${PATH}?pbs=${await hmacSha256(secret, query)}&${query}`;
      return { presignedUrl: { url, fields: { [ASSET_DATA]: assetData } } };
    },
    async uploadPart(call) {
      const upload = await find(call);
      if (upload.completion) throw new Failure(400, "The upload is complete and accepts no more parts");
      await upload.parts.put(call.query.partNumber, call.body.file);
      return undefined;
    },
    async completeMultipartUpload(call) {
      const upload = await find(call);
      const { parts } = call.body;
      const numbers = JSON.stringify(parts);
      // A repeated completion, as after a lost answer, does not store the file again.
      if (upload.completion?.numbers === numbers) return upload.completion.answer;
      if (upload.completion) throw new Failure(400, "The upload was completed with other parts", "parts");
      checkParts(parts, upload.parts.sizes);
      const answer = complete(upload, call.baseUrl);
      upload.completion = { numbers, answer };
      try {
        return await answer;
      } catch (error) {
        delete upload.completion;
        throw error;
      }
    },
  } satisfies Handlers;

  const stateOf = ({ id, expiresAt, target, parts, completion }: Upload): UploadState => ({
    id,
    fileId: fileIdOf(target),
    expiresAt,
    partSizes: new Map(parts.sizes),
    isComplete: completion !== undefined,
  });
  return { handlers, uploads: (): UploadState[] => [...uploads.values()].map(stateOf) };
}

/** The service makes up a missing name or format. */
function readTarget(
  body: CreateSignedUrlV2Call["body"],
  ending: string,
): { name: string; path: string; format: string } {
  const name = body.name || `asset-${ending}`;
  const format = body.format || (extensionOf(name) ?? "jpeg");
  return { name, format, path: cleanPath(body.path ?? "", "path") };
}

/** @throws Failure 400 unless the list is 1 to n, in order, and exactly what was sent. */
function checkParts(parts: readonly number[], sizes: ReadonlyMap<number, number>): void {
  if (parts.length === 0) throw new Failure(400, "parts is empty", "parts");
  if (parts.some((number, index) => number !== index + 1)) {
    throw new Failure(400, "parts must be the numbers from 1 to that of the last part, in order", "parts");
  }
  const missing = parts.filter((number) => !sizes.has(number));
  if (missing.length > 0) throw new Failure(400, `parts names ${missing.join(", ")}, which were not sent`, "parts");
  const unnamed = [...sizes.keys()].filter((number) => number > parts.length);
  if (unnamed.length > 0) throw new Failure(400, `parts leaves out ${unnamed.join(", ")}, which were sent`, "parts");
}
