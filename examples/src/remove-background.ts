// Cuts the subject out of an image and saves the result: `tsx remove-background.ts FILE FOLDER`
import { readFile } from "node:fs/promises";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createPredictions } from "@pixwire/predictions";
import { downloadOutputs } from "@pixwire/predictions/node";

const [file, folder] = process.argv.slice(2);
if (!file || !folder) throw new Error("Usage: tsx remove-background.ts FILE FOLDER");

const predictions = createPredictions(createPixelbin());
const prediction = await predictions.createAndWait({
  name: "erase_bg",
  input: { image: await readFile(file), refine: true },
  options: { throwOnFailure: true, onStatus: ({ status }) => console.log(status) },
});
if (prediction.status === "SUCCESS") {
  // The service deletes outputs after the time in `retention`.
  for (const { path } of await downloadOutputs(prediction, { to: folder })) console.log(path);
}
