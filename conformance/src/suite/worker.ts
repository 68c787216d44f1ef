// For workerd and Next.js: answers a POST of the world with the results.
import { conform } from "./index.js";

export async function answer(request: Request): Promise<Response> {
  if (request.method !== "POST") return new Response("POST the world here", { status: 405 });
  return Response.json(await conform(await request.json()));
}

export default { fetch: answer };
