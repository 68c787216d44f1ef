import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "../../src/index.js";
import type { Conformance } from "./conformance.js";

/** Where the example of the spec names something that has to exist first: it is made, and its id takes the place. */
export const pixelbin: Conformance = {
  createMock: (token) => createMock("pixelbin", { token, strict: true, predictions: { polls: 1 } }),
  connect(token, options) {
    const client = createPixelbin({ token, ...options });
    const { assets, predictions, signedUpload } = client;
    let count = 0;

    // At the root, because Prism finds ids without a slash only.
    const upload = () => assets.fileUpload({ file: new Blob([`bytes ${++count}`]), name: `stored-${count}.txt` });
    const addPreset = () => assets.addPreset({ presetName: `preset-${++count}`, transformation: "t.flip()" });
    const addCredentials = async () => {
      await assets.addCredentials({ pluginId: "awsRek", credentials: { key: "value" } });
      return {};
    };
    const sign = async () => {
      const { presignedUrl } = await assets.createSignedUrlV2({ name: `signed-${++count}`, format: "bin" });
      const query = new URL(presignedUrl.url ?? "").searchParams;
      const value = (name: string) => query.get(name) ?? "";
      const assetData = presignedUrl.fields?.["x-pixb-meta-assetdata"] ?? "";
      return {
        pbs: value("pbs"),
        pbe: value("pbe"),
        pbt: value("pbt"),
        pbo: value("pbo"),
        pbu: value("pbu"),
        "x-pixb-meta-assetdata": assetData,
      };
    };

    return {
      client,
      arrangements: {
        updateCredentials: addCredentials,
        deleteCredentials: addCredentials,
        getFileById: async () => ({ _id: (await upload())._id }),
        getFileByFileId: async () => ({ fileId: (await upload()).fileId }),
        updateFile: async () => ({ fileId: (await upload()).fileId }),
        deleteFile: async () => ({ fileId: (await upload()).fileId }),
        deleteFiles: async () => ({ ids: [(await upload())._id] }),
        getFolderDetails: async () => {
          await assets.createFolder({ name: "summer", path: "2026" });
          return {};
        },
        updateFolder: async () => ({ folderId: (await assets.createFolder({ name: "hidden" })).name }),
        deleteFolder: async () => ({ folderId: (await assets.createFolder({ name: "short-lived" }))._id }),
        getFolderAncestors: async () => ({ _id: (await assets.createFolder({ name: "c", path: "a/b" }))._id }),
        listFiles: async () => {
          await upload();
          return { name: "stored", path: "", format: undefined, tags: undefined };
        },
        addPreset: async () => ({ presetName: `preset-${++count}` }),
        getPreset: async () => ({ presetName: (await addPreset()).presetName }),
        updatePreset: async () => ({ presetName: (await addPreset()).presetName }),
        deletePreset: async () => ({ presetName: (await addPreset()).presetName }),
        getPrediction: async () => {
          const image = "https://images.example.com/beach.jpg";
          const job = await predictions.createPrediction({ plugin: "erase", operation: "bg", "input.image": image });
          return { requestId: job._id };
        },
        uploadPart: sign,
        completeMultipartUpload: async () => {
          const signed = await sign();
          for (const partNumber of [2, 1]) {
            await signedUpload.uploadPart({ ...signed, partNumber, file: new Blob([`part ${partNumber}`]) });
          }
          return { ...signed, parts: [1, 2] };
        },
      },
    };
  },
};
