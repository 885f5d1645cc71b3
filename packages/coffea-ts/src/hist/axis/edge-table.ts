/** Edges of an axis with both flow bins, and buckets of values that lead to the neighbourhood of a bin: comparisons with edges decide from there. Never changes. */
export interface EdgeTable {
  /** The edges, and infinity. They may be rounded where {@link doubt} says so. */
  readonly edges: Float64Array;
  /** For each bucket the first edge to compare with. */
  readonly buckets: Int32Array;
  readonly size: number;
  /** Values from `low` to before `high` have a bucket. */
  readonly low: number;
  readonly high: number;
  /** Values from here to before `low` are below the axis; all others without a bucket are above. */
  readonly floor: number;
  /** How a value gets its bucket. */
  readonly bucket:
    | { readonly kind: "bits"; readonly shift: number; readonly first: number }
    | { readonly kind: "steps"; readonly scale: number };
  /** Values so near to an edge, relative to their size, are not decided by the table; null where it decides all. */
  readonly doubt: number | null;
}
