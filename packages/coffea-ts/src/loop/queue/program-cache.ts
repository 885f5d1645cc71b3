import { emit } from "../emit/emit.ts";
import type { LoweredFills } from "../lower/lowered.ts";
import { lowerFills } from "../lower/lower-fills.ts";
import type { FillInputs, Structure } from "../lower/structure.ts";
import { type CompiledProgram, compileProgram } from "../run/compile-program.ts";
import { tolerate } from "./compile-errors.ts";

/** What is made of graphs of one structure. */
export interface Built {
  readonly lowered: LoweredFills;
  readonly compiled: CompiledProgram;
}

/** As many structures as one run has at a time, and some more: a processor has one or a few. */
const CAPACITY = 64;
/** By structure, the last used one last. */
const programs = new Map<string, Built | null>();

/** The program for graphs of this structure, made once in a thread. Null where nothing of it can be compiled, or nothing can be on this page. */
export function programOf(fills: readonly FillInputs[], structure: Structure): Built | null {
  const { key } = structure;
  let built = programs.get(key);
  if (built === undefined) built = build(fills, structure);
  else programs.delete(key);
  programs.set(key, built);
  for (const oldest of programs.keys()) {
    if (programs.size <= CAPACITY) break;
    programs.delete(oldest);
  }
  return built;
}

function build(fills: readonly FillInputs[], structure: Structure): Built | null {
  if (typeof WebAssembly === "undefined") return null;
  try {
    const lowered = lowerFills(fills, structure);
    if (lowered.outcomes.every((outcome) => outcome.kind !== "sink")) return null;
    return { lowered, compiled: compileProgram(emit(lowered.batch), lowered.batch.sinks, lowered.parameters.length) };
  } catch (error) {
    tolerate(error);
    return null;
  }
}
