import { redact, withDeadline } from "@pixwire/api/runtime";
import { version } from "../../package.json";
import { cacheFolder, configFolder, stateFolder } from "../config/folders.js";
import { profilesFile } from "../config/profiles.js";
import { resolveSettings, type Settings } from "../config/settings.js";
import type { Context } from "../context.js";
import type { Action } from "../definition.js";
import { CommandError } from "../errors/command-error.js";
import { describeError } from "../errors/describe-error.js";
import { EXIT } from "../exit-codes.js";
import { fetchOf, proxyVariables } from "../network.js";
import { PROVIDERS, type ProviderId, providerInfo } from "../providers.js";
import { printable, terminalWidth, wrap } from "../terminal/text.js";

type State = "ok" | "note" | "problem";

/** One thing that was looked at. */
interface Finding {
  check: string;
  state: State;
  detail: string;
}

/** A signature that a server checks against its clock becomes invalid with a larger difference. */
const MAX_SKEW_MS = 60_000;

/** How long a server may take to answer. */
const TIMEOUT_MS = 10_000;

const NEEDED_NODE = [20, 19] as const;

export const runDoctor: Action = async (context, { options }) => {
  const findings: Finding[] = [
    { check: "pixwire", state: "ok", detail: version },
    runtimeFinding(),
    { check: "platform", state: "ok", detail: `${context.io.platform} ${process.arch}` },
    terminalFinding(context),
    ...proxyFindings(context),
    { check: "profiles", state: "ok", detail: profilesFile(context.io) },
    {
      check: "folders",
      state: "ok",
      detail: [configFolder, stateFolder, cacheFolder].map((one) => one(context.io)).join(", "),
    },
  ];
  for (const provider of PROVIDERS)
    findings.push(...(await providerFindings(context, provider, options.flag("offline"))));
  const width = terminalWidth(context.io.stdout);
  for (const finding of findings) await context.output.result(finding, () => layOut(finding, width));
  const problems = findings.filter(({ state }) => state === "problem");
  if (problems.length === 0) return;
  const isNetworkAlone = problems.every(({ check }) => check.endsWith(" server"));
  throw new CommandError(
    `${problems.length === 1 ? "There is a problem" : `There are ${problems.length} problems`}: ${problems.map(({ check }) => check).join(", ")}.`,
    {
      exitCode: isNetworkAlone ? EXIT.network : EXIT.failed,
    },
  );
};

/** In columns: `problem` and two blanks. */
const INDENT = 9;

function layOut({ check, state, detail }: Finding, width: number): string {
  const [first = "", ...rest] = wrap(`${check}: ${printable(detail)}`, width - INDENT);
  return [`${state.padEnd(INDENT)}${first}`, ...rest.map((line) => " ".repeat(INDENT) + line)].join("\n");
}

function runtimeFinding(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNewEnough = major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
  const detail = `Node.js ${process.versions.node}`;
  if (isNewEnough) return { check: "runtime", state: "ok", detail };
  return { check: "runtime", state: "problem", detail: `${detail}; ${NEEDED_NODE.join(".")} or later is needed` };
}

function terminalFinding({ io, talk }: Context): Finding {
  if (io.stdout.isTTY !== true)
    return { check: "terminal", state: "ok", detail: "none: standard output is a pipe or a file" };
  const colors = talk.palette.bold("x") === "x" ? "without colours" : "with colours";
  return { check: "terminal", state: "ok", detail: `${io.stdout.columns ?? 80} columns, ${colors}` };
}

function proxyFindings({ io: { env } }: Context): Finding[] {
  const variables = proxyVariables(env);
  const findings: Finding[] = variables.map((name) => {
    const value = env[name] ?? "";
    const isUrl = URL.canParse(value);
    return {
      check: "proxy",
      state: isUrl ? "ok" : "problem",
      detail: `${name}: ${isUrl ? withoutUser(value) : "not a URL"}`,
    };
  });
  if (findings.length === 0) findings.push({ check: "proxy", state: "ok", detail: "none" });
  const noProxy = env.no_proxy ?? env.NO_PROXY;
  if (noProxy) findings.push({ check: "proxy", state: "ok", detail: `not for ${noProxy}` });
  if (env.NODE_EXTRA_CA_CERTS) {
    findings.push({ check: "certificates", state: "ok", detail: `also those of ${env.NODE_EXTRA_CA_CERTS}` });
  }
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === "0") {
    const detail = "NODE_TLS_REJECT_UNAUTHORIZED=0 turns all checks off: anybody on the way can read the credentials";
    findings.push({ check: "certificates", state: "problem", detail });
  }
  return findings;
}

/** A proxy's URL may have a password. */
function withoutUser(text: string): string {
  const url = new URL(text);
  return `${url.protocol}//${url.host}`;
}

async function providerFindings(context: Context, provider: ProviderId, isOffline: boolean): Promise<Finding[]> {
  const { title, credentialVariable } = providerInfo(provider);
  let settings: Settings;
  try {
    settings = await resolveSettings(context, provider);
  } catch (error) {
    return [{ check: title, state: "problem", detail: describeError(error).message }];
  }
  const { credential, baseUrl } = settings;
  const credentialFinding: Finding = {
    check: `${title} credential`,
    state: credential === undefined ? "note" : "ok",
    detail:
      credential === undefined ? `none: add a profile, or set ${credentialVariable}` : `from ${credential.source}`,
  };
  const server = { check: `${title} server`, detail: `${baseUrl.value} (${baseUrl.source})` };
  if (isOffline) return [credentialFinding, { ...server, state: "ok" }];
  return [credentialFinding, await serverFinding(context, server, baseUrl.value)];
}

/** Asks a server for anything: whatever it answers, it answers with its time. */
async function serverFinding(
  context: Context,
  { check, detail }: { check: string; detail: string },
  url: string,
): Promise<Finding> {
  const { signal } = context;
  try {
    const fetch = await fetchOf(context);
    const timeoutError = (): Error => new Error(`no answer within ${TIMEOUT_MS / 1000} s`);
    const response = await withDeadline({ signal, timeoutMs: TIMEOUT_MS, timeoutError }, (limited) =>
      fetch(new Request(url, { method: "HEAD", redirect: "manual", signal: limited })),
    );
    await response.body?.cancel();
    const serverTime = Date.parse(response.headers.get("date") ?? "");
    if (Number.isNaN(serverTime)) return { check, state: "ok", detail: `${detail}, answers without its time` };
    const skewMs = Date.now() - serverTime;
    if (Math.abs(skewMs) <= MAX_SKEW_MS) return { check, state: "ok", detail: `${detail}, clock agrees` };
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    const direction = skewMs > 0 ? "ahead of" : "behind";
    return { check, state: "problem", detail: `${detail}: this clock is ${seconds} s ${direction} the server's` };
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const problem = cause instanceof Error ? cause.message : String(cause);
    return { check, state: "problem", detail: `${detail}: ${redact(problem)}` };
  }
}
