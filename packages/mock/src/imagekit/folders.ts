import { Failure } from "../errors.js";
import type { Handlers } from "../generated/imagekit/handlers.js";
import type { BulkJobStarted, MoveFolderRequest } from "../generated/imagekit/models.js";
import { Reply } from "../handler.js";
import { isWithin, join, rebase, split } from "../paths.js";
import type { Context } from "../provider.js";
import { refuse } from "./failures.js";
import type { Fails } from "./files.js";
import { type Library, pathOf, versionsOf } from "./library.js";
import { cleanFolder, folderName, toAbsolute } from "./names.js";
import type { Purges } from "./purges.js";
import { endpointOf } from "./records.js";
import { createWork, type WorkOptions } from "./work.js";

interface Job {
  readonly type: "COPY_FOLDER" | "MOVE_FOLDER" | "RENAME_FOLDER";
  /** The folders that are locked while the job runs. */
  readonly paths: readonly string[];
  purgeRequestId?: string;
  /** What could not be done. */
  problem?: string;
}

export interface FolderParts {
  library: Library;
  purges: Purges;
  context: Context;
  fails: Fails;
  jobs: WorkOptions;
}

export function createFolders({ library, purges, context, fails, jobs }: FolderParts) {
  const work = createWork<Job>("jobs", context, jobs);

  function start(type: Job["type"], paths: readonly string[], finish: (job: Job) => void): BulkJobStarted {
    const held = work.pending().flatMap((job) => job.paths);
    if (paths.some((path) => held.some((one) => isWithin(path, one) || isWithin(one, path)))) {
      refuse(423, "A job is running on the source or the destination folder. Try again when it has ended.");
    }
    const job: Job = { type, paths };
    return { jobId: work.start(job, () => finish(job)) };
  }

  /** @returns the path of the folder and its new path. */
  function readPaths({ sourceFolderPath, destinationPath }: MoveFolderRequest): [source: string, target: string] {
    const source = cleanFolder(sourceFolderPath);
    if (source === "") refuse(400, "The root folder cannot be the source.", { reason: "SOURCE_IS_ROOT" });
    if (!library.folders.has(source)) {
      refuse(404, "No files or folders were found at the source path.", { reason: "NO_FILES_FOLDER" });
    }
    const target = join(cleanFolder(destinationPath), split(source).name);
    if (target === source) {
      const reason = "SAME_SOURCE_AND_DESTINATION";
      refuse(400, "The source and the destination of the folder are the same.", { reason });
    }
    return [source, target];
  }

  /** Copies or moves everything in a folder, and notes what fails. */
  function transfer(job: Job, source: string, target: string, bring: "copy" | "move", versions: boolean): void {
    const attempt = (path: string, action: () => void): void => {
      try {
        action();
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        job.problem = `${toAbsolute(path)}: ${error.message}`;
      }
    };
    for (const path of [...library.folders.keys()].filter((one) => isWithin(one, source))) {
      attempt(path, () => library.makeFolder(rebase(path, source, target)));
    }
    for (const file of [...library.files.values()].filter((one) => isWithin(one.folder, source))) {
      const path = rebase(pathOf(file), source, target);
      attempt(pathOf(file), () => {
        if (bring === "move") library.move(file, path);
        else library.copy(versions ? versionsOf(file) : [file.current], path);
      });
    }
    if (bring === "move" && job.problem === undefined) library.removeFolder(source);
  }

  const handlers = {
    createFolder({ body }) {
      library.makeFolder(join(cleanFolder(body.parentFolderPath), folderName(body.folderName)));
      return undefined;
    },
    deleteFolder({ body }) {
      const path = cleanFolder(body.folderPath);
      if (!library.folders.has(path)) {
        refuse(404, "No folder exists at the given path.", { reason: "FOLDER_NOT_FOUND" });
      }
      library.removeFolder(path);
      return undefined;
    },
    copyFolder({ body }) {
      const [source, target] = readPaths(body);
      const versions = body.includeFileVersions ?? body.includeVersions ?? false;
      return start("COPY_FOLDER", [source, target], (job) => transfer(job, source, target, "copy", versions));
    },
    moveFolder({ body }) {
      const [source, target] = readPaths(body);
      if (isWithin(target, source)) {
        refuse(400, "A folder cannot be moved into itself.", { reason: "INVALID_DESTINATION_PATH" });
      }
      return start("MOVE_FOLDER", [source, target], (job) => transfer(job, source, target, "move", true));
    },
    renameFolder({ body, baseUrl }) {
      const source = cleanFolder(body.folderPath);
      if (source === "") refuse(400, "The root folder cannot be renamed.", { reason: "INVALID_PARAMETER" });
      if (!library.folders.has(source)) {
        refuse(404, "No folder exists at the given path.", { reason: "FOLDER_NOT_FOUND" });
      }
      const target = join(split(source).folder, folderName(body.newFolderName));
      if (library.folders.has(target)) refuse(409, "A folder with the new name exists at the same place.");
      return start("RENAME_FOLDER", [source, target], (job) => {
        transfer(job, source, target, "move", true);
        if (!body.purgeCache) return;
        const problem = fails({ operationId: "renameFolder", target: toAbsolute(source) });
        if (problem === undefined) job.purgeRequestId = purges.start(`${endpointOf(baseUrl)}/${source}/*`);
        else job.problem ??= problem;
      });
    },
    getBulkJobStatus({ path }) {
      const task = work.read(path.jobId) ?? refuse(404, "The requested job does not exist.");
      const { type, purgeRequestId, problem } = task.about;
      const job = { jobId: task.id, type };
      if (problem !== undefined) {
        return new Reply(207, { ...job, status: "Partial success" as const, message: problem });
      }
      const status = task.isDone ? "Completed" : "Pending";
      return { ...job, status, ...(purgeRequestId !== undefined && { purgeRequestId }) };
    },
  } satisfies Handlers;

  return {
    handlers,
    /** Completes the jobs that are due. */
    settle: work.settle,
  };
}
