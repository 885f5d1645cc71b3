import { type RemoteFunction, serveTasks } from "../../executor/index.ts";
import { remoteChunks } from "./remote-chunks.ts";
import { remoteBatches } from "./ship-batches.ts";

/**
 * Makes the Web Worker that calls this a worker of a `FuturesExecutor`. Bundles for browsers need it, because there is no module of the package that a worker could be started from:
 *
 *     // worker.ts
 *     import { serveWorker } from "coffea-ts/processor";
 *     serveWorker();
 *     // page.ts
 *     const executor = new FuturesExecutor({ worker: () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) });
 */
export function serveWorker(): void {
  serveTasks({ remoteChunks: remoteChunks as RemoteFunction, remoteBatches: remoteBatches as RemoteFunction });
}
