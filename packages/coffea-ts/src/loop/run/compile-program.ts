import { assembleProgram } from "../assemble/assemble-program.ts";
import { planFrame } from "../assemble/frame.ts";
import type { LoopProgram } from "../ir/code.ts";
import type { Sink } from "../ir/program.ts";
import { isShared } from "./loop-memory.ts";
import { layoutOf, type ProgramLayout } from "./program-layout.ts";

/** A program as bytes of WebAssembly, which may be kept. */
export interface AssembledProgram {
  readonly layout: ProgramLayout;
  readonly code: Uint8Array<ArrayBuffer>;
}

/** A program that can run on any chunk of its structure. */
export interface CompiledProgram {
  readonly layout: ProgramLayout;
  readonly module: WebAssembly.Module;
}

/** Assembles a program with that many literals. */
export function assemble(program: LoopProgram, sinks: readonly Sink[], literals: number): AssembledProgram {
  const widths = sinks.map((sink) => (sink.kind === "entries" ? sink.values.length : 0));
  const frame = planFrame(program, literals, widths);
  return { layout: layoutOf(program, frame), code: assembleProgram(program, frame, isShared()) };
}

/** Compiles an assembled program. Throws where there is no WebAssembly, or a page's content policy forbids it. */
export function compile({ layout, code }: AssembledProgram): CompiledProgram {
  return { layout, module: new WebAssembly.Module(code) };
}

/** Assembles and compiles a program with that many literals. Throws as {@link compile} does. */
export function compileProgram(program: LoopProgram, sinks: readonly Sink[], literals: number): CompiledProgram {
  return compile(assemble(program, sinks, literals));
}
