// The first module of a Web Worker.
import type { FromWorker, ToWorker } from "./messages.ts";
import { serve } from "./serve.ts";

interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}
const scope = globalThis as unknown as WorkerScope;
const receive = serve((message, transfer) => scope.postMessage(message, [...transfer]));
scope.onmessage = ({ data }) => receive(data);
scope.postMessage({ kind: "ready" }, []);
