import { didYouMean } from "@pixwire/check-options";
import { confirm } from "../ask.js";
import { connectImageKit, connectImgSrc, connectPixelbin } from "../clients.js";
import {
  checkProfileName,
  type Profile,
  type ProviderProfiles,
  profilesFile,
  readProfiles,
  withProvider,
  writeProfiles,
} from "../config/profiles.js";
import { resolveSettings } from "../config/settings.js";
import type { Context } from "../context.js";
import type { Action, Call } from "../definition.js";
import { CommandError, PartlyDoneError, UsageError } from "../errors/command-error.js";
import { describeError } from "../errors/describe-error.js";
import { EXIT } from "../exit-codes.js";
import { readAll } from "../io.js";
import { PROVIDERS, type ProviderId, parseProvider, providerInfo } from "../providers.js";

const DEFAULT_NAME = "default";

/** In bytes. A credential has some dozens. */
const MAX_CREDENTIAL = 16 * 1024;

export const add: Action = async (context, call) => {
  const provider = parseProvider(call.args[0] ?? "");
  const name = context.globals.profile ?? DEFAULT_NAME;
  checkProfileName(name);
  const { settings, title } = providerInfo(provider);
  const isOwn = (flag: string): boolean => settings.some((one) => one.flag === flag);
  for (const id of PROVIDERS) {
    for (const { flag } of providerInfo(id).settings) {
      if (call.options.text(toName(flag)) !== undefined && !isOwn(flag)) {
        throw new UsageError(`--${flag} is a setting of ${providerInfo(id).title}, not of ${title}.`);
      }
    }
  }
  const urlEndpoint = call.options.text("urlEndpoint");
  if (urlEndpoint !== undefined && !/^https?:\/\/[^\s/?#@]/i.test(urlEndpoint)) {
    throw new UsageError("--url-endpoint must be an http(s) URL, such as https://ik.imagekit.io/demo.");
  }
  const profiles = await readProfiles(context.io);
  const own = profiles[provider];
  const exists = own.profiles.has(name);
  if (exists && !call.options.flag("replace")) {
    throw new UsageError(
      `There is a profile ${name} for ${title} already.`,
      "Replace it with --replace, or choose another name with --profile.",
    );
  }
  const profile: Profile = { credential: await readCredential(context, call, provider) };
  if (context.globals.baseUrl !== undefined) profile.baseUrl = context.globals.baseUrl;
  for (const { name: member, flag } of settings) {
    const value = call.options.text(toName(flag));
    if (value !== undefined) profile[member] = value;
  }
  const current = call.options.flag("use") || own.profiles.size === 0 || own.current === undefined ? name : own.current;
  const replacement = { current, profiles: new Map(own.profiles).set(name, profile) };
  await writeProfiles(context.io, withProvider(profiles, provider, replacement));
  const file = profilesFile(context.io);
  context.talk.info(`${exists ? "Replaced" : "Added"} the profile ${name} for ${title}, in ${file}.`);
  if (current !== name)
    context.talk.info(`${current} stays in use. Change it with: pixwire auth use ${provider} ${name}`);
  if (context.output.mode.kind !== "human") {
    await context.output.result({ provider, profile: name, current: current === name, file }, () => "");
  }
};

/** `--url-endpoint` as the parser names it. */
function toName(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

async function readCredential(context: Context, { options }: Call, provider: ProviderId): Promise<string> {
  const { credentialTitle, title } = providerInfo(provider);
  const variable = options.text("fromEnv");
  if (variable !== undefined && options.flag("stdin")) {
    throw new UsageError("--stdin and --from-env contradict each other.", "Give one of them.");
  }
  if (variable !== undefined) return checkCredential(context.io.env[variable] ?? "", `The variable ${variable}`);
  if (options.flag("stdin")) {
    const bytes = await readAll(context.io.stdin(), MAX_CREDENTIAL);
    return checkCredential(new TextDecoder().decode(bytes), "Standard input");
  }
  if (!context.globals.mayPrompt()) {
    throw new UsageError(
      `The ${credentialTitle} cannot be asked for here.`,
      "Pass it on standard input with --stdin, or name a variable with --from-env.",
    );
  }
  const { isCancel, password } = await import("@clack/prompts");
  const answer = await password({ message: `The ${credentialTitle} of ${title}`, signal: context.signal });
  if (isCancel(answer)) throw new CommandError("Nothing was added.", { exitCode: EXIT.stopped });
  return checkCredential(answer, "The answer");
}

/** A credential is sent in a header, which cannot hold everything. No message repeats it. */
function checkCredential(text: string, source: string): string {
  const credential = text.trim();
  if (credential === "") throw new UsageError(`${source} has no credential.`);
  if (!/^[!-~]+$/.test(credential)) {
    throw new UsageError(`${source} is not a credential: it has blanks, line breaks or characters beyond ASCII.`);
  }
  return credential;
}

interface ListedProfile {
  provider: ProviderId;
  profile: string;
  current: boolean;
  baseUrl: string | undefined;
}

export const list: Action = async ({ io, output, talk }, { args }) => {
  const only = args[0] === undefined ? undefined : parseProvider(args[0]);
  const profiles = await readProfiles(io);
  const listed = PROVIDERS.filter((id) => only === undefined || id === only).flatMap((id): ListedProfile[] =>
    [...profiles[id].profiles].map(([profile, { baseUrl }]) => ({
      provider: id,
      profile,
      current: profiles[id].current === profile,
      baseUrl,
    })),
  );
  if (listed.length === 0) talk.info("There are no profiles. Add one with `pixwire auth add`.");
  await output.table(listed, [
    { title: "", cell: ({ current }) => (current ? "*" : " ") },
    { title: "PROVIDER", cell: ({ provider }) => provider },
    { title: "PROFILE", cell: ({ profile }) => profile },
    {
      title: "SERVER",
      cell: ({ provider, baseUrl }) => baseUrl ?? providerInfo(provider).defaultBaseUrl,
      flexible: true,
    },
  ]);
};

export const use: Action = async ({ io, talk }, { args }) => {
  const provider = parseProvider(args[0] ?? "");
  const name = args[1] ?? "";
  const profiles = await readProfiles(io);
  requireProfile(profiles[provider], name, provider);
  await writeProfiles(io, withProvider(profiles, provider, { ...profiles[provider], current: name }));
  talk.info(`The profile ${name} is used for ${providerInfo(provider).title} from now on.`);
};

export const remove: Action = async (context, { args, options }) => {
  const provider = parseProvider(args[0] ?? "");
  const name = args[1] ?? "";
  const { title } = providerInfo(provider);
  const profiles = await readProfiles(context.io);
  const own = profiles[provider];
  requireProfile(own, name, provider);
  await confirm(context, `Remove the profile ${name} of ${title}`, options.flag("yes"));
  const rest = new Map(own.profiles);
  rest.delete(name);
  const current = own.current === name ? undefined : own.current;
  await writeProfiles(context.io, withProvider(profiles, provider, { current, profiles: rest }));
  context.talk.info(`Removed the profile ${name} of ${title}.`);
  if (current === undefined && rest.size > 0) {
    context.talk.info(`No profile is in use. Choose one with: pixwire auth use ${provider} ${[...rest.keys()][0]}`);
  }
};

function requireProfile({ profiles }: ProviderProfiles, name: string, provider: ProviderId): void {
  if (profiles.has(name)) return;
  const names = [...profiles.keys()];
  const meant = didYouMean(name, names);
  throw new UsageError(
    `There is no profile ${JSON.stringify(name)} for ${providerInfo(provider).title}.`,
    meant !== undefined ? `Did you mean ${meant}?` : names.length > 0 ? `There are ${names.join(", ")}.` : undefined,
  );
}

interface CheckedCredential {
  provider: ProviderId;
  ok: boolean;
  /** Where the credential comes from. */
  source: string;
  baseUrl: string;
  /** Of the call, in milliseconds. */
  durationMs: number;
  error?: string;
}

export const check: Action = async (context, { args }) => {
  const only = args[0] === undefined ? undefined : parseProvider(args[0]);
  const failures: unknown[] = [];
  const checked: CheckedCredential[] = [];
  for (const provider of only === undefined ? PROVIDERS : [only]) {
    // A profile that is named need not exist for every provider.
    const settings = await resolveSettings(context, provider).catch((error: unknown) => {
      if (only !== undefined || context.globals.profile === undefined) throw error;
      return undefined;
    });
    if (settings?.credential === undefined && only === undefined) continue;
    const startedAt = performance.now();
    const error = await call(context, provider).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    context.signal.throwIfAborted();
    if (error !== undefined) failures.push(error);
    if (settings?.credential === undefined) continue;
    checked.push({
      provider,
      ok: error === undefined,
      source: settings.credential.source,
      baseUrl: settings.baseUrl.value,
      durationMs: Math.round(performance.now() - startedAt),
      ...(error !== undefined && { error: describeError(error).message }),
    });
  }
  if (checked.length === 0 && failures.length === 0) {
    throw new UsageError(
      "There is no credential to check.",
      "Add one with `pixwire auth add`, see `pixwire help auth`.",
    );
  }
  await context.output.table(checked, [
    { title: "PROVIDER", cell: ({ provider }) => provider },
    { title: "RESULT", cell: ({ ok }) => (ok ? "works" : "fails") },
    { title: "MS", cell: ({ durationMs }) => String(durationMs), alignRight: true },
    { title: "CREDENTIAL FROM", cell: ({ source }) => source },
    { title: "SERVER", cell: ({ baseUrl }) => baseUrl, flexible: true },
  ]);
  const [first] = failures;
  if (failures.length > 0 && failures.length < checked.length) {
    const { message, hint } = describeError(first);
    throw new PartlyDoneError(message, hint);
  }
  if (first !== undefined) throw first;
};

/** Reads one entry, or the usage where that is cheaper: nothing is changed. */
async function call(context: Context, provider: ProviderId): Promise<void> {
  const options = { signal: context.signal };
  if (provider === "pixelbin") {
    const { client } = await connectPixelbin(context);
    await client.assets.listFiles({ pageSize: 1 }, options);
  } else if (provider === "imagekit") {
    const { client } = await connectImageKit(context);
    await client.assets.listFiles({ limit: 1 }, options);
  } else {
    const { client } = await connectImgSrc(context);
    await client.usage.getUsage(undefined, options);
  }
}
