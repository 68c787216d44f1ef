import {
  createPrediction,
  getPrediction,
  getPredictionSchema,
  listPredictions,
  type PixelbinClient,
  type Prediction,
  type PredictionPending,
  type PredictionSchema,
  type PredictionSucceeded,
} from "@pixwire/api/pixelbin";
import { InvalidInputError, type RequestOptions, type WithResponse } from "@pixwire/api/runtime";
import { PredictionError, PredictionFailedError, PredictionTimeoutError, PredictionWaitError } from "./errors.js";
import { encodeInput } from "./input.js";
import { checked, checkListener, type Job, poll, waitFor } from "./poll.js";
import { createSchedule } from "./schedule.js";
import type {
  CreateAndWaitInput,
  CreateInput,
  FinalPrediction,
  Predictions,
  ThrowingWaitOptions,
  WaitAllOptions,
  WaitAllResult,
  WaitOptions,
  WatchOptions,
} from "./types.js";

/** The prediction jobs that a client of `@pixwire/api/pixelbin` can start and read. */
export function createPredictions(client: PixelbinClient): Predictions {
  /** By the name of the model. */
  const schemas = new Map<string, PredictionSchema>();

  async function create(
    { name, input, webhook, validate }: CreateInput,
    options?: RequestOptions,
  ): Promise<Prediction> {
    const model = splitName(name);
    checkWebhook(webhook);
    const parts = await encodeInput(input, options?.signal);
    if (validate) {
      const schema = schemas.get(name) ?? (await getPredictionSchema(client, { name }, options));
      schemas.set(name, schema);
      await (await import("./validate.js")).validateParts(schema, parts);
    }
    const fields = Object.fromEntries([...parts].map(([member, values]) => [`input.${member}`, values]));
    const call = createPrediction(client, { ...fields, ...(webhook !== undefined && { webhook }), ...model }, options);
    return checked("createPrediction", await call.withResponse(), "_id", "status").data;
  }

  async function read(requestId: string, options?: RequestOptions): Promise<WithResponse<Prediction>> {
    const answer = await getPrediction(client, { requestId }, options).withResponse();
    return checked("getPrediction", answer, "_id", "status");
  }

  function jobOf(requestId: string): Job<PredictionPending, FinalPrediction> {
    return {
      read: (requestOptions) => read(requestId, requestOptions),
      isFinal,
      outOfAttempts: (attempts, last, cause) =>
        new PredictionTimeoutError(requestId, attempts, last, cause === undefined ? {} : { cause }),
    };
  }

  function watch(
    requestId: string,
    options: WatchOptions = {},
  ): AsyncGenerator<Prediction, FinalPrediction, undefined> {
    return poll(jobOf(requestId), createSchedule(options), options);
  }

  // This and the validation are loaded when they are first used: most callers need neither.
  async function* waitAll(
    requestIds: Iterable<string>,
    options: WaitAllOptions = {},
  ): AsyncGenerator<WaitAllResult, void, undefined> {
    yield* (await import("./wait-all.js")).waitAll(jobOf, requestIds, options);
  }

  async function waitFrom(
    known: string | undefined,
    requestId: string,
    options: WaitOptions,
  ): Promise<FinalPrediction> {
    const prediction = await waitFor(jobOf(requestId), createSchedule(options), options, known);
    if (options.throwOnFailure && prediction.status === "FAILURE") throw new PredictionFailedError(prediction);
    return prediction;
  }

  function wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
  function wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;
  async function wait(requestId: string, options: WaitOptions = {}): Promise<FinalPrediction> {
    return waitFrom(undefined, requestId, options);
  }

  function createAndWait(input: CreateInput & { options: ThrowingWaitOptions }): Promise<PredictionSucceeded>;
  function createAndWait(input: CreateAndWaitInput): Promise<FinalPrediction>;
  async function createAndWait({ options = {}, ...input }: CreateAndWaitInput): Promise<FinalPrediction> {
    // A bad option must not cost a job.
    createSchedule(options);
    checkListener(options);
    const { signal, timeoutMs } = options;
    const job = await create(input, { signal, timeoutMs });
    try {
      options.onStatus?.(job);
      return await waitFrom(job.status, job._id, options);
    } catch (error) {
      throw error instanceof PredictionError ? error : new PredictionWaitError(job._id, error);
    }
  }

  return {
    create,
    get: async (requestId, options) => (await read(requestId, options)).data,
    watch,
    wait,
    waitAll,
    createAndWait,
    list: (options) => listPredictions(client, {}, options),
    getSchema: (name, options) => getPredictionSchema(client, { name }, options),
  };
}

/** Whether a job is over. Every other status, known or not, means that it is not. */
function isFinal(prediction: Prediction): prediction is FinalPrediction {
  return prediction.status === "SUCCESS" || prediction.status === "FAILURE";
}

function splitName(name: string): { plugin: string; operation: string } {
  const [plugin, operation, ...more] = String(name).split("_");
  if (plugin && operation && more.length === 0) return { plugin, operation };
  throw new InvalidInputError("createPrediction", "name", "must be a plugin and an operation joined by one `_`");
}

function checkWebhook(webhook: string | undefined): void {
  // Anything else that reads like a URL would be sent as JSON, with quotes.
  if (webhook === undefined || (typeof webhook === "string" && /^https?:\/\//i.test(webhook) && URL.canParse(webhook)))
    return;
  throw new InvalidInputError("createPrediction", "webhook", "must be an absolute http or https URL");
}
