import { type Executor, type ProgressListener, terminalBars } from "../executor/index.ts";
import { FilePool } from "../nanoevents/index.ts";
import { checkedProcessor } from "./checked-processor.ts";
import { openCheckpoints } from "./checkpoints/open-checkpoints.ts";
import type { RunCheckpoints } from "./checkpoints/run-checkpoints.ts";
import { finishMetrics, type Metrics } from "./metrics.ts";
import { rememberPartial } from "./partial-result.ts";
import { type Plan, planRun, type RunInput } from "./plan-run.ts";
import { callProcess, type ProcessorLike } from "./processor.ts";
import { makeReport, type RunReport } from "./report.ts";
import { checkRunOptions, type RunOptions } from "./run-options.ts";
import { type MergedChunks, noChunks, noneMerged, runChunks } from "./run-chunks.ts";
import type { RunnerSetup } from "./runner-options.ts";
import type { WorkItem } from "./work-item.ts";

/** Everything that a run gives (coffea's raw dict). */
export interface RunResult<O = unknown> {
  readonly out: O;
  readonly metrics: Metrics;
  /** What was processed and what was skipped, and why. */
  readonly report: RunReport;
  /** The chunks whose results are in `out`. */
  readonly processed: readonly WorkItem[];
  /** What ended the run before all was done, with `useResultType`; `out` is then the part that was done, or undefined. Else null: a run that fails throws. */
  readonly exception: unknown;
}

/** Plans, runs and merges; see {@link Runner}. */
export async function runAll(given: RunnerSetup, input: RunInput, options: RunOptions): Promise<RunResult<never>> {
  checkRunOptions(options);
  const setup = { ...given, onProgress: given.onProgress ?? bars(given) };
  const processor = checkedProcessor(options.processorInstance);
  const pool = new FilePool();
  const state: RunState = { plan: { datasets: [], items: [], skipped: [] }, sum: noneMerged(), checkpoints: null };
  try {
    state.plan = await planRun(setup, pool, input, options);
    if (state.plan.items.length === 0) throw noChunks(state.plan.skipped);
    await processPlan(state, processor, { setup, pool, options });
    if (state.sum.processed.length === 0) throw noChunks(skippedOf(state));
    return (await resultOf(state, processor, null)) as RunResult<never>;
  } catch (error) {
    if (!setup.useResultType) {
      await keepPartial(state, processor, error);
      throw error;
    }
    return (await resultOf(state, processor, error)) as RunResult<never>;
  } finally {
    await pool.closeAll();
  }
}

/** Puts what was done beside the error, without `postprocess`, which is made for whole results. */
async function keepPartial(state: RunState, processor: ProcessorLike, error: unknown): Promise<void> {
  if (state.sum.processed.length === 0) return;
  rememberPartial(error, await resultOf(state, (events) => callProcess(processor, events), error));
}

function isShown(executor: Executor): boolean {
  return (executor as { status?: unknown }).status !== false;
}

/** Bars on the terminal for both stages, under each other; none for the stage whose executor has no status. */
function bars({ executor, preExecutor }: RunnerSetup): ProgressListener {
  const draw = terminalBars();
  const [preprocessing, processing] = [isShown(preExecutor), isShown(executor)];
  return (progress) => {
    if (progress.desc === "Preprocessing" ? preprocessing : processing) draw?.(progress);
  };
}

/** What is known of a run at any time. */
interface RunState {
  plan: Plan;
  sum: MergedChunks;
  checkpoints: RunCheckpoints | null;
}

interface RunTools {
  readonly setup: RunnerSetup;
  readonly pool: FilePool;
  readonly options: RunOptions;
}

async function processPlan(state: RunState, processor: ProcessorLike, { setup, pool, options }: RunTools): Promise<void> {
  const { items } = state.plan;
  const checkpoints = await openCheckpoints(options.checkpoints ?? setup.checkpointer, { items, processor, setup, pool });
  state.checkpoints = checkpoints;
  state.sum = checkpoints?.initial ?? state.sum;
  try {
    await runChunks(checkpoints?.left ?? items, processor, {
      setup,
      pool,
      signal: options.signal ?? null,
      initial: state.sum,
      beforeChunk: async () => checkpoints?.settle(),
      onMerged: (sum) => {
        checkpoints?.note(sum);
        options.onPartial?.({ out: sum.out, entries: sum.metrics.entries, processed: sum.processed.length, chunks: items.length });
      },
    });
  } finally {
    await checkpoints?.finish(state.sum);
  }
}

async function resultOf({ plan, sum, checkpoints }: RunState, processor: ProcessorLike, exception: unknown): Promise<RunResult> {
  const hasOutput = sum.processed.length > 0;
  const post = typeof processor === "function" || !hasOutput ? null : await processor.postprocess?.(sum.out);
  const { processed } = sum;
  const metrics = finishMetrics(sum.metrics, {
    chunks: plan.items.length,
    processed: processed.length,
    resumed: checkpoints?.resumed.length ?? 0,
    merge: sum.mergeTime,
  });
  const report = makeReport(plan.datasets, processed, skippedOf({ plan, sum }), checkpoints?.warnings ?? []);
  return { out: post ?? sum.out, metrics, report, processed, exception };
}

function skippedOf({ plan, sum }: Pick<RunState, "plan" | "sum">): RunReport["skipped"] {
  return [...plan.skipped, ...sum.skipped];
}
