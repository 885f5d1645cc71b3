import { assembleProgram } from "../assemble/assemble-program.ts";
import { type Frame, planFrame } from "../assemble/frame.ts";
import type { LoopProgram } from "../ir/code.ts";
import type { Sink } from "../ir/program.ts";

/** A program that can run on any chunk of its structure. */
export interface CompiledProgram {
  readonly program: LoopProgram;
  readonly frame: Frame;
  readonly module: WebAssembly.Module;
}

/** Assembles and compiles a program with that many literals. Throws where there is no WebAssembly, or a page's content policy forbids it. */
export function compileProgram(program: LoopProgram, sinks: readonly Sink[], literals: number): CompiledProgram {
  const widths = sinks.map((sink) => (sink.kind === "entries" ? sink.values.length : 0));
  const frame = planFrame(program, literals, widths);
  return { program, frame, module: new WebAssembly.Module(assembleProgram(program, frame)) };
}
