// Prints what a Runner finds in a file in this thread and in two workers, as JSON: node or deno run-futures.ts FILE.root
import { FuturesExecutor, fromModule, IterativeExecutor, Runner } from "coffea-ts/processor";

const fileset = { sample: { files: { [process.argv[2]!]: "Events" } } };
const processor = fromModule(new URL("../../../../examples/dimuon.ts", import.meta.url));
const executors = { iterative: new IterativeExecutor({ status: false }), inWorkers: new FuturesExecutor({ workers: 2, status: false }) };
const found: Record<string, unknown> = {};
for (const [name, executor] of Object.entries(executors))
  found[name] = await new Runner({ executor, chunksize: 15 })(fileset, { processorInstance: processor });
process.stdout.write(JSON.stringify(found));
