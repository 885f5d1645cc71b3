import { emit } from "../emit/emit.ts";
import { lowerFills } from "../lower/lower-fills.ts";
import type { FillInputs, Structure } from "../lower/structure.ts";
import { assemble, compile, type CompiledProgram } from "../run/compile-program.ts";
import { tolerate } from "./compile-errors.ts";
import { type LoopPlan, planOf } from "./loop-plan.ts";
import type { LoopStore } from "./loop-store.ts";
import { packProgram, type PlannedProgram, unpackProgram } from "./stored-program.ts";

/** What is made of graphs of one structure. */
export interface Built {
  readonly plan: LoopPlan;
  readonly compiled: CompiledProgram;
}

/** As many structures as one run has at a time, and some more: a processor has one or a few. */
const CAPACITY = 64;
/** By structure, the last used one last. */
const programs = new Map<string, Built | null>();

/**
 * The program for graphs of this structure, made once in a thread, or taken from where it is kept. Null where nothing of it can be compiled, or nothing can be
 * on this page.
 */
export function programOf(fills: readonly FillInputs[], structure: Structure, store: LoopStore | null = null): Built | null {
  const { key } = structure;
  let built = programs.get(key);
  if (built === undefined) {
    built = kept(key, store);
    if (built === undefined) built = build(fills, structure, store);
  } else {
    programs.delete(key);
  }
  programs.set(key, built);
  for (const oldest of programs.keys()) {
    if (programs.size <= CAPACITY) break;
    programs.delete(oldest);
  }
  return built;
}

function build(fills: readonly FillInputs[], structure: Structure, store: LoopStore | null): Built | null {
  if (typeof WebAssembly === "undefined") return null;
  try {
    const planned = plannedOf(fills, structure);
    const built = planned === null ? null : compiledOf(planned);
    store?.set(structure.key, packProgram(planned));
    return built;
  } catch (error) {
    tolerate(error);
    return null;
  }
}

/** Null where nothing can be compiled. */
function plannedOf(fills: readonly FillInputs[], structure: Structure): PlannedProgram | null {
  const lowered = lowerFills(fills, structure);
  if (lowered.outcomes.every((outcome) => outcome.kind !== "sink")) return null;
  return { plan: planOf(lowered), assembled: assemble(emit(lowered.batch), lowered.batch.sinks, lowered.parameters.length) };
}

function compiledOf({ plan, assembled }: PlannedProgram): Built {
  return { plan, compiled: compile(assembled) };
}

/** A program that was made before; undefined where there is none, or what is kept is none. */
function kept(key: string, store: LoopStore | null): Built | null | undefined {
  const bytes = typeof WebAssembly === "undefined" ? null : (store?.get(key) ?? null);
  if (bytes === null) return undefined;
  try {
    const planned = unpackProgram(bytes);
    return planned === null ? null : compiledOf(planned);
  } catch {
    return undefined;
  }
}
