import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { fork } from "node:child_process";
import { CoffeaError } from "../../base/index.ts";
import { siblingModule } from "../sibling-module.ts";
import type { FromWorker, WorkerEnd, WorkerEvents, WorkerLink, WorkerOptions } from "../worker/messages.ts";
import { workerFlags } from "./worker-flags.ts";
import { workerSettings } from "./worker-settings.ts";

export { hookUserModules } from "./user-modules.ts";

const entry = new URL(siblingModule("./worker-entry", import.meta.url));

/** How many workers can compute at the same time. */
export function coreCount(): number {
  return availableParallelism();
}

/** Starts a worker: a thread of this process, or a process of its own. */
export function startWorker(options: WorkerOptions, events: WorkerEvents): WorkerLink {
  if (options.worker !== null)
    throw new CoffeaError(
      "NotSupported",
      "The option worker is for bundles in browsers; here the workers are started from the package's own module. Leave it out.",
    );
  return options.isolation === "thread" ? startThread(options, events) : startProcess(options, events);
}

function startThread({ heapLimit }: WorkerOptions, events: WorkerEvents): WorkerLink {
  // Not imported, for in a bundle a class is loaded with every program.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const thread = new Worker(entry, {
    name: "coffea-ts worker",
    execArgv: workerFlags(process.execArgv),
    workerData: workerSettings(),
    ...(heapLimit === null ? {} : { resourceLimits: { maxOldGenerationSizeMb: heapLimit } }),
  });
  let error: { readonly error: unknown } | null = null;
  let isReady = false;
  thread.on("message", (message: FromWorker) => {
    if (message.kind === "ready") isReady = true;
    events.message(message);
  });
  thread.on("messageerror", (cause) => (error = { error: cause }));
  thread.on("error", (cause) => (error = { error: cause }));
  thread.on("exit", (exitCode) => {
    const isMemory = (error?.error as { code?: unknown } | undefined)?.code === "ERR_WORKER_OUT_OF_MEMORY";
    const cause = isMemory ? "memory" : !isReady ? "start" : error === null ? "exit" : "uncaught";
    events.end({ cause, exitCode, signal: null, ...error });
  });
  return {
    post: (message) => thread.postMessage(message),
    hold: (keepsRunning) => (keepsRunning ? thread.ref() : thread.unref()),
    terminate: () => void thread.terminate(),
  };
}

/** What V8 prints when its heap is full. */
const heapIsFull = /JavaScript heap out of memory|Reached heap limit/;

function startProcess({ heapLimit }: WorkerOptions, events: WorkerEvents): WorkerLink {
  const child = fork(fileURLToPath(entry), [JSON.stringify(workerSettings())], {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "pipe", "ipc"],
    execArgv: [...workerFlags(process.execArgv), ...(heapLimit === null ? [] : [`--max-old-space-size=${heapLimit}`])],
  });
  let isReady = false;
  let lastWords = "";
  child.stderr?.on("data", (text: Buffer) => {
    process.stderr.write(text);
    lastWords = `${lastWords}${text.toString()}`.slice(-8192);
  });
  child.on("message", (message: FromWorker) => {
    if (message.kind === "ready") isReady = true;
    events.message(message);
  });
  let failure: { readonly error: unknown } | null = null;
  child.on("error", (error) => (failure = { error }));
  child.on("close", (exitCode, signal) => events.end(endOf(exitCode, signal)));
  const endOf = (exitCode: number | null, signal: string | null): WorkerEnd => {
    const isMemory = heapIsFull.test(lastWords);
    const uncaught = /^(?:Uncaught )?(\w*(?:Error|Exception)\b.*)$/m.exec(lastWords)?.[1];
    const cause = isMemory
      ? "memory"
      : !isReady
        ? "start"
        : signal !== null
          ? "signal"
          : exitCode === 1 && uncaught !== undefined
            ? "uncaught"
            : "exit";
    const error = failure ?? (cause === "uncaught" || cause === "start" ? { error: new Error(uncaught ?? lastWords) } : null);
    return { cause, exitCode, signal, ...error };
  };
  return {
    post: (message) => void child.send(message),
    hold: (keepsRunning) => {
      const parts = [child, child.channel, child.stderr as unknown as { ref(): void; unref(): void } | null];
      for (const part of parts) {
        if (keepsRunning) part?.ref();
        else part?.unref();
      }
    },
    terminate: () => void child.kill("SIGKILL"),
  };
}
