// Builds and optimises our task graph of the seed analysis, once in this process: build.ts FILESET.json. Prints the same facts as bench/peers/task_graph.py.
import { readFileSync } from "node:fs";
import { applyToFileset } from "coffea-ts/dataset-tools";
import { optimize, taskGraph } from "coffea-ts/task-graph";
import DimuonMass from "../../examples/dimuon.ts";

const fileset = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<string, never>;
const [start, cpu] = [performance.now(), process.cpuUsage()];
const outputs = await applyToFileset(new DimuonMass(), fileset);
const written = taskGraph(outputs);
const built = performance.now();
const optimized = optimize(written);
const done = performance.now();
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    buildSeconds: (built - start) / 1000,
    optimizeSeconds: (done - built) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    tasks: written.counts.tasks,
    optimizedTasks: optimized.counts.tasks,
  }),
);
