import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Io } from "../io.js";

type Place = Pick<Io, "env" | "platform">;

/**
 * The folder of the profiles: `PIXWIRE_CONFIG_DIR`, otherwise `%APPDATA%\pixwire` on Windows, and
 * `$XDG_CONFIG_HOME/pixwire` or `~/.config/pixwire` everywhere else.
 */
export function configFolder({ env, platform }: Place): string {
  if (env.PIXWIRE_CONFIG_DIR) return env.PIXWIRE_CONFIG_DIR;
  if (platform === "win32") return join(env.APPDATA ?? join(home(env), "AppData", "Roaming"), "pixwire");
  return join(xdg(env.XDG_CONFIG_HOME) ?? join(home(env), ".config"), "pixwire");
}

/** The folder of what continues an interrupted command: records of uploads, and journals. */
export function stateFolder({ env, platform }: Place): string {
  if (env.PIXWIRE_STATE_DIR) return env.PIXWIRE_STATE_DIR;
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home(env), "AppData", "Local"), "pixwire", "state");
  return join(xdg(env.XDG_STATE_HOME) ?? join(home(env), ".local", "state"), "pixwire");
}

/** The folder of what can be fetched again. */
export function cacheFolder({ env, platform }: Place): string {
  if (env.PIXWIRE_CACHE_DIR) return env.PIXWIRE_CACHE_DIR;
  if (platform === "win32") return join(env.LOCALAPPDATA ?? join(home(env), "AppData", "Local"), "pixwire", "cache");
  return join(xdg(env.XDG_CACHE_HOME) ?? join(home(env), ".cache"), "pixwire");
}

/** The XDG specification has relative values ignored. */
function xdg(value: string | undefined): string | undefined {
  return value !== undefined && isAbsolute(value) ? value : undefined;
}

function home(env: Io["env"]): string {
  return env.HOME || env.USERPROFILE || homedir();
}
