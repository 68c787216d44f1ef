import { json } from "../answers.js";
import type { JsonObject } from "../json.js";
import type { Call, Handler } from "../provider.js";
import { flag, object, text, texts } from "../values.js";
import { runExtensions } from "./extensions.js";
import { refuse } from "./failures.js";
import type { Fields } from "./fields.js";
import { type Library, type StoredFile, versionsOf } from "./library.js";
import { endpointOf, toFileDetails } from "./records.js";

/** Why the service could not do its work; undefined when it could. */
export type Fails = (attempt: { operationId: string; target: string }) => string | undefined;

/** All tags of a file together, in characters. */
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
}

export function createFileHandlers({ library, fields, fails }: FileParts): Record<string, Handler> {
  /** Applies a change to every file that is named, or to none when one is unknown. */
  function inBulk(
    operationId: string,
    fileIds: readonly string[],
    succeeded: "successfullyUpdatedFileIds" | "successfullyDeletedFileIds",
    change: (file: StoredFile) => string | undefined,
  ): JsonObject | Response {
    const byId = new Map([...library.files.values()].map((file) => [file.id, file]));
    const missingFileIds = fileIds.filter((id) => !byId.has(id));
    if (missingFileIds.length > 0) refuse(404, "The requested file(s) does not exist.", { missingFileIds });
    const done: string[] = [];
    const errors: JsonObject[] = [];
    for (const fileId of new Set(fileIds)) {
      const file = byId.get(fileId);
      const error = fails({ operationId, target: fileId }) ?? (file && change(file));
      if (error === undefined) done.push(fileId);
      else errors.push({ fileId, error });
    }
    return errors.length === 0 ? { [succeeded]: done } : json({ [succeeded]: done, errors }, 207);
  }

  const details = ({ path, baseUrl }: Call): JsonObject => {
    const file = library.fileById(path.fileId ?? "");
    return toFileDetails(file, file.current, endpointOf(baseUrl));
  };

  return {
    getFileDetails: details,
    updateFileDetails(call) {
      const { path, body } = call;
      const file = library.fileById(path.fileId ?? "");
      const publish = object(body.publish);
      if (publish) {
        const versions = flag(publish.includeFileVersions) ? versionsOf(file) : [file.current];
        for (const { attributes } of versions) attributes.isPublished = flag(publish.isPublished) ?? true;
        return details(call);
      }
      const { attributes } = file.current;
      const tags = body.tags === null ? null : (texts(body.tags) ?? attributes.tags);
      const problem = tags && tagsProblem(tags);
      if (problem) refuse(400, problem);
      const metadata = object(body.customMetadata);
      const kept = withoutAITags(attributes.AITags, body.removeAITags);
      const extended = runExtensions(body.extensions, kept);
      library.touch(file, {
        ...{ tags: orNull(tags), AITags: extended?.AITags ?? kept },
        customCoordinates:
          body.customCoordinates === null ? null : (text(body.customCoordinates) ?? attributes.customCoordinates),
        customMetadata: metadata ? fields.merge(attributes.customMetadata, metadata) : attributes.customMetadata,
        description: text(body.description) ?? attributes.description,
      });
      return { ...details(call), ...(extended && { extensionStatus: extended.status }) };
    },
    deleteFile({ path }) {
      library.remove(library.fileById(path.fileId ?? ""));
      return undefined;
    },
    bulkFileDelete: ({ body }) =>
      inBulk("bulkFileDelete", texts(body.fileIds) ?? [], "successfullyDeletedFileIds", (file) => {
        library.remove(file);
        return undefined;
      }),
    addTags: ({ body }) =>
      inBulk("addTags", texts(body.fileIds) ?? [], "successfullyUpdatedFileIds", (file) => {
        const tags = [...new Set([...(file.current.attributes.tags ?? []), ...(texts(body.tags) ?? [])])];
        const problem = tagsProblem(tags);
        if (!problem) library.touch(file, { tags });
        return problem;
      }),
    removeTags: ({ body }) =>
      inBulk("removeTags", texts(body.fileIds) ?? [], "successfullyUpdatedFileIds", (file) => {
        const removed = new Set(texts(body.tags));
        library.touch(file, { tags: orNull((file.current.attributes.tags ?? []).filter((tag) => !removed.has(tag))) });
        return undefined;
      }),
    removeAITags: ({ body }) =>
      inBulk("removeAITags", texts(body.fileIds) ?? [], "successfullyUpdatedFileIds", (file) => {
        library.touch(file, { AITags: withoutAITags(file.current.attributes.AITags, body.AITags) });
        return undefined;
      }),
  };
}

/** No tags are `null`, not an empty list. */
function orNull<Item>(items: readonly Item[] | null): readonly Item[] | null {
  return items && items.length > 0 ? items : null;
}

/** @param removed - names, or `all`. */
function withoutAITags(tags: readonly JsonObject[] | null, removed: unknown): readonly JsonObject[] | null {
  if (removed === "all") return null;
  const names = new Set(texts(removed));
  return orNull((tags ?? []).filter(({ name }) => !names.has(String(name))));
}
