import type { Array, Expr, Fields } from "../awkward/index.ts";

/** What `events.metadata` holds: the dataset, and whatever was given when the events were made. A runner adds `filename treename entrystart entrystop fileuuid`. */
export interface Metadata {
  readonly dataset: string;
  readonly [name: string]: unknown;
}

// Events without an interface of branches: any field, checked when the tree is known.
// oxlint-disable-next-line typescript/no-explicit-any
type Untyped = any;

/**
 * Events: an array of one record per event, with its metadata. `B` lists the branches (or collections) and their value for one event;
 * without `B` any name is allowed and checked at run time.
 */
export type NanoEvents<B = unknown> = EventsCore<B> &
  (unknown extends B ? { readonly [field: string]: Untyped } : Fields<B, B, keyof EventsCore<0>>);

/** Members of all events; they win over branches of the same name, which `field` reaches. */
export interface EventsCore<B> extends Expr<unknown extends B ? Untyped : B> {
  readonly metadata: Metadata;
  /** Names of all fields, in order. */
  readonly fields: readonly string[];
  /** Number of events. Known without reading, except after `filter`. */
  readonly length: number;
  /** The events for which the mask is true. */
  filter(mask: Expr<boolean>): NanoEvents<B>;
  /** A field by its name, whatever the name is. */
  field<K extends keyof B & string>(name: K): Array<B[K]>;
  /** A few fields and the type. Columns that were not read show as `??`; nothing is read for it. */
  toString(): string;
}
