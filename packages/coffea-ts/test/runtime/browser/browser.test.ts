import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import { sampleFile } from "../../data/sample-file.ts";
import { type Analysis, analyse } from "../analyse.ts";
import { bundleForBrowser } from "./bundle.ts";
import { chromiumPath, launchChromium, serveFiles } from "./chromium.ts";

const sample = sampleFile("nano_dimuon.root");
const skip = chromiumPath === null ? "no Chromium on this machine" : sample === null ? "nano_dimuon.root is not on this machine" : false;

test("the bundle for browsers needs nothing of Node", async () => {
  const { inputs } = await bundleForBrowser("page.ts");
  assert.deepEqual(
    inputs.filter((path) => /\/src\/.*\/node\/|\/src\/cli\//.test(path)),
    [],
  );
  assert.ok(inputs.some((path) => path.endsWith("src/root/index.ts")));
  assert.equal(
    inputs.some((path) => path.includes("flechette")),
    false,
    "Arrow comes with coffea-ts/arrow only",
  );
});

test("a ROOT file from a Blob, in a real browser", { skip }, async (t) => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  before(async () => {
    const bundles = ["page.ts", "worker.ts", "futures-worker.ts"].map((name) => bundleForBrowser(name));
    const [main, worker, futuresWorker] = await Promise.all(bundles);
    const files = new Map<string, { type: string; body: string | Uint8Array }>([
      ["/", { type: "text/html", body: "<!doctype html><title>test</title>" }],
      ["/page.js", { type: "text/javascript", body: main!.code }],
      ["/worker.js", { type: "text/javascript", body: worker!.code }],
      ["/futures-worker.js", { type: "text/javascript", body: futuresWorker!.code }],
      ["/sample.root", { type: "application/octet-stream", body: readFileSync(sample!) }],
    ]);
    const served = await serveFiles(files);
    server = served.server;
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(served.url);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  await t.test("on the main thread, in eager mode, as in Node", async () => {
    const result = (await page.evaluate(`
      import("/page.js").then(async ({ analyse }) => analyse(await (await fetch("/sample.root")).blob(), "eager"))
    `)) as Analysis;
    await assertAsInNode(result);
  });

  await t.test("in a web worker, in virtual mode, as in Node", async () => {
    const result = (await page.evaluate(`
      fetch("/sample.root").then((answer) => answer.blob()).then((blob) => new Promise((resolve) => {
        const worker = new Worker("/worker.js", { type: "module" });
        worker.onmessage = (message) => resolve(message.data);
        worker.onerror = (event) => resolve({ error: event.message });
        worker.postMessage(blob);
      }))
    `)) as Analysis & { error?: string };
    assert.equal(result.error, undefined);
    await assertAsInNode(result);
  });

  await t.test("in two workers of the FuturesExecutor, with the processor as data, as in Node", async () => {
    const result = (await page.evaluate(`
      import("/page.js").then(async ({ analyseInWorkers }) => analyseInWorkers(await (await fetch("/sample.root")).blob()))
        .then((result) => JSON.parse(JSON.stringify(result)))
    `)) as { entries: number; mass: unknown; transports: unknown };
    const { entries, mass } = await analyse(sample!, "virtual");
    assert.deepEqual(result, { entries, mass, transports: { traced: 4 } });
  });
});

async function assertAsInNode(result: Analysis): Promise<void> {
  assert.equal(result.entries, 40);
  assert.ok(result.svg.startsWith("<svg"));
  assert.deepEqual(result, await analyse(sample!, "virtual"));
}
