import { createImageKit } from "@pixwire/api/imagekit";
import { createPredictions, readWebhook, WebhookError } from "@pixwire/predictions";
import { waitForBulkJob } from "@pixwire/predictions/imagekit";
import { clientOf } from "./calls.js";
import { type Check, expectEqual, expectTrue, rejection } from "./check.js";
import { TOKEN } from "./token.js";

export const predictions: readonly Check[] = [
  {
    name: "wait: a prediction is created and waited for",
    async run(world) {
      const statuses: string[] = [];
      const result = await createPredictions(clientOf(world)).createAndWait({
        name: "erase_bg",
        input: { image: new File(["pretended pixels"], "chair.png", { type: "image/png" }) },
        options: { onStatus: ({ status }) => void statuses.push(status) },
      });
      expectEqual(result.status, "SUCCESS", "the status");
      expectEqual(statuses.at(-1), "SUCCESS", "the last status told");
    },
  },
  {
    name: "wait: an ImageKit folder is copied",
    async run(world) {
      const imagekit = createImageKit({ privateKey: TOKEN, baseUrl: world.imagekitUrl });
      const [from, to] = [`${world.runId}from`, `${world.runId}to`];
      await imagekit.folders.createFolder({ folderName: from, parentFolderPath: "/" });
      await imagekit.folders.createFolder({ folderName: to, parentFolderPath: "/" });
      const { jobId } = await imagekit.folders.copyFolder({
        sourceFolderPath: `/${from}`,
        destinationPath: `/${to}`,
      });
      const job = await waitForBulkJob(imagekit, jobId);
      expectEqual([job.jobId, job.status], [jobId, "Completed"], "the job");
    },
  },
  {
    name: "webhook: a PixelBin notice is read again from the API",
    async run(world) {
      const jobs = createPredictions(clientOf(world));
      const job = await jobs.create({ name: "erase_bg", input: { image: "https://example.com/chair.png" } });
      const notice = new Request("http://localhost/hook", { method: "POST", body: JSON.stringify({ _id: job._id }) });
      expectEqual((await readWebhook(jobs, notice))._id, job._id, "the id of the prediction");
    },
  },
  {
    name: "webhook: a PixelBin notice without the id of a prediction is refused before a request",
    async run() {
      const jobs = { get: () => Promise.reject(new Error("a request was made")) };
      const body = JSON.stringify({ status: "SUCCESS", _id: "../admin" });
      const notice = new Request("http://localhost/hook", { method: "POST", body });
      const error = await rejection(readWebhook(jobs, notice));
      expectTrue(error instanceof WebhookError, `not refused: ${String(error)}`);
    },
  },
];
