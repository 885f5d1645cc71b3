import type { LayerKind } from "../graph/layer.ts";

/** Direction in which the ranks of a drawing follow each other: left to right, top to bottom, and the other ways round. */
export type RankDirection = "LR" | "TB" | "RL" | "BT";

/** What is drawn: a function (round) or data (a box). `stack` is how many tasks stand in one place. */
export interface DrawnNode {
  readonly id: string;
  readonly shape: "function" | "data";
  /** Colour of the node; null for data in between. */
  readonly kind: LayerKind | "input" | "output" | null;
  /** The first line is the label, further ones are small. */
  readonly lines: readonly string[];
  /** Shown by viewers when the pointer rests on the node. */
  readonly detail: string;
  readonly stack: number;
}

/** An arrow between two nodes; thick where it stands for many. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  readonly stack: number;
}

/** Nodes in a frame with a title. */
export interface DrawnCluster {
  readonly title: string;
  readonly nodes: readonly DrawnNode[];
}

/** A picture before it is laid out. */
export interface Drawing {
  readonly rankdir: RankDirection;
  readonly caption: string;
  readonly clusters: readonly DrawnCluster[];
  readonly edges: readonly DrawnEdge[];
}
