import { createPredictions, readWebhook } from "@pixwire/predictions";
import { clientOf } from "./calls.js";
import { type Check, expectEqual } from "./check.js";

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
    name: "webhook: a PixelBin notice is read again from the API",
    async run(world) {
      const jobs = createPredictions(clientOf(world));
      const job = await jobs.create({ name: "erase_bg", input: { image: "https://example.com/chair.png" } });
      const notice = new Request("http://localhost/hook", { method: "POST", body: JSON.stringify({ _id: job._id }) });
      expectEqual((await readWebhook(jobs, notice))._id, job._id, "the id of the prediction");
    },
  },
];
