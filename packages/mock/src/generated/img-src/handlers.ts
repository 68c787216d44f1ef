/**
 * Generated from spec/img-src.yaml by scripts/generate.ts.
 * Do not edit: change the spec, then run `pnpm generate`.
 */
import type { Answer, Call, Reply } from "../../handler.js";
import type {
  ApiKeyList,
  Confirmation,
  CreateApiKeyRequest,
  CreatePresetRequest,
  CreateSignedUrlRequest,
  CreatedApiKey,
  DeletedImage,
  DeletedImagePath,
  Health,
  ImageDetails,
  ImageId,
  ImagePage,
  ImageSearchResults,
  ImageVisibility,
  Preset,
  PresetList,
  PresetName,
  SettingsResponse,
  SignedUrl,
  UpdateImageVisibilityRequest,
  UpdatePresetRequest,
  UpdateSettingsRequest,
  UpdatedSettings,
  UploadResponse,
  Usage,
  Visibility,
} from "./models.js";

/** What the emulator of img-src API does itself, by operationId. Any other operation answers its example. */
export interface Handlers {
  /** List images: `GET /api/v1/images` */
  listImages?: (call: ListImagesCall) => ListImagesAnswer;
  /** Upload an image: `POST /api/v1/images` */
  uploadImage?: (call: UploadImageCall) => UploadImageAnswer;
  /** Search images: `GET /api/v1/images/search` */
  searchImages?: (call: SearchImagesCall) => SearchImagesAnswer;
  /** Get image metadata: `GET /api/v1/images/{id}` */
  getImage?: (call: GetImageCall) => GetImageAnswer;
  /** Delete an image: `DELETE /api/v1/images/{id}` */
  deleteImage?: (call: DeleteImageCall) => DeleteImageAnswer;
  /** Create a signed URL: `POST /api/v1/images/{id}/signed-url` */
  createSignedUrl?: (call: CreateSignedUrlCall) => CreateSignedUrlAnswer;
  /** Delete one path of an image: `DELETE /api/v1/images/path/{username}/{filepath}` */
  deleteImagePath?: (call: DeleteImagePathCall) => DeleteImagePathAnswer;
  /** Make an image public or private: `PATCH /api/v1/images/{id}/visibility` */
  updateImageVisibility?: (call: UpdateImageVisibilityCall) => UpdateImageVisibilityAnswer;
  /** List presets: `GET /api/v1/settings/presets` */
  listPresets?: (call: Call) => ListPresetsAnswer;
  /** Create a preset: `POST /api/v1/settings/presets` */
  createPreset?: (call: CreatePresetCall) => CreatePresetAnswer;
  /** Get a preset: `GET /api/v1/settings/presets/{id}` */
  getPreset?: (call: GetPresetCall) => GetPresetAnswer;
  /** Update a preset: `PUT /api/v1/settings/presets/{id}` */
  updatePreset?: (call: UpdatePresetCall) => UpdatePresetAnswer;
  /** Delete a preset by its name: `DELETE /api/v1/settings/presets/{id}` */
  deletePreset?: (call: DeletePresetCall) => DeletePresetAnswer;
  /** Get user settings: `GET /api/v1/settings` */
  getSettings?: (call: Call) => GetSettingsAnswer;
  /** Update user settings: `PUT /api/v1/settings` */
  updateSettings?: (call: UpdateSettingsCall) => UpdateSettingsAnswer;
  /** Get usage statistics: `GET /api/v1/usage` */
  getUsage?: (call: Call) => GetUsageAnswer;
  /** Check that the service is up: `GET /health` */
  healthCheck?: (call: Call) => HealthCheckAnswer;
  /** List API keys: `GET /api/v1/settings/api-keys` */
  listApiKeys?: (call: Call) => ListApiKeysAnswer;
  /** Create an API key: `POST /api/v1/settings/api-keys` */
  createApiKey?: (call: CreateApiKeyCall) => CreateApiKeyAnswer;
  /** Delete an API key: `DELETE /api/v1/settings/api-keys/{id}` */
  deleteApiKey?: (call: DeleteApiKeyCall) => DeleteApiKeyAnswer;
}

export type ListImagesAnswer = Answer<ImagePage>;
export type UploadImageAnswer = Answer<UploadResponse | Reply<201, UploadResponse>>;
export type SearchImagesAnswer = Answer<ImageSearchResults>;
export type GetImageAnswer = Answer<ImageDetails>;
export type DeleteImageAnswer = Answer<DeletedImage>;
export type CreateSignedUrlAnswer = Answer<SignedUrl>;
export type DeleteImagePathAnswer = Answer<DeletedImagePath>;
export type UpdateImageVisibilityAnswer = Answer<ImageVisibility>;
export type ListPresetsAnswer = Answer<PresetList>;
export type CreatePresetAnswer = Answer<Preset>;
export type GetPresetAnswer = Answer<Preset>;
export type UpdatePresetAnswer = Answer<Preset>;
export type DeletePresetAnswer = Answer<Confirmation>;
export type GetSettingsAnswer = Answer<SettingsResponse>;
export type UpdateSettingsAnswer = Answer<UpdatedSettings>;
export type GetUsageAnswer = Answer<Usage>;
export type HealthCheckAnswer = Answer<Health>;
export type ListApiKeysAnswer = Answer<ApiKeyList>;
export type CreateApiKeyAnswer = Answer<CreatedApiKey>;
export type DeleteApiKeyAnswer = Answer<Confirmation>;

export interface ListImagesCall extends Call {
  query: {
    /** @defaultValue `50` */
    limit: number;
    /** @defaultValue `0` */
    offset: number;
    path?: string | undefined;
  };
}

export interface UploadImageCall extends Call {
  body: {
    /** The image. If `target_path` is a folder, the image is stored under its file name. */
    file: globalThis.File;
    /** Where to store the image, as a folder (`photos/2024`) or as a full path (`photos/beach.jpg`). */
    target_path?: string | undefined;
    /** Who can fetch the image. The server's default is `public`. `private` needs Pro. */
    visibility?: Visibility | undefined;
  };
}

export interface SearchImagesCall extends Call {
  query: {
    q: string;
    /** @defaultValue `20` */
    limit: number;
  };
}

export interface GetImageCall extends Call {
  path: {
    id: ImageId;
  };
}

export interface DeleteImageCall extends Call {
  path: {
    id: ImageId;
  };
}

export interface CreateSignedUrlCall extends Call {
  path: {
    id: ImageId;
  };
  body: CreateSignedUrlRequest;
}

export interface DeleteImagePathCall extends Call {
  path: {
    username: string;
    filepath: string;
  };
}

export interface UpdateImageVisibilityCall extends Call {
  path: {
    id: ImageId;
  };
  body: UpdateImageVisibilityRequest;
}

export interface CreatePresetCall extends Call {
  body: CreatePresetRequest;
}

export interface GetPresetCall extends Call {
  path: {
    id: string;
  };
}

export interface UpdatePresetCall extends Call {
  path: {
    id: string;
  };
  body: UpdatePresetRequest;
}

export interface DeletePresetCall extends Call {
  path: {
    id: PresetName;
  };
}

export interface UpdateSettingsCall extends Call {
  body: UpdateSettingsRequest;
}

export interface CreateApiKeyCall extends Call {
  body: CreateApiKeyRequest;
}

export interface DeleteApiKeyCall extends Call {
  path: {
    /** @format uuid */
    id: string;
  };
}
