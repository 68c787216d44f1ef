import type { Prediction } from "@pixwire/api/pixelbin";
import type { WebhookEvent } from "@pixwire/url-utils/imagekit";

// Your code. An event may arrive twice, and in any order: store what you have done under its id.

export async function onImageKitEvent(event: WebhookEvent): Promise<void> {
  console.log(`ImageKit: ${event.type} (${event.id})`);
}

export async function onPrediction({ _id, status }: Prediction): Promise<void> {
  console.log(`PixelBin: ${_id} is ${status}`);
}
