import { checkOptions } from "../check-options.js";
import { Failure } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import type { Prediction } from "../generated/pixelbin/models.js";
import type { Json } from "../json.js";
import type { Context } from "../provider.js";
import type { ReadOwn } from "../remote.js";
import { sampleImage } from "../sample.js";
import { withTimeLimit } from "../time-limit.js";
import {
  isFinal,
  type Job,
  type JobStatus,
  type PredictionOptions,
  type PredictionOutcome,
  predictionOptionRules,
  statusOf,
  timingOf,
} from "./jobs.js";
import { checkInputs, ERASE_BACKGROUND, type PredictionInputs, type PredictionModel } from "./models.js";
import { type PredictionFiles, RETENTION } from "./prediction-files.js";
import { hostsOf, ORGANIZATION_ID } from "./records.js";

/** A call of a prediction's webhook. */
export interface WebhookDelivery {
  readonly predictionId: string;
  readonly url: string;
  /** The status of the receiver's answer. */
  readonly status?: number;
  /** Why the call failed. */
  readonly error?: string;
}

export interface PredictionParts {
  context: Context;
  options: PredictionOptions;
  files: PredictionFiles;
  readOwn: ReadOwn;
}

/** Timers may fire slightly early by the clock. This margin makes up for it. */
const TIMER_SLACK_MS = 5;

/** The time limit for the receiver of a webhook, in milliseconds. */
const WEBHOOK_LIMIT_MS = 10_000;

