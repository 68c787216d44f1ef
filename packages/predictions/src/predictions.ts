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
import {
  checkCallOptions,
  checkClient,
  InvalidInputError,
  type RequestOptions,
  type WithResponse,
} from "@pixwire/api/runtime";
import { anything, boolean, checkOptions, type OptionFail, type OptionRules, type Rule } from "@pixwire/check-options";
import { PredictionError, PredictionFailedError, PredictionTimeoutError, PredictionWaitError } from "./errors.js";
import { encodeInput } from "./input.js";
import { checkMethodOptions, type MethodRules } from "./options.js";
import { type Job, poll, pollRules, requireStrings, statusRules, unusable, waitFor } from "./poll.js";
import { createSchedule, type Schedule, scheduleRules } from "./schedule.js";
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

const watchRules: MethodRules<WatchOptions> = {
  numbers: { ...scheduleRules.numbers, ...pollRules.numbers },
  others: { ...scheduleRules.others, ...pollRules.others },
};

const waitRules: MethodRules<WaitOptions> = {
  numbers: watchRules.numbers,
  others: { ...watchRules.others, ...statusRules.others, throwOnFailure: boolean },
};

const createMembers = {
  name: anything,
  input: anything,
  webhook: anything,
  validate: boolean,
} satisfies OptionRules<CreateInput>;

const createAndWaitMembers = { ...createMembers, options: anything } satisfies OptionRules<CreateAndWaitInput>;

/**
 * Creates the methods for prediction jobs from a client of `@pixwire/api/pixelbin`.
 *
 * @throws ConfigurationError for anything but such a client.
 */
