/**
 * Executors run a list of tasks and merge their results; they know nothing about events or files. `IterativeExecutor` runs them one after the other in
 * this thread, `FuturesExecutor` several at a time in workers, with the same result. Retries, order of merging and progress reports are part of that contract.
 *
 * ```ts
 * import { IterativeExecutor } from "coffea-ts/executor";
 *
 * const executor = new IterativeExecutor({ retries: 1 });
 * const sum = await executor.execute({ tasks: [1, 2, 3], run: (task) => task * task, merge: (a, b) => a + b });
 * console.log(sum); // 14
 * ```
 *
 * @module
 */
export type { Executor, ExecutorOptions, Job, Progress, ProgressListener, RemoteFunction, RemoteRunner, RemoteWork } from "./executor.ts";
export { FuturesExecutor } from "./futures/futures.ts";
export type { FuturesOptions } from "./futures/futures-options.ts";
export { siblingModule } from "./sibling-module.ts";
export { serveTasks } from "./worker/serve-tasks.ts";
export { hookUserModules } from "#worker-platform";
export { ConcurrentExecutor } from "./concurrent.ts";
export type { ConcurrentExecutorOptions } from "./concurrent.ts";
export { IterativeExecutor } from "./iterative.ts";
export { BarLines, drawBars, terminalBars } from "./draw-bars.ts";
export { barLine, bytesText, countText, progressSentence } from "./progress-bar.ts";
export type { BarTarget } from "./progress-bar.ts";
export { runTask } from "./run-task.ts";
export { errorChain, isTransient } from "./transient.ts";
