/** What the tasks of a layer do. */
export type LayerKind = "read" | "column" | "operation" | "selection" | "reduction" | "fill" | "fused" | "merge";

/** `process.ts:14:20` of a line with its whole path: what prints is the same wherever the program lies. */
export function shortLine(line: string): string {
  return line.split(/[/\\]/).at(-1)!;
}

/**
 * A step of a task graph, done once for each partition or fewer times (merging): a layer says how many tasks there are instead of having them.
 * Task `i` of `m` takes from an input layer of `n` tasks its share in order: task `i` alone where n = m, else those from ⌊i·n/m⌋ on.
 */
export interface Layer {
  /** Unique within the dataset: the name, with a number from the second one on (`getitem-2`). */
  readonly id: string;
  /** As dask-awkward and dask-histogram call it: `from-root`, `Muon-pt`, `zip`, `equal`, `hist-on-block`. */
  readonly name: string;
  readonly kind: LayerKind;
  readonly tasks: number;
  readonly inputs: readonly Layer[];
  /** The expression as in the program: `ak.num(muons).eq(2)`. */
  readonly text: string;
  /** `file:line:column` of the user's program, or null where it is not known. */
  readonly line: string | null;
}
