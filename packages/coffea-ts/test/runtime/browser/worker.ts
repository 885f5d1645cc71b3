// The same analysis inside a web worker, where a Blob can be read synchronously, so that virtual mode works.
import { analyse, type PageResult } from "./page.ts";

interface WorkerScope {
  onmessage: ((message: MessageEvent<Blob>) => void) | null;
  postMessage(result: PageResult | { error: string }): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = (message) => {
  analyse(message.data, "virtual").then(
    (result) => scope.postMessage(result),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};
