import { type Content, toContent } from "../content.js";
import { deliverBytes } from "../deliver.js";
import { Failure } from "../errors.js";
import { sniff } from "../media.js";
import type { Context } from "../provider.js";

/** The input and output files of predictions, by the path of their URL. They expire after 30 days. */
export interface PredictionFiles {
  /** @returns the path under which the file is stored. */
  add(folder: string, name: string, bytes: Blob): Promise<string>;
  /** @throws Failure 404 */
  deliver(request: Request, path: string): Response;
}

const RETENTION_DAYS = 30;
export const RETENTION = `${RETENTION_DAYS}d`;

export function createPredictionFiles({ now, quota }: Context): PredictionFiles {
  const files = quota.collection<{ content: Content; contentType: string; expiresAt: number }>();
  return {
    async add(folder, name, bytes) {
      const { format, contentType } = await sniff(bytes, bytes instanceof File ? bytes.name : "");
      const path = `/predictions/${folder}/${name}.${format}`;
      files.set(path, {
        content: await toContent(bytes, "memory"),
        contentType,
        expiresAt: now() + RETENTION_DAYS * 24 * 3600 * 1000,
      });
      return path;
    },
    deliver(request, path) {
      const file = files.get(path);
      if (!file || now() >= file.expiresAt) throw new Failure(404, `There is no ${path}`);
      return deliverBytes(request, file.content, file.contentType);
    },
  };
}
