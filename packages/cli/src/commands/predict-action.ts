import { mkdir } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { createPredictions, type Prediction, type PredictionInput, type Predictions } from "@pixwire/predictions";
import { connectPixelbin } from "../clients.js";
import type { Context } from "../context.js";
import type { Action } from "../definition.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { openFile } from "../files.js";
import { formatDuration } from "../terminal/text.js";
import type { Values } from "../values.js";

export const runPredict: Action = async (context, { args, options }) => {
  const [name, ...inputs] = args;
  const id = options.text("id");
  const { client } = await connectPixelbin(context);
  const predictions = createPredictions(client);
  if (options.flag("list")) return listModels(context, predictions);
  if (id !== undefined) {
    if (name !== undefined) throw new UsageError("Give either a model or --id, not both.");
    return finish(context, predictions, await predictions.get(id, { signal: context.signal }), options);
  }
  if (name === undefined) throw new UsageError("The name of the model is missing.", "List the models with --list.");
  if (options.flag("schema")) {
    const schema = await predictions.getSchema(name, { signal: context.signal });
    return context.output.result(schema, () => JSON.stringify(schema, undefined, 2));
  }
  const input = await readInputs(context, inputs, options.texts("file"));
  const webhook = options.text("webhook");
  const job = { name, input, validate: true, ...(webhook !== undefined && { webhook }) };
  await finish(context, predictions, await predictions.create(job, { signal: context.signal }), options);
};

async function listModels(context: Context, predictions: Predictions): Promise<void> {
  await context.output.table(await predictions.list({ signal: context.signal }), [
    { title: "MODEL", cell: ({ name }) => name },
    { title: "DESCRIPTION", cell: ({ description = "" }) => description, flexible: true },
  ]);
}

async function readInputs(
  context: Context,
  inputs: readonly string[],
  files: readonly string[],
): Promise<PredictionInput> {
  const input = new Map<string, PredictionInput[string]>();
  const add = (name: string, value: PredictionInput[string]): void => {
    if (input.has(name))
      throw new UsageError(`The input ${name} is given twice.`, 'Give a list as JSON: name=\'["a","b"]\'.');
    input.set(name, value);
  };
  for (const text of inputs) {
    const [name, value] = splitPair(text, "An input");
    add(name, value);
  }
  for (const text of files) {
    const [name, path] = splitPair(text, "--file");
    add(name, { value: await openFile(context, path), filename: basename(path) });
  }
  return Object.fromEntries(input);
}

function splitPair(text: string, what: string): [string, string] {
  const at = text.indexOf("=");
  if (at < 1) throw new UsageError(`${what} is written as name=value, not as ${JSON.stringify(text)}.`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Waits for a job if the options say so, saves its outputs, and writes its last state. */
async function finish(context: Context, predictions: Predictions, job: Prediction, options: Values): Promise<void> {
  const out = options.text("out");
  let last = job;
  if (options.flag("wait") || out !== undefined) {
    const saves = out === undefined ? "" : ` --out ${out}`;
    context.setResumeCommand(`pixwire predict --id ${job._id} --wait${saves}`);
    context.talk.verbose(`The job is ${job._id}.`);
    last = await waitFor(context, predictions, job._id);
  }
  if (last.status === "FAILURE") {
    throw new CommandError(`The job ${last._id} failed${last.error === undefined ? "" : `: ${textOf(last.error)}`}.`, {
      hint: "See what the model takes with --schema.",
    });
  }
  if (out !== undefined) return saveOutputs(context, last, out, options.flag("overwrite"));
  await context.output.result(last, () => describe(last));
}

async function waitFor({ talk, signal }: Context, predictions: Predictions, id: string): Promise<Prediction> {
  const startedAt = Date.now();
  let status = "ACCEPTED";
  // The line shows that time passes, also while nothing changes.
  const show = (): void =>
    talk.status(() => `${status.toLowerCase()}  ${formatDuration((Date.now() - startedAt) / 1000)}  ${id}`);
  const timer = setInterval(show, 200);
  try {
    const onStatus = (state: Prediction): void => {
      status = state.status;
      show();
    };
    return await predictions.wait(id, { signal, onStatus });
  } finally {
    clearInterval(timer);
    talk.clearStatus();
  }
}

async function saveOutputs(context: Context, prediction: Prediction, out: string, overwrite: boolean): Promise<void> {
  const { downloadOutputs } = await import("@pixwire/predictions/node");
  const { fetchOf } = await import("../network.js");
  const folder = resolve(context.io.cwd, out);
  await mkdir(folder, { recursive: true });
  const fetch = context.io.fetch === undefined ? undefined : await fetchOf(context);
  const files = await downloadOutputs(prediction, { to: folder, overwrite, signal: context.signal, fetch });
  for (const { path, sizeBytes } of files) {
    await context.output.result({ id: prediction._id, path, size: sizeBytes }, () => path);
  }
}

function describe(prediction: Prediction): string {
  const { _id, status } = prediction;
  if (status !== "SUCCESS") return `${_id}  ${status}`;
  const { output } = prediction;
  if (Array.isArray(output)) return output.map(String).join("\n");
  return JSON.stringify(output, undefined, 2);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
