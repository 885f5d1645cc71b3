import { type EventSource, type Expr, graph, type Layout, type Scalar } from "../../awkward/index.ts";
import { evaluatorOf } from "./evaluator.ts";
import type { EntryTarget, Job } from "./job.ts";
import { prepareBatch } from "./prepare-batch.ts";

const queues = new WeakMap<EventSource, Job[]>();
const queuedAt = new WeakMap<object, Error>();

/** For an error of deferred work: an error whose stack leads to the place that queued it (the call of `fill`). Undefined for all other errors. */
export function deferredAt(error: unknown): Error | undefined {
  return typeof error === "object" && error !== null ? queuedAt.get(error) : undefined;
}

/**
 * For an error of a computation: an error whose stack leads to the user's line that it comes from. The line that made what failed, where the events remember lines;
 * else that of the `fill` that wanted it. Undefined where neither is known.
 */
export function failurePlace(error: unknown): Error | undefined {
  return graph.blamedPlace(error) ?? deferredAt(error);
}

/** Work on events that can wait. */
export interface Deferred {
  /** What is computed from the events. */
  readonly inputs: readonly (Expr<unknown> | Scalar<unknown>)[];
  /** Takes the layouts of the inputs. */
  readonly run: (layouts: Layout[]) => void;
  /** An error whose stack leads to the place that wants it, where that is not the caller. */
  readonly origin?: Error | undefined;
  /** Where the entries of the inputs go, value by value, if that is all that `run` does. Then a compiled loop can give them. */
  readonly target?: EntryTarget | undefined;
}

/**
 * Queues work on the events that its inputs are computed from, so that all of it is evaluated together, with common parts computed once.
 * It runs when `runDeferred` is called for these events; at once when the inputs come from no events.
 */
export function deferUntilNeeded({ inputs, run, origin, target }: Deferred): void {
  const nodes = inputs.map((one) => graph.operandNode(one));
  const source = graph.oneSource(nodes);
  if (source === null) {
    const interpreter = new graph.Interpreter();
    run(nodes.map((node) => interpreter.get(node)));
    return;
  }
  const queue = queues.get(source);
  const job: Job = { inputs: nodes, run, queuedAt: origin ?? new Error("queued here"), target: target ?? null };
  if (queue === undefined) queues.set(source, [job]);
  else queue.push(job);
}

/**
 * Runs all work queued for `source`, in order, and work that it queues in turn. A job that throws stays queued, with those behind it:
 * the next call throws again instead of leaving them out in silence.
 */
export function runDeferred(source: EventSource): void {
  for (let queue = queues.get(source); queue !== undefined && queue.length > 0; queue = queues.get(source)) {
    if (evaluatorOf(source) === "interpret" || !runCompiled(queue, source)) interpretBatch(queue);
  }
}

/** Runs the batch in a compiled loop, what cannot be compiled after it by the interpreter. False where nothing was done, and the interpreter has to do all of it. */
function runCompiled(queue: Job[], source: EventSource): boolean {
  const batch = queue.length;
  const prepared = prepareBatch(queue.slice(), source);
  if (prepared === null) return false;
  for (let job = 0; job < batch; job++) {
    const current = queue[0]!;
    const finish = prepared.finish[job];
    // What is wrong with the entries, the interpreter says in its own words, with all that follows.
    if (finish !== null && finish !== undefined) {
      try {
        finish();
      } catch {
        interpretBatch(queue, batch - job);
        return true;
      }
    } else {
      runJob(current, prepared.interpreter);
    }
    queue.shift();
  }
  return true;
}

function interpretBatch(queue: Job[], batch: number = queue.length): void {
  const lastUse = lastUses(queue.slice(0, batch));
  const interpreter = new graph.Interpreter();
  for (let job = 0; job < batch; job++) {
    runJob(queue[0]!, interpreter);
    queue.shift();
    interpreter.forget((node) => (lastUse.get(node) ?? -1) <= job);
  }
}

function runJob(job: Job, interpreter: graph.Interpreter): void {
  try {
    job.run(job.inputs.map((input) => interpreter.get(input)));
  } catch (error) {
    if (typeof error === "object" && error !== null) queuedAt.set(error, job.queuedAt);
    throw error;
  }
}

/** For each node the last job that needs it, so that its layout can be released after that job. */
function lastUses(queue: readonly Job[]): Map<graph.Node, number> {
  const lastUse = new Map<graph.Node, number>();
  for (let job = queue.length - 1; job >= 0; job--) {
    const pending = [...queue[job]!.inputs];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (lastUse.has(node)) continue;
      lastUse.set(node, job);
      pending.push(...node.inputs);
    }
  }
  return lastUse;
}
