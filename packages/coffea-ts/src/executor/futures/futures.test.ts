import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { after, test } from "node:test";
import { executorContract } from "../../../test/contracts/executor-contract.ts";
import { type Behaviour, contractJob } from "../../../test/contracts/executor-tasks.ts";
import { FuturesExecutor } from "./futures.ts";
import type { FuturesOptions } from "./futures-options.ts";

const made: FuturesExecutor[] = [];
after(() => made.forEach((executor) => executor.close()));
const create = (options: FuturesOptions): FuturesExecutor => {
  const executor = new FuturesExecutor(options);
  made.push(executor);
  return executor;
};

for (const workers of [1, 2, 4]) executorContract(`FuturesExecutor of ${workers}`, (options) => create({ ...options, workers }));

type List = readonly number[];
const concat = (merged: List, next: List): List => [...merged, ...next];
const lists = (behaviour: Behaviour, tasks: List = [0, 1, 2, 3]) => ({ ...contractJob<List>(behaviour), tasks, merge: concat });

test("a script ends by itself though its workers are warm; using closes them", () => {
  const url = JSON.stringify(new URL("./futures.ts", import.meta.url).href);
  const jobs = JSON.stringify(new URL("../../../test/contracts/executor-tasks.ts", import.meta.url).href);
  const script = `import { FuturesExecutor } from ${url}; import { contractJob } from ${jobs};
    const executor = new FuturesExecutor({ workers: 2, isolation: process.argv[1] });
    console.log(await executor.execute({ ...contractJob("list"), tasks: [1, 2], merge: (a, b) => [...a, ...b] }));
    { using other = new FuturesExecutor({ workers: 1 }); console.log(await other.execute({ ...contractJob("list"), tasks: [3], merge: (a) => a })); }`;
  for (const isolation of ["thread", "process"]) {
    const out = execFileSync(
      process.execPath,
      [...process.execArgv.filter((flag) => flag.startsWith("--conditions")), "--input-type=module", "--eval", script, isolation],
      {
        cwd: fileURLToPath(new URL(".", import.meta.url)),
        timeout: 30_000,
        encoding: "utf8",
      },
    );
    assert.equal(out, "[ 1, 2 ]\n[ 3 ]\n");
  }
});

test("a job without an address is refused with the way out; one that cannot be loaded is told", async () => {
  const { run } = contractJob<List>("list");
  await assert.rejects(create({ workers: 1 }).execute({ tasks: [1], run, merge: concat }), { code: "NotShippable", message: /remote/ });
  const { remote, ...job } = lists("list");
  await assert.rejects(
    create({ workers: 1 }).execute({ ...job, remote: { ...remote!, name: "runContractTask" } }),
    /exports no function "runContractTask"/,
  );
  await assert.rejects(create({ workers: 1 }).execute({ ...job, remote: { ...remote!, module: "file:///nowhere.ts" } }), /nowhere\.ts/);
});
