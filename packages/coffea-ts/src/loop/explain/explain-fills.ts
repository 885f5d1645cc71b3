import { graph } from "../../awkward/index.ts";
import { frameText, userFrame } from "../../base/index.ts";
import { emit } from "../emit/emit.ts";
import type { LoweredFills } from "../lower/lowered.ts";
import { lowerFills } from "../lower/lower-fills.ts";
import { type FillInputs, type Structure, structureOf } from "../lower/structure.ts";
import { explainProgram } from "./explain.ts";

/** A part of a program that no loop computes: the interpreter does, for the whole chunk. */
export interface InterpretedPart {
  /** The expression as messages call it, or the fill. */
  readonly what: string;
  /** The line of the user's program, `analysis.ts:14:20`, where that is known. */
  readonly line: string | null;
  readonly reason: string;
}

/** What becomes of some fills. */
export interface LoopExplanation {
  /** How many of them a compiled loop gives the entries of. */
  readonly compiledFills: number;
  readonly fills: number;
  /** How many compiled functions there are. */
  readonly functions: number;
  readonly interpreted: readonly InterpretedPart[];
  /** The loops, one line a step. */
  readonly text: string;
}

/** Compiles the loop of some fills as a run does, but for its last step, and tells what it is. No data is looked at. `names` says what each fill fills. */
export function explainFills(fills: readonly FillInputs[], names: readonly string[]): LoopExplanation {
  const structure = structureOf(fills);
  const lowered = lowerFills(fills, structure);
  const program = emit(lowered.batch, {
    inputs: lowered.inputs.map((input) => (input.kind === "column" ? input.name : nodeText(structure, input.node))),
  });
  return {
    compiledFills: lowered.outcomes.filter(({ kind }) => kind === "sink").length,
    fills: fills.length,
    functions: program.functions.length,
    interpreted: interpretedParts(lowered, structure, names),
    text:
      program.functions.length === 0
        ? ""
        : explainProgram(program, { literals: literalsOf(lowered, structure), sinks: sinkNames(lowered, names) }),
  };
}

function interpretedParts({ outcomes, fallbacks }: LoweredFills, structure: Structure, names: readonly string[]): InterpretedPart[] {
  const nodes = fallbacks.map(({ node, reason }) => ({ what: nodeText(structure, node), line: lineOf(structure.nodes[node]!), reason }));
  const fills = outcomes.flatMap((outcome, i) =>
    outcome.kind === "sink" ? [] : [{ what: names[i] ?? `fill ${i + 1}`, line: null, reason: outcome.reason }],
  );
  return [...nodes, ...fills];
}

function literalsOf({ parameters }: LoweredFills, { literals, nodes }: Structure): unknown[] {
  return parameters.map((parameter) =>
    parameter.kind === "literal" ? literals[parameter.literal] : graph.describeNode(nodes[parameter.node]!),
  );
}

function sinkNames({ outcomes, batch }: LoweredFills, names: readonly string[]): string[] {
  const sinks = batch.sinks.map(() => "");
  for (const [i, outcome] of outcomes.entries()) if (outcome.kind === "sink") sinks[outcome.sink] = names[i] ?? `fill ${i + 1}`;
  return sinks;
}

function nodeText({ nodes }: Structure, place: number): string {
  return graph.describeNode(nodes[place]!);
}

function lineOf(node: graph.Node): string | null {
  const frame = userFrame(graph.builtAt(node));
  return frame === null ? null : frameText(frame);
}
