import assert from "node:assert/strict";
import { after, test } from "node:test";
import { noRoot, rootMadeFile } from "../../../test/data/root-made-file.ts";
import { PythonOracle } from "../../../test/oracle/python-oracle.ts";
import { dimuon, partitionedEvents } from "../../../test/task-graph/lazy-notebook.ts";
import { optimize } from "../optimize/optimize.ts";
import { taskGraph } from "./to-task-graph.ts";

const oracle = noRoot === null ? new PythonOracle() : null;
after(() => oracle?.close());

interface DaskGraph {
  readonly written: { readonly layers: readonly string[]; readonly tasks: number };
  readonly optimizedTasks: number;
}

for (const partitions of [1, 2, 5]) {
  test(`layers and tasks of ${partitions} partitions are those of coffea's task graph`, { skip: noRoot ?? false }, async () => {
    const steps = Array.from({ length: partitions }, (_, i) => [i * 10, (i + 1) * 10]);
    const theirs = (await oracle!.call("task_graph_oracle", "dimuon_graph", rootMadeFile("zlib"), "Events", steps)) as DaskGraph;
    const graph = taskGraph(dimuon(partitionedEvents("DoubleMuon", partitions)));
    const names = graph.datasets[0]!.layers.map(({ name }) => name.replace("from-root", "from-uproot"));
    assert.deepEqual(names.toSorted(), theirs.written.layers);
    assert.equal(graph.counts.tasks, theirs.written.tasks);
    assert.equal(optimize(graph).counts.tasks, theirs.optimizedTasks);
  });
}
