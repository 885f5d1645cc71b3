import type { DrawnNode } from "./drawing.ts";

/** Colours of a kind of node: the surface, and the line around it. */
export interface Paint {
  readonly fill: string;
  readonly line: string;
  /** What the legend calls it. */
  readonly name: string;
}

/** Colours of the nodes, in the order of the legend. */
export const paints: Readonly<Record<NonNullable<DrawnNode["kind"]>, Paint>> = {
  input: { fill: "#eef4fb", line: "#5b8fc7", name: "entries of a file" },
  read: { fill: "#d6e6f7", line: "#2f6fb0", name: "reads" },
  column: { fill: "#d9f1ec", line: "#23877a", name: "column or field" },
  operation: { fill: "#eceff3", line: "#697586", name: "operation" },
  selection: { fill: "#fcecc8", line: "#b7851c", name: "selects" },
  reduction: { fill: "#eadffa", line: "#7a4bbd", name: "reduces each event" },
  fill: { fill: "#fbdcd2", line: "#c4512f", name: "fills" },
  fused: { fill: "#fbdcd2", line: "#c4512f", name: "all steps of a partition" },
  merge: { fill: "#dcf0d4", line: "#4b8a35", name: "merges" },
  output: { fill: "#f1f9ed", line: "#4b8a35", name: "result" },
};

/** Colours of data in between. */
export const dataPaint: Paint = { fill: "#ffffff", line: "#98a2b3", name: "data of a partition" };

/** Colours of everything else. */
export const ink = { text: "#1d2939", quiet: "#667085", arrow: "#98a2b3", frame: "#d0d5dd", ground: "#fafbfc" };

/** Sizes in pixels. */
export const sizes = { label: 13, small: 10, title: 14, caption: 11, step: 3.5 } as const;

/** The colours of one node. */
export function paintOf(node: DrawnNode): Paint {
  return node.kind === null ? dataPaint : paints[node.kind];
}

/** How many outlines behind a node say that it stands for several. */
export function stackDepth(stack: number): number {
  return stack === 1 ? 0 : stack < 10 ? 1 : 2;
}
