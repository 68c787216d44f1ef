import { createImgSrc } from "@pixwire/api/img-src";
import { createMock } from "../../src/index.js";
import { png } from "../img-src/support.js";
import type { Conformance } from "./conformance.js";

/** Where the example of the spec names something that has to exist first: it is made, and its id takes the place. */
export const imgSrc: Conformance = {
  createMock: (token) => createMock("img-src", { token, strict: true }),
  connect(token, options) {
    const client = createImgSrc({ apiKey: token, ...options });
    const { images, presets, apiKeys } = client;
    let count = 0;

    const upload = async () => ({ id: (await images.uploadImage({ file: png(++count) })).id });
    const addPreset = () => presets.createPreset({ name: `preset-${++count}`, params: { w: 400 } });

    return {
      client,
      arrangements: {
        uploadImage: async () => ({ file: png(++count) }),
        listImages: async () => {
          await upload();
          return { path: "" };
        },
        searchImages: async () => {
          await upload();
          return { q: "picture" };
        },
        getImage: upload,
        deleteImage: upload,
        createSignedUrl: upload,
        updateImageVisibility: upload,
        deleteImagePath: async () => {
          const [filepath = ""] = (await images.uploadImage({ file: png(++count), target_path: "a/b" })).paths;
          return { username: "ada", filepath };
        },
        createPreset: async () => ({ name: `preset-${++count}` }),
        getPreset: async () => ({ id: (await addPreset()).id }),
        updatePreset: async () => ({ id: (await addPreset()).id }),
        deletePreset: async () => ({ name: (await addPreset()).name }),
        deleteApiKey: async () => ({ id: (await apiKeys.createApiKey({ name: `key-${++count}` })).id }),
      },
    };
  },
};
