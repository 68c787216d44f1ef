import { Failure } from "../errors.js";
import type { Handlers } from "../generated/pixelbin/handlers.js";
import type { Preset } from "../generated/pixelbin/models.js";
import type { Context } from "../provider.js";
import { compareBy, pageOf } from "./listing.js";
import { ORGANIZATION_ID } from "./records.js";

type StoredPreset = Preset & { readonly presetName: string; readonly transformation: string };

const LONGEST_CHAIN = 15;
const SORT_KEYS = ["presetName", "transformation", "archived", "createdAt", "updatedAt"];

export function createPresetHandlers({ timestamp, random, quota }: Context) {
  const presets = quota.collection<StoredPreset>({
    missing: (name) => new Failure(404, `There is no preset ${JSON.stringify(name)}`),
  });
  return {
    addPreset({ body: { presetName, transformation, params = {} } }) {
      if (presets.has(presetName)) throw new Failure(400, `A preset called ${presetName} exists`, "presetName");
      if (transformation.split("~").length > LONGEST_CHAIN) {
        throw new Failure(400, `A preset holds at most ${LONGEST_CHAIN} transformations`, "transformation");
      }
      const now = timestamp();
      const preset: StoredPreset = {
        _id: random.uuid(),
        createdAt: now,
        updatedAt: now,
        isActive: true,
        orgId: String(ORGANIZATION_ID),
        presetName,
        transformation,
        archived: false,
        params,
      };
      presets.set(presetName, preset);
      return preset;
    },
    getPresets({ query }) {
      const { name, transformation, archived, sort = [] } = query;
      const found = [...presets.values()].filter(
        (preset) =>
          (name === undefined || preset.presetName.includes(name)) &&
          (transformation === undefined || preset.transformation.includes(transformation)) &&
          (archived === undefined || preset.archived === archived),
      );
      // The first key counts most, and sorting is stable, so it is applied last.
      for (const key of [...sort].reverse()) found.sort(compareBy(key, SORT_KEYS));
      // The service leaves `page.current` out here.
      const { items, size, hasNext, itemTotal } = pageOf(found, query);
      return { items, page: { type: "number", size, hasNext, itemTotal } };
    },
    getPreset: ({ path }) => presets.need(path.presetName),
    updatePreset({ path: { presetName }, body: { archived } }) {
      const preset = { ...presets.need(presetName), archived, updatedAt: timestamp() };
      presets.set(presetName, preset);
      return preset;
    },
    deletePreset({ path: { presetName } }) {
      const preset = presets.need(presetName);
      presets.delete(presetName);
      return preset;
    },
  } satisfies Handlers;
}
