import { CoffeaError } from "../../base/index.ts";
import type { Viz } from "@viz-js/viz";

/** A point in pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where Graphviz puts the parts of a drawing. Edges in the order of the text: a start and three points for each Bézier piece, then where the arrow ends. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly clusters: ReadonlyMap<number, { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }>;
  readonly edges: readonly { readonly from: string; readonly to: string; readonly curve: readonly Point[]; readonly tip: Point }[];
}

interface Json {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly bb?: string; readonly pos?: string; readonly nodes?: readonly number[] }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly pos: string }[];
}

let engine: Promise<Viz> | null = null;

/** Lays a graph out with Graphviz, which is WebAssembly (1.2 MB) and loaded at the first call. The same text gives the same places everywhere. */
export async function placeGraph(dot: string): Promise<Placed> {
  engine ??= import("@viz-js/viz").then((module) => module.instance());
  const result = (await engine).render(dot, { format: "json0" });
  if (result.status === "failure")
    throw new CoffeaError("NotSupported", `Graphviz cannot lay this graph out: ${result.errors.map(({ message }) => message).join("; ")}.`);
  const json = JSON.parse(result.output) as Json;
  const [, , width, height] = numbers(json.bb);
  const point = (x: number, y: number): Point => ({ x, y: height! - y });
  const points = (text: string): Point[] => text.split(" ").map((pair) => point(...(numbers(pair) as [number, number])));
  const objects = json.objects ?? [];
  const nodes = new Map<string, Point>();
  const clusters = new Map<number, { left: number; top: number; right: number; bottom: number }>();
  for (const { name, pos, bb } of objects) {
    if (pos !== undefined) nodes.set(name, points(pos)[0]!);
    else if (bb !== undefined && name.startsWith("cluster_")) {
      const [left, bottom, right, top] = numbers(bb) as [number, number, number, number];
      clusters.set(Number(name.slice("cluster_".length)), { left, right, top: height! - top, bottom: height! - bottom });
    }
  }
  const edges = (json.edges ?? []).map(({ tail, head, pos }) => {
    const [tip, ...curve] = points(pos.replace(/^e,/, ""));
    return { from: objects[tail]!.name, to: objects[head]!.name, curve, tip: tip! };
  });
  return { width: width!, height: height!, nodes, clusters, edges };
}

function numbers(text: string): number[] {
  return text.split(",").map(Number);
}
