import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOnPath } from "./programs.js";

/** A server of this machine, whose data outlive it until `close`. */
export interface LocalServer {
  readonly url: string;
  /** Kills it, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  close(): Promise<void>;
}

/** A machine that does much else at the same time may take long. */
const START_TIMEOUT_MS = 120_000;

/** Why a server cannot be started: a program that this machine has not got. */
export interface MissingProgram {
  readonly missing: string;
}

/**
 * Starts Redis on a free port, with an append-only file. Nothing is synced to the disk, as in {@link startPostgres}: where it
 * syncs every second, a busy disk makes it hold back what it has confirmed, and a crash of the server loses that.
 */
export async function startRedis(): Promise<LocalServer | MissingProgram> {
  const program = await findOnPath(["redis-server"]);
  if (!program) return { missing: "redis-server" };
  const folder = await mkdtemp(join(tmpdir(), "pixwire-redis-"));
  const port = await freePort();
  const files = ["--save", "", "--appendonly", "yes", "--appendfsync", "no", "--dir", folder];
  const args = ["--port", `${port}`, "--bind", "127.0.0.1", ...files];
  return startServer(`redis://127.0.0.1:${port}`, folder, port, "SIGKILL", () => spawn(program, args, QUIET));
}

/**
 * Starts PostgreSQL on a free port, with an empty database. It refuses to be run by root, in whose place it is run by the
 * user `postgres`. Nothing is synced to the disk: the data survive a crash of the server, and need not survive one of the
 * machine.
 */
export async function startPostgres(): Promise<LocalServer | MissingProgram> {
  const [program, initdb] = await Promise.all(["postgres", "initdb"].map(findPostgresProgram));
  if (!program || !initdb) return { missing: "postgres and initdb of PostgreSQL" };
  const folder = await mkdtemp(join(tmpdir(), "pixwire-postgres-"));
  const owner = process.getuid?.() === 0 ? idsOf("postgres") : undefined;
  if (owner) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  execFileSync(initdb, ["-D", data, "-U", "pixwire", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    cwd: folder,
    stdio: "ignore",
    ...owner,
  });
  const port = await freePort();
  const settings = [
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "max_connections=200",
    `unix_socket_directories=${folder}`,
  ];
  const args = ["-D", data, "-p", `${port}`, ...settings.flatMap((setting) => ["-c", setting])];
  const url = `postgres://pixwire@127.0.0.1:${port}/postgres`;
  // A kill would leave its other processes, which would keep the new one from starting.
  return startServer(url, folder, port, "SIGQUIT", () => spawn(program, args, { ...QUIET, cwd: folder, ...owner }));
}

const QUIET = { stdio: "ignore" } as const;

async function startServer(
  url: string,
  folder: string,
  port: number,
  crash: NodeJS.Signals,
  run: () => ChildProcess,
): Promise<LocalServer> {
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const started = run();
    child = started;
    const deadline = performance.now() + START_TIMEOUT_MS;
    while (!(await isListening(port))) {
      if (started.exitCode !== null) throw new Error(`${url} ended with exit code ${started.exitCode}`);
      if (performance.now() > deadline) throw new Error(`${url} did not start in time`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.kill(crash);
    await exit;
  };
  await start();
  return {
    url,
    start,
    kill,
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Debian has the programs of PostgreSQL in a folder of its version. */
async function findPostgresProgram(name: string): Promise<string | undefined> {
  const root = "/usr/lib/postgresql";
  const versions = await readdir(root).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? findOnPath([name]) : join(root, newest, "bin", name);
}

function idsOf(user: string): { uid: number; gid: number } {
  const [uid = 0, gid = 0] = ["-u", "-g"].map((flag) => Number(execFileSync("id", [flag, user]).toString()));
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address === "object" && address) return address.port;
  throw new Error("There is no free port");
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
