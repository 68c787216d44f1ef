export function json(data: unknown, status: number): Response {
  return sized(JSON.stringify(data), "application/json", status);
}

export function html(text: string, status: number): Response {
  return sized(text, "text/html", status);
}

function sized(text: string, contentType: string, status: number): Response {
  const bytes = new TextEncoder().encode(text);
  return new Response(bytes, {
    status,
    headers: { "content-type": contentType, "content-length": String(bytes.byteLength) },
  });
}
