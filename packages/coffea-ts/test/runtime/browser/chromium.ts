import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser } from "playwright-core";

const candidates = [process.env["COFFEA_TS_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser of this machine, or null; the test command installs Debian's. `COFFEA_TS_CHROMIUM` names another. */
export const chromiumPath: string | null = candidates.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Starts it headless. Sandboxing is off because tests may run as root; pages come from 127.0.0.1 only. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath!, args: ["--no-sandbox"] });
}

/** Serves fixed answers by path on 127.0.0.1, at a free port. */
export async function serveFiles(
  files: ReadonlyMap<string, { type: string; body: string | Uint8Array }>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    response.writeHead(file === undefined ? 404 : 200, { "content-type": file?.type ?? "text/plain" });
    response.end(file?.body ?? "not found");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
