import { createMock, type FaultKind, type FaultPlan } from "@pixwire/mock";
import type { Action } from "../definition.js";
import { UsageError } from "../errors/command-error.js";
import { parseProvider, providerInfo } from "../providers.js";

const NAMED_FAULTS: readonly string[] = ["reset", "lost-answer", "stall", "truncate", "stall-answer"];

export const runMock: Action = async ({ output, talk, signal }, { args, options }) => {
  const provider = parseProvider(args[0] ?? "");
  const mock = createMock(provider, {
    seed: options.wholeNumber("seed", 0),
    latencyMs: options.wholeNumber("latency", 0, 3_600_000),
    token: options.text("token"),
    strict: options.flag("strict"),
    faults: parseFaults(options.text("faults")),
  });
  const server = await listen(mock, options.wholeNumber("port", 0, 65_535), options.text("host"));
  try {
    const { title, baseUrlVariable } = providerInfo(provider);
    await output.result({ provider, url: server.url }, () => `${title} is emulated at ${server.url}`);
    talk.info(`Lead other commands there with: export ${baseUrlVariable}=${server.url}`);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener("abort", () => resolve(), { once: true });
    });
  } finally {
    await server.close();
  }
  // Stopping is how this command ends, and no failure.
};

/** @throws UsageError for an address that this machine does not have, or that is in use. */
async function listen(mock: ReturnType<typeof createMock>, port: number | undefined, host: string | undefined) {
  try {
    return await mock.listen({ port, host });
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
    if (code === "EADDRINUSE") {
      throw new UsageError(`The port ${port} is in use.`, "Choose another one, or leave out --port to get a free one.");
    }
    if (code === "EACCES") throw new UsageError(`The port ${port} is reserved.`, "Choose one of 1024 or higher.");
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new UsageError(`This machine has no interface ${host}.`, "Leave out --host to listen on 127.0.0.1.");
    }
    throw error;
  }
}

/** @throws UsageError */
function parseFaults(text: string | undefined): FaultPlan | undefined {
  if (text === undefined) return undefined;
  const [rateText = "", kindsText, ...rest] = text.split(":");
  const rate = rateText === "" ? Number.NaN : Number(rateText);
  const kinds = kindsText === undefined ? ["reset", "503", "429"] : kindsText.split(",");
  if (!(rate >= 0 && rate <= 1) || rest.length > 0) {
    throw new UsageError("--faults takes a rate from 0 to 1 and kinds, such as 0.2:reset,503.");
  }
  const known: FaultKind[] = kinds.map((kind) => {
    if (isFaultKind(kind)) return kind;
    throw new UsageError(
      `--faults has no kind ${JSON.stringify(kind)}.`,
      `There are ${NAMED_FAULTS.join(", ")}, and the statuses 400 to 599.`,
    );
  });
  return { rate, kinds: known };
}

function isFaultKind(text: string): text is FaultKind {
  return NAMED_FAULTS.includes(text) || /^[45]\d\d$/.test(text);
}
