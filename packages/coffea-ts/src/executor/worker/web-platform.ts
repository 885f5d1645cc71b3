import { CoffeaError } from "../../base/index.ts";
import type { FromWorker, WorkerEvents, WorkerLink, WorkerOptions } from "./messages.ts";

interface WebWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string; readonly error?: unknown; preventDefault(): void }) => void) | null;
}

/** How many workers can compute at the same time. */
export function coreCount(): number {
  return (globalThis as { navigator?: { hardwareConcurrency?: number } }).navigator?.hardwareConcurrency ?? 2;
}

/** Starts a Web Worker. Browsers have no processes and no limits of memory to choose. */
export function startWorker({ isolation, worker: make }: WorkerOptions, events: WorkerEvents): WorkerLink {
  const Worker = (globalThis as { Worker?: new (url: URL, options: { type: "module"; name: string }) => WebWorker }).Worker;
  if ((Worker === undefined && make === null) || isolation === "process") {
    throw new CoffeaError(
      "NotSupported",
      isolation === "process"
        ? 'Browsers start no processes: leave out isolation, or set it to "thread".'
        : "There are no workers here (no Worker in the global scope). Run with new IterativeExecutor().",
    );
  }
  const own = (): WebWorker => new Worker!(new URL("./web-entry.js", import.meta.url), { type: "module", name: "coffea-ts worker" });
  const worker = (make ?? own)() as WebWorker;
  let isReady = false;
  worker.onmessage = ({ data }) => {
    if (data.kind === "ready") isReady = true;
    events.message(data);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    const error = event.error ?? new Error(event.message ?? "the worker's module could not be loaded");
    events.end({ cause: isReady ? "uncaught" : "start", exitCode: null, signal: null, error });
  };
  return {
    post: (message) => worker.postMessage(message),
    hold: () => {},
    terminate: () => {
      worker.terminate();
      events.end({ cause: "exit", exitCode: null, signal: null });
    },
  };
}

/** Browsers resolve imports by the page's import map; there is nothing to hook. */
export function hookUserModules(): void {}
