import { createPixelbin } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";

// Compiled by the benchmark, never run: what a file that uses twenty operations costs the compiler.
export async function useTwentyOperations(token: string): Promise<unknown[]> {
  const { assets, predictions, organization, billing, transformation } = createPixelbin({ token });
  try {
    const [folder, created] = await Promise.all([assets.getFolderDetails(), assets.createFolder({ name: "summer" })]);
    const file = await assets.fileUpload({ file: new Blob(), path: created.path, access: "private", tags: ["sea"] });
    const copy = await assets.urlUpload({ url: file.url ?? "", name: file.name, metadata: { from: file._id } });
    const target = await assets.createSignedUrlV2({ name: copy.name, format: copy.format, expiry: 600 });
    const records = await Promise.all([
      assets.getFileById({ _id: file._id }),
      assets.getFileByFileId({ fileId: file.fileId }),
      assets.updateFile({ fileId: file.fileId, access: "public-read" }),
    ]);
    const items: string[] = [];
    for await (const item of assets.listFiles({ path: folder.path, pageSize: 50 })) items.push(item.name);
    for await (const preset of assets.getPresets({ archived: false })) items.push(preset.presetName ?? "");
    const preset = await assets.addPreset({ presetName: "card", transformation: "t.resize(w:200)" });
    await assets.updatePreset({ presetName: "card", archived: true });
    const job = await predictions.createPrediction({ plugin: "erase", operation: "bg", "input.image": file.url });
    const state = await predictions.getPrediction({ requestId: job._id });
    const output = state.status === "SUCCESS" ? state.output : undefined;
    const models = await predictions.listPredictions();
    const schema = await predictions.getPredictionSchema({ name: models[0]?.name ?? "erase_bg" });
    const context = await transformation.getTransformationContext({ url: copy.url ?? "" });
    const [org, usage] = await Promise.all([organization.getAppOrgDetails(), billing.getUsageV2()]);
    await assets.deleteFiles({ ids: records.map(({ _id }) => _id) });
    await assets.deleteFolder({ folderId: created._id });
    return [target, items, preset, output, schema, context, org, usage];
  } catch (error) {
    if (isApiError(error, 404)) return [error.requestId];
    throw error;
  }
}
