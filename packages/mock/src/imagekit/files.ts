import type { GetFileDetailsCall, Handlers } from "../generated/imagekit/handlers.js";
import type { AITag, BulkFileFailure, FileDetails } from "../generated/imagekit/models.js";
import { Reply } from "../handler.js";
import { runExtensions } from "./extensions.js";
import { refuse } from "./failures.js";
import type { Fields } from "./fields.js";
import { type Library, type StoredFile, versionsOf } from "./library.js";
import { toFileDetails, type View } from "./records.js";

/** Returns why part of the work fails, or undefined for success. */
export type Fails = (attempt: { operationId: string; target: string }) => string | undefined;

/** The limit for all tags of a file together, in characters. */
const MOST_TAG_CHARACTERS = 500;

export function tagsProblem(tags: readonly string[]): string | undefined {
  if (tags.some((tag) => tag.includes("%"))) return "A tag cannot hold a percent sign.";
  return tags.join("").length > MOST_TAG_CHARACTERS
    ? `All tags together have at most ${MOST_TAG_CHARACTERS} characters.`
    : undefined;
}

export interface FileParts {
  library: Library;
  fields: Fields;
  fails: Fails;
  viewOf(baseUrl: string | undefined): View;
}

export function createFileHandlers({ library, fields, fails, viewOf }: FileParts) {
  /** Applies a change to all listed files, or to none of them if one is unknown. */
  function inBulk(
    operationId: string,
    fileIds: readonly string[],
    change: (file: StoredFile) => string | undefined,
  ): { done: string[]; errors: BulkFileFailure[] } {
    const byId = new Map([...library.files.values()].map((file) => [file.id, file]));
    const missingFileIds = fileIds.filter((id) => !byId.has(id));
    if (missingFileIds.length > 0) refuse(404, "The requested file(s) does not exist.", { missingFileIds });
    const done: string[] = [];
    const errors: BulkFileFailure[] = [];
    for (const fileId of new Set(fileIds)) {
      const file = byId.get(fileId);
      const error = fails({ operationId, target: fileId }) ?? (file && change(file));
      if (error === undefined) done.push(fileId);
      else errors.push({ fileId, error });
    }
    return { done, errors };
  }

  function updateInBulk(...bulk: Parameters<typeof inBulk>) {
    const { done: successfullyUpdatedFileIds, errors } = inBulk(...bulk);
    if (errors.length === 0) return { successfullyUpdatedFileIds };
    return new Reply(207, { successfullyUpdatedFileIds, errors });
  }

  function details({ path, baseUrl }: Pick<GetFileDetailsCall, "path" | "baseUrl">): FileDetails {
    const file = library.fileById(path.fileId);
    return toFileDetails(file, file.current, viewOf(baseUrl));
  }

  return {
    getFileDetails: details,
    updateFileDetails(call) {
      const { path, body } = call;
      const file = library.fileById(path.fileId);
      if ("publish" in body) {
        const { isPublished, includeFileVersions } = body.publish;
        for (const version of includeFileVersions ? versionsOf(file) : [file.current]) {
          version.attributes.isPublished = isPublished;
        }
        return details(call);
      }
      const { attributes } = file.current;
      const { tags = attributes.tags, customCoordinates = attributes.customCoordinates, customMetadata } = body;
      const problem = tags && tagsProblem(tags);
      if (problem) refuse(400, problem);
      const kept = withoutAITags(attributes.AITags, body.removeAITags);
      const extended = runExtensions(body.extensions, kept);
      library.touch(file, {
        tags: orNull(tags),
        AITags: extended?.AITags ?? kept,
        customCoordinates,
        customMetadata: customMetadata
          ? fields.merge(attributes.customMetadata, customMetadata)
          : attributes.customMetadata,
        description: body.description ?? attributes.description,
      });
      return { ...details(call), ...(extended && { extensionStatus: extended.status }) };
    },
    deleteFile({ path }) {
      library.remove(library.fileById(path.fileId));
      return undefined;
    },
    bulkFileDelete({ body: { fileIds } }) {
      const { done: successfullyDeletedFileIds, errors } = inBulk("bulkFileDelete", fileIds, (file) => {
        library.remove(file);
        return undefined;
      });
      if (errors.length === 0) return { successfullyDeletedFileIds };
      return new Reply(207, { successfullyDeletedFileIds, errors });
    },
    addTags: ({ body }) =>
      updateInBulk("addTags", body.fileIds, (file) => {
        const tags = [...new Set([...(file.current.attributes.tags ?? []), ...body.tags])];
        const problem = tagsProblem(tags);
        if (!problem) library.touch(file, { tags });
        return problem;
      }),
    removeTags: ({ body }) =>
      updateInBulk("removeTags", body.fileIds, (file) => {
        const { tags } = file.current.attributes;
        library.touch(file, { tags: orNull((tags ?? []).filter((tag) => !body.tags.includes(tag))) });
        return undefined;
      }),
    removeAITags: ({ body }) =>
      updateInBulk("removeAITags", body.fileIds, (file) => {
        library.touch(file, { AITags: withoutAITags(file.current.attributes.AITags, body.AITags) });
        return undefined;
      }),
  } satisfies Handlers;
}

/** An empty list of tags is stored as `null`. */
function orNull<Item>(items: Item[] | null): Item[] | null {
  return items && items.length > 0 ? items : null;
}

function withoutAITags(tags: AITag[] | null, removed: readonly string[] | "all" = []): AITag[] | null {
  if (removed === "all") return null;
  return orNull((tags ?? []).filter(({ name }) => !removed.includes(String(name))));
}
