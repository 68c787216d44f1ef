import { createImageKit } from "@pixwire/api/imagekit";
import { createMock } from "../../src/index.js";
import { PNG } from "../support/images.js";
import type { Conformance } from "./conformance.js";

/** Where the example of the spec names something that has to exist first: it is made, and its id takes the place. */
export const imagekit: Conformance = {
  createMock: (token) => createMock("imagekit", { token, strict: true, jobs: { polls: 1 }, purges: { polls: 1 } }),
  connect(token, options) {
    const client = createImageKit({ privateKey: token, ...options });
    const { upload, folders, cache, customMetadataFields, webhooks } = client;
    let count = 0;

    const store = async (members: object = {}) => {
      const fileName = `stored-${++count}.png`;
      const stored = await upload.uploadFile({ file: new Blob([PNG]), fileName, useUniqueFileName: false, ...members });
      if (!("fileId" in stored)) throw new Error("The emulator stored nothing");
      return stored;
    };
    const fileId = async () => ({ fileId: (await store()).fileId });
    const fileIds = async () => ({ fileIds: [(await store()).fileId] });
    const twoVersions = async () => {
      const { fileId: id, name: fileName, versionInfo } = await store();
      await store({ fileName });
      return { fileId: id, versionId: versionInfo.id };
    };
    const source = async () => ({ sourceFilePath: (await store()).filePath });
    const folder = async () => {
      const folderName = `folder-${++count}`;
      await folders.createFolder({ folderName, parentFolderPath: "/" });
      return `/${folderName}`;
    };
    const sourceFolder = async () => ({ sourceFolderPath: await folder() });
    const field = (name: string, type: "Text" | "Number") =>
      customMetadataFields.createCustomMetadataFields({ name, label: name, schema: { type } });
    const fieldId = async () => ({ id: (await field(`field-${++count}`, "Number")).id });
    let sku: Promise<object> | undefined;
    const skuField = async () => {
      sku ??= field("sku", "Text");
      await sku;
      return {};
    };
    /** An account has few webhooks, each with an endpoint of its own: make room first. */
    const withoutWebhooks = async () => {
      for (const { id } of await webhooks.listWebhooks()) await webhooks.deleteWebhook({ id });
      return {};
    };
    const webhookId = async () => {
      await withoutWebhooks();
      const { id } = await webhooks.createWebhook({ endpoint: "https://example.com/hook", events: ["file.created"] });
      return { id };
    };

    return {
      client,
      arrangements: {
        getFileDetails: fileId,
        updateFileDetails: async () => {
          await skuField();
          await field("season", "Text");
          return fileId();
        },
        deleteFile: fileId,
        bulkFileDelete: fileIds,
        addTags: fileIds,
        removeTags: fileIds,
        removeAITags: fileIds,
        copyFile: source,
        moveFile: source,
        renameFile: async () => ({ filePath: (await store()).filePath }),
        getFileVersions: fileId,
        getFileVersionDetails: twoVersions,
        deleteFileVersion: twoVersions,
        restoreFileVersion: twoVersions,
        deleteFolder: async () => ({ folderPath: await folder() }),
        copyFolder: sourceFolder,
        moveFolder: sourceFolder,
        renameFolder: async () => ({ folderPath: await folder(), newFolderName: `renamed-${++count}` }),
        getBulkJobStatus: async () => folders.moveFolder({ ...(await sourceFolder()), destinationPath: "/archive" }),
        purgeFileCache: async () => ({ url: (await store()).url }),
        getPurgeFileCacheStatus: async () => cache.purgeFileCache({ url: (await store()).url }),
        getFileMetadata: fileId,
        getRemoteFileUrlMetadata: async () => ({ url: (await store()).url }),
        createCustomMetadataFields: async () => ({ name: `field-${++count}`, label: `Field ${count}` }),
        updateCustomMetadataFields: fieldId,
        deleteCustomMetadataField: fieldId,
        uploadFile: async () => {
          await skuField();
          return { file: new Blob([PNG]) };
        },
        uploadFileV2: skuField,
        createWebhook: withoutWebhooks,
        getWebhook: webhookId,
        updateWebhook: webhookId,
        deleteWebhook: webhookId,
      },
    };
  },
};
