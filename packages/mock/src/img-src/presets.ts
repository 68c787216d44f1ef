import { json } from "../answers.js";
import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Context, Handler } from "../provider.js";
import type { Random } from "../random.js";
import { object, only, text } from "../values.js";
import type { Plan } from "./account.js";

export interface StoredPreset extends JsonObject {
  readonly id: string;
  readonly name: string;
}

/** By id. */
export type Presets = Map<string, StoredPreset>;

export const createPresets = ({ quota }: Context): Presets => quota.collection();

export function presetNamed(presets: Presets, name: string): StoredPreset | undefined {
  return [...presets.values()].find((preset) => preset.name === name);
}

const MOST_PRESETS = 50;

/** Presets are read and changed by id and deleted by name, as with the service. */
export function createPresetHandlers({
  presets,
  plan,
  now,
  random,
}: {
  presets: Presets;
  plan: Plan;
  now: () => number;
  random: Random;
}): Record<string, Handler> {
  const seconds = (): number => Math.floor(now() / 1000);
  const needPro = (): void => {
    if (plan !== "pro") throw new Failure(403, "Presets need the Pro plan");
  };
  const find = (id = ""): StoredPreset => {
    needPro();
    const preset = presets.get(id);
    if (!preset) throw new Failure(404, `No preset has the id ${JSON.stringify(id)}`);
    return preset;
  };

  return {
    listPresets() {
      needPro();
      return { presets: [...presets.values()], total: presets.size };
    },
    createPreset({ body }) {
      needPro();
      const name = text(body.name) ?? "";
      if (presets.size >= MOST_PRESETS) throw new Failure(403, `The plan allows ${MOST_PRESETS} presets`);
      if (presetNamed(presets, name)) throw new Failure(409, `A preset called ${name} exists`, "name");
      const at = seconds();
      const preset = {
        ...{ id: `preset_${random.word(8)}`, name, description: text(body.description) ?? null },
        ...{ params: object(body.params) ?? {}, created_at: at, updated_at: at, usage_count: 0 },
      };
      presets.set(preset.id, preset);
      return json(preset, 201);
    },
    getPreset: ({ path }) => find(path.id),
    updatePreset({ path, body }) {
      const preset = find(path.id);
      const name = text(body.name) ?? preset.name;
      const other = presetNamed(presets, name);
      if (other && other.id !== preset.id) throw new Failure(409, `A preset called ${name} exists`, "name");
      const changed = { ...preset, ...only(body, "description", "params"), name, updated_at: seconds() };
      presets.set(preset.id, changed);
      return changed;
    },
    /** The segment that is an id elsewhere holds the name here. */
    deletePreset({ path: { id: name = "" } }) {
      needPro();
      const preset = presetNamed(presets, name);
      if (!preset) throw new Failure(404, `No preset is called ${JSON.stringify(name)}`);
      presets.delete(preset.id);
      return { success: true, message: `The preset ${name} was deleted` };
    },
  };
}
