// The program inside a web worker, where a Blob can be read synchronously, so that virtual mode works.
import { type Analysis, analyse } from "../analyse.ts";

interface WorkerScope {
  onmessage: ((message: MessageEvent<Blob>) => void) | null;
  postMessage(result: Analysis | { error: string }): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = (message) => {
  analyse(message.data, "virtual").then(
    (result) => scope.postMessage(result),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};
