import { run } from "./app.js";

export default {
  fetch: async (): Promise<Response> => Response.json(await run()),
};
