interface ImportPackage {
  bullmq(): Promise<typeof import("bullmq")>;
  ioredis(): Promise<typeof import("ioredis")>;
  pg(): Promise<typeof import("pg")>;
}

/** The optional packages, in one place, so that a test can take one away. */
export const importPackage: ImportPackage = {
  bullmq: () => import("bullmq"),
  ioredis: () => import("ioredis"),
  pg: () => import("pg"),
};
