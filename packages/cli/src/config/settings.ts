import { createHash } from "node:crypto";
import { didYouMean } from "@pixwire/check-options";
import type { Context } from "../context.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { EXIT } from "../exit-codes.js";
import { type ProviderId, type ProviderSetting, providerInfo } from "../providers.js";
import { type Profile, type ProviderProfiles, readProfiles } from "./profiles.js";

/** A setting, and where it comes from, such as `profile work` or `PIXELBIN_API_TOKEN`. */
export interface Setting {
  value: string;
  source: string;
}

/** What a command uses to call a provider. */
export interface Settings {
  provider: ProviderId;
  /** The name of the profile that was found, whether or not anything of it is used. */
  profile: string | undefined;
  credential: Setting | undefined;
  baseUrl: Setting;
  other(name: ProviderSetting["name"]): Setting | undefined;
}

/**
 * Finds the settings of a provider. What an option says comes first, and a profile that is named by `--profile` is what
 * an option says. Then comes the environment, then the profile that is in use.
 *
 * @throws CommandError if a profile is named that does not exist, or the profiles cannot be read.
 */
export async function resolveSettings({ io, globals }: Context, provider: ProviderId): Promise<Settings> {
  const info = providerInfo(provider);
  const stored = (await readProfiles(io))[provider];
  const named = globals.profile ?? (io.env.PIXWIRE_PROFILE || undefined);
  const name = named ?? stored.current;
  const profile = name === undefined ? undefined : stored.profiles.get(name);
  if (named !== undefined && profile === undefined) throw unknownProfile(named, provider, stored);
  const find = (member: keyof Profile, variable: string): Setting | undefined => {
    const fromProfile = profile?.[member] && { value: profile[member], source: `profile ${name}` };
    const text = io.env[variable];
    const fromEnvironment = text ? { value: text, source: variable } : undefined;
    return (
      (globals.profile === undefined ? (fromEnvironment ?? fromProfile) : (fromProfile ?? fromEnvironment)) || undefined
    );
  };
  return {
    provider,
    profile: name,
    credential: find("credential", info.credentialVariable),
    baseUrl: globals.baseUrl
      ? { value: globals.baseUrl, source: "--base-url" }
      : (find("baseUrl", info.baseUrlVariable) ?? { value: info.defaultBaseUrl, source: "default" }),
    other(setting) {
      const { environmentVariable } = info.settings.find((one) => one.name === setting) ?? {};
      return environmentVariable === undefined ? undefined : find(setting, environmentVariable);
    },
  };
}

/**
 * Tells accounts apart, for records of what has been done in one of them: the same path of another account is another
 * place. The credential cannot be found from it.
 */
export async function accountKey(context: Context, provider: ProviderId): Promise<string> {
  const { credential, baseUrl } = await resolveSettings(context, provider);
  return createHash("sha256")
    .update(JSON.stringify([baseUrl.value, credential?.value]))
    .digest("hex")
    .slice(0, 16);
}

/** @throws CommandError that says how to add a credential. */
export function requireCredential({ credential, provider }: Settings): Setting {
  if (credential !== undefined) return credential;
  const { title, credentialTitle, credentialVariable } = providerInfo(provider);
  throw new CommandError(`There is no ${credentialTitle} for ${title}.`, {
    hint: `Run \`pixwire auth add ${provider}\`, or set ${credentialVariable}.`,
    exitCode: EXIT.wrongUse,
  });
}

function unknownProfile(name: string, provider: ProviderId, { profiles }: ProviderProfiles): UsageError {
  const names = [...profiles.keys()];
  const meant = didYouMean(name, names);
  const hint =
    meant !== undefined
      ? `Did you mean ${meant}?`
      : names.length > 0
        ? `There are ${names.join(", ")}.`
        : `Add it with \`pixwire auth add ${provider} --profile ${name}\`.`;
  return new UsageError(`There is no profile ${JSON.stringify(name)} for ${providerInfo(provider).title}.`, hint);
}
