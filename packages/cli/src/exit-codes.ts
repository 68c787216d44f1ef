/** What the command ends with. Scripts rely on these numbers. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** A command, an option or an input that cannot be used. Nothing was sent. */
  wrongUse: 2,
  /** Some of several things were done, and some failed. */
  partlyDone: 3,
  /** The service refused: the credential, a permission, a quota or a rate limit. */
  refused: 4,
  /** No complete answer arrived. */
  network: 5,
  /** Ctrl-C. */
  stopped: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
