// The first module of a worker thread or worker process. It imports nothing of the package before the hooks stand, for these decide what the package's imports mean.
import type { FromWorker, ToWorker } from "../worker/messages.ts";
import type { WorkerSettings } from "./worker-settings.ts";

// Not imported, for in a bundle that would load them in every program.
const module = process.getBuiltinModule("node:module");
const { isMainThread, parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
const isThread = !isMainThread && parentPort !== null;
const settings = (isThread ? workerData : JSON.parse(process.argv[2] ?? "{}")) as Partial<WorkerSettings>;
if (settings.compileCache !== undefined && settings.compileCache !== null) module.enableCompileCache?.(settings.compileCache);
// A worker of the sources runs the sources, also where the command line has set that up for its own thread alone.
if (import.meta.url.endsWith(".ts") && typeof module.registerHooks === "function") {
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(
        specifier,
        context.conditions.includes("@coffea-ts/source")
          ? context
          : { ...context, conditions: ["@coffea-ts/source", ...context.conditions] },
      ),
  });
}

type Post = (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
const post: Post = isThread
  ? (message, transfer) => parentPort!.postMessage(message, [...transfer])
  : (message) => void process.send?.(message);

// Messages that come while the modules load wait in this list.
const early: ToWorker[] = [];
let receive = (message: ToWorker): void => void early.push(message);
if (isThread) parentPort!.on("message", (message: ToWorker) => receive(message));
else {
  process.on("message", (message: ToWorker) => receive(message));
  // The program that started this process is gone.
  process.on("disconnect", () => process.exit());
}

const [{ serve }, { hookUserModules }] = await Promise.all([import("../worker/serve.ts"), import("./user-modules.ts")]);
if (settings.userModules === true) hookUserModules();
receive = serve(post);
post({ kind: "ready" }, []);
for (const message of early) receive(message);
