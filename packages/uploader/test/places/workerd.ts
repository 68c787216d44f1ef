// Served by workerd: answers any request with the story.
import { tellFrom } from "./edge.js";

export default {
  async fetch(_request: Request, { SERVER }: { SERVER: string }): Promise<Response> {
    return Response.json(await tellFrom(SERVER));
  },
};
