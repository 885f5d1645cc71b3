import { graph, sourceOf } from "../../awkward/index.ts";
import { fromBase64, unpack } from "../../base/index.ts";
import { explainFills, type LoopExplanation } from "../../loop/index.ts";
import { type EventsPlan, symbolicEvents } from "../../nanoevents/index.ts";
import { Placeholder } from "./placeholder.ts";
import type { OutputTemplate, Traced, TracedFill } from "./traced.ts";

/**
 * What becomes of the fills of a traced program: the loop that is compiled for them, as text for readers, and what of them the interpreter computes, with the reason.
 * `plan` is what is known of its events. No data is looked at.
 */
export function explainTraced({ graph: plain, output, lines }: Traced, plan: EventsPlan): LoopExplanation {
  const nodes = graph.readGraph(plain, sourceOf(symbolicEvents(plan))!);
  const { hists } = unpack({ head: output.head, buffers: output.buffers.map(fromBase64) }) as OutputTemplate;
  const fills = hists.flatMap((hist) => hist.fills);
  const names = fills.map((_, i) => lines[i] ?? `fill ${i + 1}`);
  const streamed = [...fills.keys()].filter((i) => !hasArrays(fills[i]!));
  const explanation = explainFills(
    streamed.map((i) => ({
      inputs: fills[i]!.inputs.flatMap((input) => (input instanceof Placeholder ? [nodes[input.index]!] : [])),
      flatten: fills[i]!.flatten,
    })),
    streamed.map((i) => names[i]!),
  );
  const others = [...fills.keys()].filter((i) => hasArrays(fills[i]!));
  const interpreted = others.map((i) => ({
    what: "fill",
    line: lines[i] ?? null,
    reason: "arrays of the program's own stand beside expressions",
  }));
  return { ...explanation, fills: fills.length, interpreted: [...explanation.interpreted, ...interpreted] };
}

function hasArrays({ inputs }: TracedFill): boolean {
  return inputs.some((input) => typeof input === "object" && input !== null && !(input instanceof Placeholder));
}
