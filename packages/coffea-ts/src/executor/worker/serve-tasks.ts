import type { RemoteFunction } from "../executor.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { serve } from "./serve.ts";

interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

/** Makes the Web Worker that runs this a worker of a `FuturesExecutor`. `known` are functions of jobs by name that need not be loaded from their modules. */
export function serveTasks(known: Readonly<Record<string, RemoteFunction>> = {}): void {
  const scope = globalThis as unknown as WorkerScope;
  const receive = serve((message, transfer) => scope.postMessage(message, [...transfer]), known);
  scope.onmessage = ({ data }) => receive(data);
  scope.postMessage({ kind: "ready" }, []);
}
