import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "@pixwire/check-options";
import { CommandError, UsageError } from "../errors/command-error.js";
import { EXIT } from "../exit-codes.js";
import type { Io } from "../io.js";
import { PROVIDERS, type ProviderId } from "../providers.js";
import { configFolder } from "./folders.js";

/** A credential under a name, and what belongs to it. */
export interface Profile {
  credential: string;
  baseUrl?: string;
  publicKey?: string;
  urlEndpoint?: string;
  accessKey?: string;
  username?: string;
}

/** The profiles of one provider, and which of them is used when none is named. */
export interface ProviderProfiles {
  current: string | undefined;
  profiles: ReadonlyMap<string, Profile>;
}

export type Profiles = Readonly<Record<ProviderId, ProviderProfiles>>;

const MEMBERS = ["credential", "baseUrl", "publicKey", "urlEndpoint", "accessKey", "username"] as const;

/** The profiles take a few hundred bytes each. */
const MAX_BYTES = 1024 * 1024;

const NAME = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** @throws UsageError for a name that cannot be written on a command line without quotes. */
export function checkProfileName(name: string): void {
  if (NAME.test(name)) return;
  throw new UsageError(
    `${JSON.stringify(name)} cannot be the name of a profile.`,
    "Use letters, digits, and the characters - . _",
  );
}

export function profilesFile(io: Pick<Io, "env" | "platform">): string {
  return join(configFolder(io), "profiles.json");
}

/**
 * Reads the profiles. Without a file there are none.
 *
 * @throws CommandError if the file is damaged, or other users of the machine can read it.
 */
export async function readProfiles(io: Pick<Io, "env" | "platform">): Promise<Profiles> {
  const file = profilesFile(io);
  const text = await readPrivateFile(file, io.platform);
  return text === undefined ? emptyProfiles() : parseProfiles(text, file);
}

/** Writes the profiles so that only their owner can read them, and so that an interruption leaves the old ones. */
export async function writeProfiles(io: Pick<Io, "env" | "platform">, profiles: Profiles): Promise<void> {
  const folder = configFolder(io);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const document = {
    version: 1,
    ...Object.fromEntries(
      PROVIDERS.filter((id) => profiles[id].profiles.size > 0).map((id) => [
        id,
        { current: profiles[id].current, profiles: Object.fromEntries(profiles[id].profiles) },
      ]),
    ),
  };
  const temporary = join(folder, `.profiles-${randomUUID()}`);
  const handle = await open(temporary, "wx", 0o600);
  try {
    try {
      await handle.writeFile(`${JSON.stringify(document, undefined, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, profilesFile(io));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Returns profiles in which those of one provider are replaced. */
export function withProvider(profiles: Profiles, id: ProviderId, replacement: ProviderProfiles): Profiles {
  return { ...profiles, [id]: replacement };
}

/** The mode is that of the opened file, so that it cannot be exchanged in between. Windows has no modes. */
async function readPrivateFile(file: string, platform: NodeJS.Platform): Promise<string | undefined> {
  const handle = await open(file, constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw new CommandError(`The profiles cannot be read: ${error.message}`, { cause: error });
  });
  if (handle === undefined) return undefined;
  try {
    const stats = await handle.stat();
    const { mode, uid, size } = stats;
    if (stats.isDirectory()) throw damaged(file, "it is a folder");
    if (platform !== "win32") {
      if ((mode & 0o077) !== 0) {
        throw new CommandError(`Other users of this machine can read the profiles in ${file}.`, {
          hint: `Run: chmod 600 '${file}'. If others may have read it, replace its credentials.`,
          exitCode: EXIT.wrongUse,
        });
      }
      const user = process.getuid?.();
      if (user !== undefined && user !== 0 && uid !== user) {
        throw new CommandError(`The profiles in ${file} belong to another user.`, {
          hint: "Name a folder of your own with PIXWIRE_CONFIG_DIR.",
          exitCode: EXIT.wrongUse,
        });
      }
    }
    if (size > MAX_BYTES) throw damaged(file, `it is longer than ${MAX_BYTES} bytes`);
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

function parseProfiles(text: string, file: string): Profiles {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The message of the parser would quote the file, and with it a credential.
    throw damaged(file, "it is not JSON");
  }
  if (!isObject(document)) throw damaged(file, "it is not an object");
  if (document.version !== 1) throw damaged(file, "it was written by another version of pixwire");
  const read = (id: ProviderId): ProviderProfiles => parseProvider(document[id], id, file);
  return { pixelbin: read("pixelbin"), imagekit: read("imagekit"), "img-src": read("img-src") };
}

function parseProvider(value: unknown, id: ProviderId, file: string): ProviderProfiles {
  if (value === undefined) return { current: undefined, profiles: new Map() };
  if (!isObject(value) || !isObject(value.profiles)) throw damaged(file, `${id} has no profiles`);
  const profiles = new Map<string, Profile>();
  for (const [name, profile] of Object.entries(value.profiles)) {
    profiles.set(name, parseProfile(profile, `${id}.profiles.${name}`, file));
  }
  const { current } = value;
  if (current !== undefined && typeof current !== "string") throw damaged(file, `${id}.current is not a name`);
  return { current, profiles };
}

function parseProfile(value: unknown, place: string, file: string): Profile {
  if (!isObject(value) || typeof value.credential !== "string" || value.credential === "") {
    throw damaged(file, `${place} has no credential`);
  }
  const profile: Profile = { credential: value.credential };
  for (const member of MEMBERS) {
    const text = value[member];
    if (text === undefined) continue;
    if (typeof text !== "string") throw damaged(file, `${place}.${member} is not a text`);
    profile[member] = text;
  }
  return profile;
}

function damaged(file: string, problem: string): CommandError {
  return new CommandError(`The profiles in ${file} are damaged: ${problem}.`, {
    hint: "Repair the file, or remove it and add the profiles again with `pixwire auth add`.",
    exitCode: EXIT.wrongUse,
  });
}

function emptyProfiles(): Profiles {
  const none = (): ProviderProfiles => ({ current: undefined, profiles: new Map() });
  return { pixelbin: none(), imagekit: none(), "img-src": none() };
}
