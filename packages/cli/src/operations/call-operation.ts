import { confirm } from "../ask.js";
import { connectImageKit, connectImgSrc, connectPixelbin } from "../clients.js";
import { resolveSettings } from "../config/settings.js";
import type { Context } from "../context.js";
import type { Call } from "../definition.js";
import { UsageError } from "../errors/command-error.js";
import { type ProviderId, providerInfo } from "../providers.js";
import type { OperationDescription } from "./description.js";
import { NotSent, previewRequest, renderPreview } from "./dry-run.js";
import { isDestructive } from "./flags.js";
import { givenFlags, readInput } from "./read-input.js";

/** In place of a credential, so that a request can be shown that nobody has a credential for yet. */
const PLACEHOLDER = "not-a-credential";

/** Calls an operation with the options of a command, and writes its answer. */
export async function callOperation(
  context: Context,
  { options }: Call,
  { provider, id, description }: { provider: ProviderId; id: string; description: OperationDescription },
): Promise<void> {
  const fields = options.texts("field");
  if (options.flag("all") && !description.paged) {
    throw new UsageError(`${id} does not answer page by page.`, "Call it without --all.");
  }
  refuseAmbiguousFormat(context, description);
  const flags = givenFlags(description, {
    texts: (flag) => options.texts(optionName(flag)),
    choice: (flag) => options.choice(optionName(flag)),
  });
  const input = await readInput(context, description, { flags, input: options.text("input"), fields });
  if (options.flag("dryRun")) return showRequest(context, provider, id, description, input);
  if (isDestructive(id, description.method)) await confirm(context, `Call ${id} of ${provider}`, options.flag("yes"));
  const answer = await invoke(context, provider, description.tag, id, input);
  if (options.flag("all")) return writeAll(context, answer);
  await writeAnswer(context, await answer);
}

/** An operation with a member `format` has it as `--member.format`. Whoever writes `--format jpeg` means that one. */
function refuseAmbiguousFormat({ output: { mode } }: Context, { members }: OperationDescription): void {
  if (mode.kind !== "format" || mode.format.kind !== "columns" || mode.format.columns.length > 1) return;
  if (!members.some(({ name }) => name === "format")) return;
  throw new UsageError(
    "--format says how results are written.",
    "The member of the operation is --member.format. To write one member of each result, use a template: '{name}'.",
  );
}

/** The name under which the parser keeps an option. */
function optionName(flag: string): string {
  return flag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** @returns what the method returns: a promise, or a list that can be iterated over. */
async function invoke(
  context: Context,
  provider: ProviderId,
  tag: string,
  id: string,
  input: object,
): Promise<{ result: unknown }> {
  const { client } = await connect(context, provider);
  const namespace: unknown = Reflect.get(client, tag);
  const method: unknown = typeof namespace === "object" && namespace !== null ? Reflect.get(namespace, id) : undefined;
  if (typeof method !== "function") throw new Error(`the client of ${provider} has no ${tag}.${id}`);
  // In an object, because a list is a promise of its first page, which would be awaited here.
  return { result: Reflect.apply(method, undefined, [input, { signal: context.signal }]) };
}

function connect(context: Context, provider: ProviderId) {
  if (provider === "pixelbin") return connectPixelbin(context);
  return provider === "imagekit" ? connectImageKit(context) : connectImgSrc(context);
}

async function writeAll({ output }: Context, { result }: { result: unknown }): Promise<void> {
  if (!isAsyncIterable(result)) throw new Error("the operation returned no list");
  for await (const item of result) await writeValue(output, item);
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

async function writeAnswer({ output, talk }: Context, { result }: { result: unknown }): Promise<void> {
  const answer: unknown = await result;
  if (answer === undefined) return talk.info("Done. The service answers nothing.");
  // For programs, a list is one line per item, like the lists of all commands.
  if (Array.isArray(answer) && output.mode.kind !== "human") {
    for (const item of answer) await writeValue(output, item);
    return;
  }
  await writeValue(output, answer);
}

async function writeValue(output: Context["output"], value: unknown): Promise<void> {
  if (value instanceof Blob) return output.bytes(new Uint8Array(await value.arrayBuffer()));
  if (typeof value === "object" && value !== null) {
    await output.result(value, () => JSON.stringify(value, undefined, 2));
  } else if (output.mode.kind === "human") await output.text(String(value));
  else await output.text(JSON.stringify(value));
}

async function showRequest(
  context: Context,
  provider: ProviderId,
  id: string,
  description: OperationDescription,
  input: object,
): Promise<void> {
  const { output, io, globals } = context;
  let request: Request | undefined;
  const fetch = (sent: Request): Promise<Response> => {
    request = sent;
    return Promise.reject(new NotSent("the request is only shown"));
  };
  const { credential } = await resolveSettings(context, provider);
  const env = credential ? io.env : { ...io.env, [providerInfo(provider).credentialVariable]: PLACEHOLDER };
  const offline = { ...context, io: { ...io, fetch, env }, globals: { ...globals, maxRetries: 0 } };
  try {
    const { result } = await invoke(offline, provider, description.tag, id, input);
    await result;
  } catch (error) {
    if (request === undefined) throw error;
  }
  if (request === undefined) throw new Error(`${id} made no request`);
  const preview = await previewRequest(request, description, credential?.value);
  await output.result(preview, () => renderPreview(preview));
}
