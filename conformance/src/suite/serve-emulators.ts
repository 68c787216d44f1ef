// Serves the emulators of the three APIs until its standard input ends, and prints where they are. It is run by Node in
// the app's folder, so that the packed emulator is the one that answers.
import { createMock, type ExchangeInfo, type FaultKind } from "@pixwire/mock";
import { TOKEN } from "./token.js";

const [pixelbinUrl, imagekitUrl, imgSrcUrl, pixelbinPort = 0] = process.argv.slice(2);

/** Addresses that have failed once already. */
const seen = new Set<string>();

/** What the checks ask for: no response at all, or a 503 or no response the first time. */
function fault({ operationId, url }: ExchangeInfo): FaultKind | undefined {
  if (url.pathname.includes("stalled")) return "stall";
  const part = operationId === "uploadPart" ? url.searchParams.get("partNumber") : undefined;
  const isFlaky = url.pathname.includes("flaky-") || part === "2";
  // Only the checks of a proxy that gives up send as many parts.
  const isSilent = url.pathname.includes("silent-once") || part === "7";
  if ((!isFlaky && !isSilent) || seen.has(url.href)) return undefined;
  seen.add(url.href);
  return isSilent ? "stall" : "503";
}

const options = { token: TOKEN, faults: fault };
const servers = [
  await createMock("pixelbin", { ...options, publicUrl: pixelbinUrl || undefined }).listen({
    port: Number(pixelbinPort),
  }),
  await createMock("imagekit", { ...options, publicUrl: imagekitUrl || undefined }).listen(),
  await createMock("img-src", { ...options, publicUrl: imgSrcUrl || undefined, plan: "pro" }).listen(),
];
process.stdout.write(`${JSON.stringify(servers.map(({ url }) => url))}\n`);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
