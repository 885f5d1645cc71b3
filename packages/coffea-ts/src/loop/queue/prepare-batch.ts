import { type EventSource, type Form, graph } from "../../awkward/index.ts";
import { type FillInputs, structureOf } from "../lower/structure.ts";
import { runProgram, type TakeEntries } from "../run/run-program.ts";
import { chunkData } from "./chunk-data.ts";
import { tolerate } from "./compile-errors.ts";
import { EntriesOfChunk } from "./entries-of-chunk.ts";
import type { Job } from "./job.ts";
import { loopStoreOf } from "./loop-store.ts";
import { programOf } from "./program-cache.ts";

/** A batch whose loop has run. */
export interface PreparedBatch {
  /** For each job what lets its entries count; null where the interpreter has to run it. */
  readonly finish: readonly ((() => void) | null)[];
  /** Has evaluated what the loop could not. */
  readonly interpreter: graph.Interpreter;
}

const nothing: TakeEntries = () => {};

/**
 * Runs the loop of all jobs with a target. Null where there is none, or where something is not as the loop needs it, of which the interpreter then says what is wrong:
 * a list that is too short, lists that do not fit, a column that cannot be read. Nothing has changed then.
 */
export function prepareBatch(jobs: readonly Job[], source: EventSource): PreparedBatch | null {
  const compilable = jobs.filter(({ inputs, target }) => target !== null && !inputs.some(({ form }) => isOfBigIntegers(form)));
  if (compilable.length === 0) return null;
  const fills: FillInputs[] = compilable.map(({ inputs, target }) => ({ inputs, flatten: target!.flatten }));
  const structure = structureOf(fills);
  const built = programOf(fills, structure, loopStoreOf(source));
  if (built === null) return null;
  const { plan, compiled } = built;
  const interpreter = new graph.Interpreter();
  const sinks = new Map<number, TakeEntries>();
  const finish = new Map<Job, () => void>();
  const ordered = orderedTargets(jobs);
  for (const [i, job] of compilable.entries()) {
    const sink = plan.fills[i] ?? null;
    if (sink === null) continue;
    const { take, end } = openSink(job, !ordered.has(job.target!.of));
    sinks.set(sink, take);
    finish.set(job, end);
  }
  try {
    const data = chunkData(plan, structure, { source, interpreter });
    const take = compiled.layout.sinks.map((_, i) => sinks.get(i) ?? nothing);
    if (data === null || runProgram(compiled, { ...data, take }) !== null) return null;
  } catch (error) {
    tolerate(error);
    return null;
  }
  return { finish: jobs.map((job) => finish.get(job) ?? null), interpreter };
}

/** Whether entries of this form may be 64-bit integers that no float64 holds, which a loop would round and the interpreter refuses. */
function isOfBigIntegers(form: Form): boolean {
  if (form.kind === "numeric") return form.dtype === "int64" || form.dtype === "uint64";
  return (form.kind === "list" || form.kind === "regular" || form.kind === "option") && isOfBigIntegers(form.content);
}

/** What several jobs fill, of which one at least wants its entries in their order. Each job is asked once, for the answer may be a look at all bins. */
function orderedTargets(jobs: readonly Job[]): ReadonlySet<object> {
  const targets = Map.groupBy(
    jobs.flatMap(({ target }) => target ?? []),
    ({ of }) => of,
  );
  return new Set([...targets].flatMap(([of, some]) => (some.length > 1 && !some.every((target) => target.isUnordered()) ? [of] : [])));
}

/** Where the entries of a job go: straight to its target, or, where their order among those of other jobs matters, together after the loop. `end` lets them count. */
function openSink({ target, run, inputs }: Job, mayStream: boolean): { readonly take: TakeEntries; readonly end: () => void } {
  const stream = mayStream ? target!.open() : null;
  if (stream !== null) return { take: (columns, count) => stream.add(columns, count), end: () => stream.commit() };
  const collected = new EntriesOfChunk();
  return { take: collected.take, end: () => run(collected.layouts(inputs.length)) };
}
