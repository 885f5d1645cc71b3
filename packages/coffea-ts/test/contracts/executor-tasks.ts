import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CoffeaError } from "../../src/base/index.ts";
import type { Job, RemoteRunner } from "../../src/executor/index.ts";

/** What a task of the contract does, by name, so that workers find it too. `calls` is how often any task of the job was run before. */
const behaviours = {
  list: (task: number) => [task],
  laterIsSooner: async (task: number) => {
    await sleep(50 - 10 * task);
    return [task];
  },
  failsForOne: (task: number) => {
    if (task === 1) throw new CoffeaError("ReadFailed", "no answer");
    return [task];
  },
  worksAtThird: (_: number, calls: number) => {
    if (calls < 2) throw new CoffeaError("ReadFailed", "no answer");
    return [calls + 1];
  },
  neverAnswers: () => {
    throw new CoffeaError("ReadFailed", "no answer");
  },
  mistake: () => {
    throw new TypeError("x is not a function");
  },
  fromOneOn: async (task: number) => {
    if (task === 0) return [0];
    // The later ones fail first.
    await sleep(40 - 10 * task);
    throw new Error(`task ${task}`);
  },
  deepError: () => {
    const root = Object.assign(new RangeError("root"), { code: "EIO_NOT" });
    throw new CoffeaError("ChunkFailed", "chunk", {
      cause: new CoffeaError("CorruptFile", "file", { cause: root, details: { at: 2n ** 60n } }),
      details: { file: "a.root" },
    });
  },
  values: (task: number) => ({ bins: Float64Array.of(task, NaN, -0), names: new Map([["n", new Set([task])]]), big: 2n ** 70n }),
  floats: (task: number) => Math.sin(task + 1) * 10 ** ((task * 7) % 13),
  exits: (task: number, calls: number) => (calls === 1 ? process.exit(7) : [task]),
  onlyOneExits: (task: number) => (task === 1 ? process.exit(7) : [task]),
  hangsOnce: (task: number, calls: number) => {
    if (task === 1 && calls < 3) for (;;) Math.random();
    return [task];
  },
  fillsHeap: (task: number) => {
    const kept: unknown[] = [];
    if (task === 1) for (;;) kept.push(Array.from({ length: 1000 }, Math.random));
    return [task];
  },
  throwsLater: async (task: number) => {
    if (task === 1) setTimeout(() => (undefined as unknown as { missing: { x: number } }).missing);
    await sleep(50);
    return [task];
  },
  aborts: (task: number) => (task === 1 ? process.abort() : [task]),
  pid: () => [process.pid],
} as const;

/** Name of what a task does. */
export type Behaviour = keyof typeof behaviours;

interface Setup {
  readonly behaviour: Behaviour;
  readonly log: string;
}

/** The far side of {@link contractJob}. */
export function runContractTasks({ behaviour, log }: Setup): RemoteRunner {
  const run = behaviours[behaviour] as (task: number, calls: number) => unknown;
  return {
    run: (task: number) => {
      const calls = callCount(log);
      appendFileSync(log, `${task}\n`);
      return run(task, calls);
    },
  };
}

/** A job that can run here and in workers, and a count of how often its tasks were run, wherever that was. */
export function contractJob<R>(behaviour: Behaviour): Pick<Job<number, R>, "run" | "remote"> & { calls(): number } {
  const log = join(mkdtempSync(join(tmpdir(), "coffea-ts-contract-")), "calls");
  appendFileSync(log, "");
  const setup: Setup = { behaviour, log };
  const here = runContractTasks(setup);
  return {
    run: (task) => here.run(task as never) as R,
    remote: { module: import.meta.url, name: "runContractTasks", setup, pack: (task) => task, unpack: (result) => result as R },
    calls: () => callCount(log),
  };
}

function callCount(log: string): number {
  return readFileSync(log, "utf8").split("\n").length - 1;
}
