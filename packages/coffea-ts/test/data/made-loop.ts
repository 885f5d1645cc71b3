import { assembleProgram, exportName, importObject } from "../../src/loop/assemble/assemble-program.ts";
import { type Frame, planFrame } from "../../src/loop/assemble/frame.ts";
import type { BoundColumn, Code, Local, LoopFunction, LoopProgram, Region, Statement } from "../../src/loop/ir/code.ts";
import type { Operation } from "../../src/loop/ir/operations.ts";

export const first: Local = { type: "i32", name: "first" };
export const stop: Local = { type: "i32", name: "stop" };
export const i: Local = { type: "i32", name: "i" };
export const get = (local: Local): Code => ({ kind: "get", local });
export const whole = (value: number): Code => ({ kind: "constant", type: "i32", value });
export const op = (name: Operation, ...inputs: readonly Code[]): Code => ({ kind: "operation", op: name, inputs });
const rows = { kind: "rows" } as const;
export const bound = (region: Region, column: number): BoundColumn => ({ region, column, extent: rows, isOffsets: false });
export const overRows = (body: readonly Statement[], name = "rows"): Statement => ({
  kind: "for",
  label: { name },
  local: i,
  start: get(first),
  stop: get(stop),
  body,
});

export interface Made {
  readonly run: (first: number, stop: number) => number;
  readonly words: Int32Array;
  readonly numbers: Float64Array;
  readonly taken: { sink: number; values: number[] }[];
  readonly memory: WebAssembly.Memory;
  readonly frame: Frame;
}

/** One function in a memory of its own; the test puts the addresses of its regions where the frame says. */
export function make(parts: Partial<LoopFunction>, widths: readonly number[] = [], literals = 0): Made {
  const loop: LoopFunction = { root: 0, first, stop, columns: [], scratch: [], sinks: widths.map((_, k) => k), body: [], ...parts };
  const program: LoopProgram = { columns: [], functions: [loop] };
  const frame = planFrame(program, literals, widths);
  const memory = new WebAssembly.Memory({ initial: 16 });
  const taken: Made["taken"] = [];
  const words = new Int32Array(memory.buffer);
  const numbers = new Float64Array(memory.buffer);
  const full = (sink: number): void =>
    void taken.push({
      sink,
      values: [...numbers.subarray(frame.sinks[sink]!.columns[0]! / 8, (frame.sinks[sink]!.columns[0]! + frame.sinkBytes) / 8)],
    });
  const grow = (entry: number, count: number): void => {
    words[entry / 4 + 1] = count;
  };
  const module = new WebAssembly.Module(assembleProgram(program, frame));
  const { exports } = new WebAssembly.Instance(module, importObject({ memory, full, grow }));
  return { run: exports[exportName(0)] as Made["run"], words, numbers, taken, memory, frame };
}
