import { builtAt, calledMember, graph } from "../../awkward/index.ts";
import { frameText, userFrame } from "../../base/index.ts";
import { layerKind, layerName } from "./layer-name.ts";
import type { Layer, LayerKind } from "./layer.ts";

type Node = graph.Node;

/** One lazy result, as the layers see it. */
export interface LazyOutput {
  /** Where it stands in what the processor returned: `mass`. */
  readonly path: string;
  readonly kind: "hist" | "scalar" | "array";
  /** How it prints. */
  readonly text: string;
  /** What a histogram is filled with, fill after fill; otherwise the node of the result. */
  readonly nodes: readonly Node[];
  /** An error made where the first fill was called. */
  readonly filledAt?: Error | undefined;
}

/** A result and the layer that its value comes out of. */
export interface LayerOutput {
  readonly path: string;
  readonly kind: LazyOutput["kind"];
  readonly text: string;
  readonly layer: Layer;
}

/** The layers of lazy results over a number of partitions, inputs before what needs them. A step that several results share is one layer. */
export function buildLayers(
  outputs: readonly LazyOutput[],
  partitions: number,
): { layers: readonly Layer[]; outputs: readonly LayerOutput[] } {
  const builder = new LayerBuilder(partitions);
  const results = outputs.map((output) => ({
    path: output.path,
    kind: output.kind,
    text: output.text,
    layer: builder.outputLayer(output),
  }));
  return { layers: builder.layers, outputs: results };
}

class LayerBuilder {
  readonly layers: Layer[] = [];
  readonly #partitions: number;
  readonly #byNode = new Map<Node, Layer>();
  readonly #names = new Map<string, number>();

  constructor(partitions: number) {
    this.#partitions = partitions;
  }

  outputLayer({ kind, text: shown, nodes, filledAt }: LazyOutput): Layer {
    const inputs = [...new Set(nodes.filter(isDrawn).map((node) => this.#nodeLayer(node)))];
    const origin = { text: () => shown, madeAt: filledAt };
    switch (kind) {
      case "hist": {
        const fill = this.#add({ name: "hist-on-block", kind: "fill", inputs, ...origin });
        return this.#add({ name: "histreduce-agg", kind: "merge", tasks: 1, inputs: [fill], ...origin });
      }
      case "scalar":
        return inputs[0]!;
      case "array":
        return this.#add({ name: "concatenate", kind: "merge", tasks: 1, inputs, ...origin });
      default:
        return kind satisfies never;
    }
  }

  /** Adds the layers of a node and of all that it needs, without recursion: programs may chain thousands of operations. */
  #nodeLayer(node: Node): Layer {
    const pending = [node];
    for (let last = pending.at(-1); last !== undefined; last = pending.at(-1)) {
      const operands = operandsOf(last);
      const missing = operands.filter((operand) => !this.#byNode.has(operand));
      if (missing.length > 0) {
        pending.push(...missing.toReversed());
        continue;
      }
      pending.pop();
      if (!this.#byNode.has(last)) this.#byNode.set(last, this.#addNode(last, operands));
    }
    return this.#byNode.get(node)!;
  }

  #addNode(node: Node, operands: readonly Node[]): Layer {
    const inputs = [...new Set(operands.map((operand) => this.#byNode.get(operand)!))];
    const origin = { text: () => graph.describeNode(node), madeAt: node.kind === "events" ? undefined : builtAt(node) };
    const isOfAllEvents = graph.isScalar(node);
    // Constants are made once, and so is what is computed from finished numbers only.
    const isDoneOnce = node.source === null || (isOfAllEvents && operands.every((operand) => graph.isScalar(operand)));
    const name = layerName(node);
    const layer = this.#add({ name, kind: layerKind(node), inputs, ...origin, ...(isDoneOnce ? { tasks: 1 } : {}) });
    return isOfAllEvents && !isDoneOnce ? this.#add({ name: `${name}-agg`, kind: "merge", tasks: 1, inputs: [layer], ...origin }) : layer;
  }

  #add({ name, kind, tasks = this.#partitions, inputs, text, madeAt }: LayerParts): Layer {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    const layer: Layer = {
      id: count === 1 ? name : `${name}-${count}`,
      name,
      kind,
      tasks,
      inputs,
      get text() {
        return text();
      },
      get line() {
        const frame = userFrame(madeAt);
        return frame === null ? null : frameText(frame);
      },
    };
    this.layers.push(layer);
    return layer;
  }
}

/** A layer to be added. Its text and line are found when they are asked for. */
interface LayerParts {
  readonly name: string;
  readonly kind: LayerKind;
  /** Default: one for each partition. */
  readonly tasks?: number;
  readonly inputs: readonly Layer[];
  readonly text: () => string;
  readonly madeAt: Error | undefined;
}

/** What a node is computed from, as the user wrote it: of a behaviour's member the operands of the call, of a column the events. */
function operandsOf(node: Node): readonly Node[] {
  if (node.kind === "column") return [graph.eventsNode(node.source)];
  return (calledMember(node)?.operands ?? node.inputs).filter(isDrawn);
}

function isDrawn(node: Node): boolean {
  return node.kind !== "literal";
}