export function createPredictions({ context, options, files, readOwn }: PredictionParts) {
  checkOptions("createMock: predictions", options, predictionOptionRules);
  const models = new Map([ERASE_BACKGROUND, ...(options.models ?? [])].map((model) => [model.name, model]));
  const jobs = context.quota.collection<Job>({
    missing: (id) => new Failure(404, `There is no prediction ${JSON.stringify(id)}`),
  });
  const webhooks: WebhookDelivery[] = [];

  const currentStatus = (job: Job): JobStatus => statusOf(job, options, context.now());

  function describe(job: Job, status: JobStatus, baseUrl: string | undefined): Prediction {
    const { api, delivery } = hostsOf(baseUrl);
    const inputFiles = Object.entries(job.files).map(([name, paths]) => [
      name,
      typeof paths === "string" ? delivery + paths : paths.map((path) => delivery + path),
    ]);
    const members = {
      _id: job.id,
      input: { ...job.values, ...Object.fromEntries(inputFiles) },
      urls: { get: `${api}/service/platform/transformation/v1.0/predictions/${job.id}` },
      orgId: ORGANIZATION_ID,
      retention: RETENTION,
      createdAt: new Date(job.startedAt).toISOString(),
    };
    if (!isFinal(status)) return { ...members, status };
    const { result } = job;
    if ("error" in result) return { ...members, status: "FAILURE", error: result.error };
    const output = "paths" in result ? result.paths.map((path) => delivery + path) : result.analysis;
    return { ...members, status: "SUCCESS", consumedCredits: 1, output };
  }

  async function decide(
    model: PredictionModel,
    inputs: PredictionInputs,
    baseUrl: string | undefined,
  ): Promise<PredictionOutcome> {
    const chosen = options.outcome?.({ name: model.name, input: inputs });
    if (chosen) return chosen;
    const values = Object.values(inputs).flat();
    const sent = values.find((value) => value instanceof Blob);
    if (sent) return { files: [sent] };
    const url = values.find((value): value is string => typeof value === "string" && /^https?:\/\//i.test(value));
    if (url === undefined) return { files: [sampleImage()] };
    if (URL.canParse(url) && new URL(url).hostname.endsWith(".invalid")) return { error: "image not found" };
    const own = await readOwn(url, baseUrl);
    if (own && !own.ok) return { error: "image not found" };
    return { files: [own ? await own.blob() : sampleImage()] };
  }

  async function keepResult(outcome: PredictionOutcome, folder: string): Promise<Job["result"]> {
    if (!("files" in outcome)) return outcome;
    const add = (bytes: Blob, index: number): Promise<string> =>
      files.add(`outputs/${RETENTION}/${folder}`, `result_${index}`, bytes);
    return { paths: await Promise.all(outcome.files.map(add)) };
  }

  async function keepInputs(inputs: PredictionInputs, folder: string): Promise<Pick<Job, "values" | "files">> {
    const kept: { values: Record<string, Json>; files: Record<string, string | readonly string[]> } = {
      values: {},
      files: {},
    };
    for (const [name, value] of Object.entries(inputs)) {
      const add = (bytes: Blob, index: number): Promise<string> =>
        files.add(`inputs/${folder}/${name}`, `${index}`, bytes);
      if (value instanceof Blob) kept.files[name] = await add(value, 0);
      else if (Array.isArray(value) && value.some((item) => item instanceof Blob)) {
        kept.files[name] = await Promise.all(value.filter((item) => item instanceof Blob).map(add));
      } else kept.values[name] = toJson(value);
    }
    return kept;
  }

  /** Calls the webhook once, when the job is first found to be finished. */
  async function notify(job: Job, baseUrl: string | undefined): Promise<void> {
    const { webhook: url, id: predictionId } = job;
    const status = currentStatus(job);
    if (url === undefined || job.isNotified || !isFinal(status)) return;
    job.isNotified = true;
    const { fetch } = context;
    if (!fetch) {
      webhooks.push({ predictionId, url, error: "The emulator may send no requests: see the option `allowOutbound`" });
      return;
    }
    const body = JSON.stringify(describe(job, status, baseUrl));
    const headers = { "content-type": "application/json" };
    try {
      const status = await withTimeLimit(WEBHOOK_LIMIT_MS, async (signal) => {
        const answer = await fetch(url, { method: "POST", headers, body, signal });
        await answer.body?.cancel();
        return answer.status;
      });
      webhooks.push({ predictionId, url, status });
    } catch (error) {
      webhooks.push({ predictionId, url, error: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Calls the webhook when the job should be finished. If the clock stands still, the next read does so instead. */
  function notifyInTime(job: Job, baseUrl: string | undefined): void {
    if (job.webhook === undefined || options.polls !== undefined) return;
    const { acceptedMs, runningMs } = timingOf(options);
    const timer = setTimeout(() => void notify(job, baseUrl), acceptedMs + runningMs + TIMER_SLACK_MS);
    // In Node: a pending job must not keep the process alive.
    if (typeof timer === "object") timer.unref();
  }

  const handlers = {
    async createPrediction({ path: { plugin, operation }, body, baseUrl }) {
      const model = models.get(`${plugin}_${operation}`);
      if (!model) {
        const names = [...models.keys()].join(", ");
        throw new Failure(404, `There is no model ${plugin}_${operation}. The models are: ${names}`);
      }
      const inputs = readInputs(body);
      await checkInputs(model, inputs);
      const startedAt = context.now();
      const uuid = context.random.uuid(startedAt);
      const folder = `${plugin}/${operation}/${uuid}`;
      const job: Job = {
        id: `${plugin}--${operation}--${uuid}`,
        startedAt,
        webhook: body.webhook,
        ...(await keepInputs(inputs, folder)),
        result: await keepResult(await decide(model, inputs, baseUrl), folder),
        polls: 0,
        isNotified: false,
      };
      jobs.set(job.id, job);
      notifyInTime(job, baseUrl);
      return describe(job, "ACCEPTED", baseUrl);
    },
    getPrediction({ path, baseUrl }) {
      const job = jobs.need(path.requestId);
      job.polls += 1;
      // Not awaited, because a slow receiver must not delay the response. The log of webhooks has the result.
      void notify(job, baseUrl);
      return describe(job, currentStatus(job), baseUrl);
    },
    listPredictions: () =>
      [...models.values()].map(({ name, displayName, description }) => ({ name, displayName, description })),
    getPredictionSchema({ path }) {
      const model = models.get(path.name);
      if (!model) throw new Failure(404, `There is no model ${JSON.stringify(path.name)}`);
      const { name, displayName, description, input } = model;
      return { name, displayName, description, input };
    },
  } satisfies Handlers;
  return { handlers, webhooks };
}

/** The members that start with `input.`, without that prefix. `"true"` and `"false"` become booleans. */
function readInputs(body: Readonly<Record<string, unknown>>): PredictionInputs {
  const inputs = Object.entries(body).filter(([name]) => name.startsWith("input."));
  return Object.fromEntries(
    inputs.map(([name, value]) => [
      name.slice("input.".length),
      value === "true" ? true : value === "false" ? false : value,
    ]),
  );
}

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
