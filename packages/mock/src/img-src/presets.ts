import { Failure } from "../errors.js";
import type { Handlers } from "../generated/img-src/handlers.js";
import type { Preset } from "../generated/img-src/models.js";
import { pick } from "../pick.js";
import type { Context } from "../provider.js";
import type { Collection } from "../quota.js";
import type { Plan } from "./account.js";

/** By id. */
export type Presets = Collection<Preset>;

export function createPresets({ quota }: Context): Presets {
  return quota.collection({ missing: (id) => new Failure(404, `No preset has the id ${JSON.stringify(id)}`) });
}

export function presetNamed(presets: Presets, name: string): Preset | undefined {
  return [...presets.values()].find((preset) => preset.name === name);
}

const MOST_PRESETS = 50;

/** As with the service, presets are read and changed by id but deleted by name. */
export function createPresetHandlers({ now, random }: Context, presets: Presets, plan: Plan) {
  const seconds = (): number => Math.floor(now() / 1000);
  const needPro = (): void => {
    if (plan !== "pro") throw new Failure(403, "Presets need the Pro plan");
  };
  const find = (id: string): Preset => {
    needPro();
    return presets.need(id);
  };
  const refuseTaken = (name: string, id?: string): void => {
    const other = presetNamed(presets, name);
    if (other && other.id !== id) throw new Failure(409, `A preset called ${name} exists`, "name");
  };

  return {
    listPresets() {
      needPro();
      return { presets: [...presets.values()], total: presets.size };
    },
    createPreset({ body: { name, description = null, params } }) {
      needPro();
      if (presets.size >= MOST_PRESETS) throw new Failure(403, `The plan allows ${MOST_PRESETS} presets`);
      refuseTaken(name);
      const preset: Preset = {
        id: `preset_${random.word(8)}`,
        name,
        description,
        params,
        created_at: seconds(),
        updated_at: seconds(),
        usage_count: 0,
      };
      presets.set(preset.id, preset);
      return preset;
    },
    getPreset: ({ path }) => find(path.id),
    updatePreset({ path, body }) {
      const preset = find(path.id);
      if (body.name !== undefined) refuseTaken(body.name, preset.id);
      const changed: Preset = {
        ...preset,
        ...pick(body, "name", "description", "params"),
        updated_at: seconds(),
      };
      presets.set(preset.id, changed);
      return changed;
    },
    /** The path parameter is called `id` but holds the name. */
    deletePreset({ path: { id: name } }) {
      needPro();
      const preset = presetNamed(presets, name);
      if (!preset) throw new Failure(404, `No preset is called ${JSON.stringify(name)}`);
      presets.delete(preset.id);
      return { success: true, message: `The preset ${name} was deleted` };
    },
  } satisfies Handlers;
}
