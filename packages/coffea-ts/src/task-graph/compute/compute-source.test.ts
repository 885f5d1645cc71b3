import assert from "node:assert/strict";
import { test } from "node:test";
import { randomMuonsFile } from "../../../test/data/random-muons-file.ts";
import * as ak from "../../awkward/index.ts";
import { IterativeExecutor, type Job } from "../../executor/index.ts";
import { type LazyEvents, NanoEventsFactory } from "../../nanoevents/index.ts";
import { computeSource } from "./compute-source.ts";

/** An executor that counts the jobs and tasks that it gets. */
class Counting extends IterativeExecutor {
  jobs = 0;
  tasks = 0;

  override execute<T, R>(job: Job<T, R>): Promise<R | undefined> {
    this.jobs++;
    this.tasks += job.tasks.length;
    return super.execute(job);
  }
}

const factory = await NanoEventsFactory.fromRoot(randomMuonsFile(20), { mode: "dask", stepsPerFile: 4 });
const events = factory.events() as ak.Untyped;
const source = ak.sourceOf(events) as LazyEvents;
const nodeOf = (value: unknown): ak.graph.Node => ak.graph.operandNode(value);

test("everything is computed in one round, however much it is", async () => {
  const executor = new Counting({ status: false });
  const scalars = [ak.sum(events.met, { axis: 0 }), ak.mean(events.met), ak.std(events.met), ak.num(events, { axis: 0 })].map(nodeOf);
  const results = await computeSource(
    source,
    { hists: new Map(), arrays: [nodeOf(events.met.mul(2))], scalars },
    { executor, fanIn: null },
  );
  assert.deepEqual([executor.jobs, executor.tasks], [1, 4]);
  assert.equal(results.values.get(scalars[3]!), 20);
});

test("each use of a value of all events in arrays takes one more round", async () => {
  const executor = new Counting({ status: false });
  const centred = events.met.sub(ak.mean(events.met));
  const scaled = nodeOf(centred.div(ak.max(centred, { axis: null })));
  const { arrays } = await computeSource(source, { hists: new Map(), arrays: [scaled], scalars: [] }, { executor, fanIn: null });
  assert.equal(executor.jobs, 3);
  assert.equal(ak.max(arrays.get(scaled) as ak.Expr<number>, { axis: null }).value, 1);
});
