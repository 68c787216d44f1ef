import { json } from "../answers.js";
import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Call, Context, Handler } from "../provider.js";
import { flag, text } from "../values.js";
import { refuse } from "./failures.js";
import type { Fails } from "./files.js";
import { type Library, pathOf, versionsOf } from "./library.js";
import { cleanFolder, folderName, isWithin, join, ROOT, rebase, split } from "./paths.js";
import type { Purges } from "./purges.js";
import { endpointOf } from "./records.js";
import { createWork, type WorkOptions } from "./work.js";

interface Job {
  readonly type: "COPY_FOLDER" | "MOVE_FOLDER" | "RENAME_FOLDER";
  /** The folders that it holds while it runs. */
  readonly paths: readonly string[];
  purgeRequestId?: string;
  /** What of it could not be done. */
  problem?: string;
}

export interface Folders {
  handlers: Record<string, Handler>;
  /** Does the work of the jobs that are due. */
  settle(): void;
}

export interface FolderParts {
  library: Library;
  purges: Purges;
  context: Context;
  fails: Fails;
  jobs: WorkOptions;
}

export function createFolders({ library, purges, context, fails, jobs }: FolderParts): Folders {
  const work = createWork<Job>("jobs", context, jobs);

  function start(type: Job["type"], paths: readonly string[], finish: (job: Job) => void): JsonObject {
    const held = work.pending().flatMap((job) => job.paths);
    if (paths.some((path) => held.some((one) => isWithin(path, one) || isWithin(one, path)))) {
      refuse(423, "A job is running on the source or the destination folder. Try again when it has ended.");
    }
    const job: Job = { type, paths };
    return { jobId: work.start(job, () => finish(job)) };
  }

  /** @returns the folder, and where it will be. */
  function readPaths({ sourceFolderPath, destinationPath }: Call["body"]): [source: string, target: string] {
    const source = cleanFolder(text(sourceFolderPath) ?? "");
    const destination = cleanFolder(text(destinationPath) ?? "");
    if (source === ROOT) refuse(400, "The root folder cannot be the source.", { reason: "SOURCE_IS_ROOT" });
    if (!library.folders.has(source)) {
      refuse(404, "No files or folders were found at the source path.", { reason: "NO_FILES_FOLDER" });
    }
    const target = join(destination, split(source).name);
    if (target === source) {
      const reason = "SAME_SOURCE_AND_DESTINATION";
      refuse(400, "The source and the destination of the folder are the same.", { reason });
    }
    return [source, target];
  }

  /** Brings everything from one folder to another, and notes what could not be brought. */
  function transfer(job: Job, source: string, target: string, bring: "copy" | "move", versions: boolean): void {
    const folders = [...library.folders.keys()].filter((path) => isWithin(path, source));
    for (const path of folders) library.makeFolder(rebase(path, source, target));
    for (const file of [...library.files.values()].filter((one) => isWithin(one.folder, source))) {
      const path = rebase(pathOf(file), source, target);
      try {
        if (bring === "move") library.move(file, path);
        else library.copy(versions ? versionsOf(file) : [file.current], path);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        job.problem = `${pathOf(file)}: ${error.message}`;
      }
    }
    if (bring === "move" && job.problem === undefined) library.removeFolder(source);
  }

  return {
    settle: work.settle,
    handlers: {
      createFolder({ body }) {
        const parent = cleanFolder(text(body.parentFolderPath) ?? "");
        library.makeFolder(join(parent, folderName(text(body.folderName) ?? "")));
        return undefined;
      },
      deleteFolder({ body }) {
        const path = cleanFolder(text(body.folderPath) ?? "");
        if (!library.folders.has(path)) {
          refuse(404, "No folder exists at the given path.", { reason: "FOLDER_NOT_FOUND" });
        }
        library.removeFolder(path);
        return undefined;
      },
      copyFolder({ body }) {
        const [source, target] = readPaths(body);
        const versions = flag(body.includeFileVersions) ?? flag(body.includeVersions) ?? false;
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
        const source = cleanFolder(text(body.folderPath) ?? "");
        if (source === ROOT) refuse(400, "The root folder cannot be renamed.", { reason: "INVALID_PARAMETER" });
        if (!library.folders.has(source)) {
          refuse(404, "No folder exists at the given path.", { reason: "FOLDER_NOT_FOUND" });
        }
        const target = join(split(source).folder, folderName(text(body.newFolderName) ?? ""));
        if (library.folders.has(target)) refuse(409, "A folder with the new name exists at the same place.");
        return start("RENAME_FOLDER", [source, target], (job) => {
          transfer(job, source, target, "move", true);
          if (!flag(body.purgeCache)) return;
          const problem = fails({ operationId: "renameFolder", target: source });
          if (problem === undefined) job.purgeRequestId = purges.start(`${endpointOf(baseUrl)}${source}/*`);
          else job.problem ??= problem;
        });
      },
      getBulkJobStatus({ path }) {
        const task = work.read(path.jobId ?? "") ?? refuse(404, "The requested job does not exist.");
        const { type, purgeRequestId, problem } = task.about;
        const job = { jobId: task.id, type };
        if (problem !== undefined) return json({ ...job, status: "Partial success", message: problem }, 207);
        const status = task.isDone ? "Completed" : "Pending";
        return { ...job, status, ...(purgeRequestId !== undefined && { purgeRequestId }) };
      },
    },
  };
}
