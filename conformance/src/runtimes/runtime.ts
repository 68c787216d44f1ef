import type { CheckResult, World } from "../suite/check.js";

/** A place in which the packages promise to work. */
export interface Runtime {
  /** As the matrix names it. */
  name: string;
  /**
   * Looks for the runtime on this machine.
   *
   * @returns `undefined` when it is not there.
   */
  find(): Promise<FoundRuntime | undefined>;
}

export interface FoundRuntime {
  /** Such as `22.23.3`. */
  version: string;
  /** Whether it is a program of the system. The others come from npm, in the version that the lock file pins. */
  isFromSystem?: boolean;
  /**
   * Runs the suite once.
   *
   * @param app - the folder of an app that has installed the packed packages; the suite is in its `suite` folder.
   */
  run(app: string, world: World): Promise<CheckResult[]>;
}