export function createPredictions(client: PixelbinClient): Predictions {
  checkClient(client, "pixelbin", "createPredictions");
  /** By the name of the model. */
  const schemas = new Map<string, PredictionSchema>();

  /** @param method - the method that the caller used, for messages. */
  async function start(method: string, call: CreateInput, options?: RequestOptions): Promise<Prediction> {
    checkMembers(method, call, createMembers);
    checkCallOptions(options, method);
    const { name, input, webhook, validate } = call;
    const model = splitName(method, name);
    checkWebhook(method, webhook);
    const parts = await encodeInput(method, input, options?.signal);
    if (validate) {
      const schema = schemas.get(name) ?? (await getPredictionSchema(client, { name }, options));
      schemas.set(name, schema);
      await (await import("./validate.js")).validateParts(schema, parts, method);
    }
    const fields = Object.fromEntries([...parts].map(([member, values]) => [`input.${member}`, values]));
    const body = { ...fields, ...(webhook !== undefined && { webhook }), ...model };
    const result = await createPrediction(client, body, options).withResponse();
    return requireStrings("createPrediction", result, "_id", "status").data;
  }

  async function read(method: string, requestId: string, options?: RequestOptions): Promise<WithResponse<Prediction>> {
    if (typeof requestId !== "string" || requestId === "") {
      throw new InvalidInputError(
        method,
        "requestId",
        "must be the `_id` of a prediction, which is a non-empty string",
      );
    }
    const result = await getPrediction(client, { requestId }, options).withResponse();
    requireStrings("getPrediction", result, "_id", "status");
    const { data } = result;
    // A cache or a proxy may answer with what it has of another prediction.
    if (data._id !== requestId) throw unusable("getPrediction", result, "has the `_id` of another prediction");
    if (data.status === "SUCCESS" && (data.output === undefined || data.output === null)) {
      throw unusable("getPrediction", result, "has the status SUCCESS, but no `output`");
    }
    return result;
  }

  function jobOf(method: string, requestId: string): Job<PredictionPending, FinalPrediction> {
    return {
      read: (requestOptions) => read(method, requestId, requestOptions),
      isFinal,
      timeoutError: ({ attempts, last, ...options }) => new PredictionTimeoutError(requestId, attempts, last, options),
    };
  }

  function watch(
    requestId: string,
    options: WatchOptions = {},
  ): AsyncGenerator<Prediction, FinalPrediction, undefined> {
    checkMethodOptions("watch", options, watchRules);
    return poll(jobOf("watch", requestId), createSchedule("watch", options), options);
  }

  // `wait-all.js` and `validate.js` are loaded when they are first used, because most callers need neither.
  async function* waitAll(
    requestIds: Iterable<string>,
    options: WaitAllOptions = {},
  ): AsyncGenerator<WaitAllResult, void, undefined> {
    yield* (await import("./wait-all.js")).waitAll((requestId) => jobOf("waitAll", requestId), requestIds, options);
  }

  /** @param reportedStatus - the status that `onStatus` was last called with, if it was. */
  async function waitUntilFinal(
    method: string,
    requestId: string,
    schedule: Schedule,
    options: WaitOptions,
    reportedStatus?: string,
  ): Promise<FinalPrediction> {
    const prediction = await waitFor(jobOf(method, requestId), schedule, options, reportedStatus);
    if (options.throwOnFailure && prediction.status === "FAILURE") throw new PredictionFailedError(prediction);
    return prediction;
  }

  function wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
  function wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;
  async function wait(requestId: string, options: WaitOptions = {}): Promise<FinalPrediction> {
    checkMethodOptions("wait", options, waitRules);
    return waitUntilFinal("wait", requestId, createSchedule("wait", options), options);
  }

  function createAndWait(call: CreateInput & { options: ThrowingWaitOptions }): Promise<PredictionSucceeded>;
  function createAndWait(call: CreateAndWaitInput): Promise<FinalPrediction>;
  async function createAndWait(call: CreateAndWaitInput): Promise<FinalPrediction> {
    checkMembers("createAndWait", call, createAndWaitMembers);
    const { options = {}, ...input } = call;
    // Checked before the job is created, because a job may be charged.
    checkMethodOptions("createAndWait", options, waitRules);
    const schedule = createSchedule("createAndWait", options);
    const { signal, timeoutMs } = options;
    const job = await start("createAndWait", input, { signal, timeoutMs });
    try {
      options.onStatus?.(job);
      return await waitUntilFinal("createAndWait", job._id, schedule, options, job.status);
    } catch (error) {
      throw error instanceof PredictionError ? error : new PredictionWaitError(job._id, error);
    }
  }

  return {
    create: (input, options) => start("create", input, options),
    get: async (requestId, options) => (await read("get", requestId, options)).data,
    watch,
    wait,
    waitAll,
    createAndWait,
    list: (options) => listPredictions(client, {}, options),
    getSchema: (name, options) => getPredictionSchema(client, { name }, options),
  };
}

/** Whether a job has ended. Every other status, documented or not, means that it has not. */
function isFinal(prediction: Prediction): prediction is FinalPrediction {
  return prediction.status === "SUCCESS" || prediction.status === "FAILURE";
}

/** @throws InvalidInputError for anything but an object, and for unknown members. */
function checkMembers(method: string, call: object, members: Readonly<Record<string, Rule>>): void {
  const fail: OptionFail = (member, problem) => {
    throw new InvalidInputError(method, member ?? "job", problem);
  };
  checkOptions(call, members, fail, ["name", "input"]);
}

function splitName(method: string, name: unknown): { plugin: string; operation: string } {
  const [plugin, operation, ...more] = typeof name === "string" ? name.split("_") : [];
  if (plugin && operation && more.length === 0) return { plugin, operation };
  throw new InvalidInputError(method, "name", "must consist of a plugin, one `_` and an operation, such as `erase_bg`");
}

function checkWebhook(method: string, webhook: string | undefined): void {
  // A `URL` object would be sent as JSON, in quotes.
  if (webhook === undefined || (typeof webhook === "string" && /^https?:\/\//i.test(webhook) && URL.canParse(webhook)))
    return;
  throw new InvalidInputError(method, "webhook", "must be an absolute http or https URL");
}
