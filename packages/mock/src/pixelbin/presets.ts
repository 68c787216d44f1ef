import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Context, Handler } from "../provider.js";
import { flag, object, text, texts } from "../values.js";
import { compareBy, pageOf } from "./listing.js";
import { ORGANIZATION_ID } from "./records.js";

interface Preset extends JsonObject {
  readonly presetName: string;
  readonly transformation: string;
  readonly archived: boolean;
}

const LONGEST_CHAIN = 15;
const SORT_KEYS = ["presetName", "transformation", "archived", "createdAt", "updatedAt"];

export function createPresetHandlers({ now, random, quota }: Context): Record<string, Handler> {
  const presets = quota.collection<Preset>();
  const timestamp = (): string => new Date(now()).toISOString();
  const find = (name = ""): Preset => {
    const preset = presets.get(name);
    if (!preset) throw new Failure(404, `There is no preset ${JSON.stringify(name)}`);
    return preset;
  };
  return {
    addPreset({ body }) {
      const presetName = text(body.presetName) ?? "";
      const transformation = text(body.transformation) ?? "";
      if (presets.has(presetName)) throw new Failure(400, `A preset called ${presetName} exists`, "presetName");
      if (transformation.split("~").length > LONGEST_CHAIN) {
        throw new Failure(400, `A preset holds at most ${LONGEST_CHAIN} transformations`, "transformation");
      }
      const at = timestamp();
      const preset: Preset = {
        ...{ _id: random.uuid(), createdAt: at, updatedAt: at, isActive: true, orgId: String(ORGANIZATION_ID) },
        ...{ presetName, transformation, archived: false, params: object(body.params) ?? {} },
      };
      presets.set(presetName, preset);
      return preset;
    },
    getPresets({ query }) {
      const [name, transformation, archived] = [text(query.name), text(query.transformation), flag(query.archived)];
      const found = [...presets.values()].filter(
        (preset) =>
          (name === undefined || preset.presetName.includes(name)) &&
          (transformation === undefined || preset.transformation.includes(transformation)) &&
          (archived === undefined || preset.archived === archived),
      );
      // The first key counts most, and sorting is stable, so it is applied last.
      for (const sort of texts(query.sort)?.reverse() ?? []) found.sort(compareBy(sort, SORT_KEYS));
      // The service leaves `page.current` out here.
      const { items, size, hasNext, itemTotal } = pageOf(found, query);
      return { items, page: { type: "number", size, hasNext, itemTotal } };
    },
    getPreset: ({ path }) => find(path.presetName),
    updatePreset({ path, body }) {
      const preset = { ...find(path.presetName), archived: flag(body.archived) ?? false, updatedAt: timestamp() };
      presets.set(preset.presetName, preset);
      return preset;
    },
    deletePreset({ path }) {
      const preset = find(path.presetName);
      presets.delete(preset.presetName);
      return preset;
    },
  };
}
