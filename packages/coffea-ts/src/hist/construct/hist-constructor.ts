import type { Untyped } from "../../awkward/index.ts";
import type { Axis } from "../axis/axis.ts";
import type { Fills } from "../axis/axis-base.ts";
import type { HistBuilder } from "../builder.ts";
import { Hist as HistClass } from "../hist.ts";
import type { StorageKind } from "../storage/storage.ts";
import type { HistOptions } from "./hist-parts.ts";

/** What `fill` takes for these axes by name; anything when an axis has no name that the compiler knows. */
export type FilledBy<X extends readonly unknown[]> = X extends readonly [Fills<infer A>, ...infer Rest]
  ? Rest extends readonly []
    ? A
    : A & FilledBy<Rest>
  : X extends readonly []
    ? {}
    : Untyped;

/** How histograms are made: `new Hist(axis, …)`, or step by step with `Hist.new`. */
export interface HistConstructor {
  /**
   * A histogram of axes, empty or with contents: `new Hist(axis.Regular(10, 0, 1, { name: "x" }), { storage: "weight", name: "h" })`.
   * The last argument may be the storage alone. The storage is `double` unless given.
   * Throws `BadArgument` for what is no axis or no storage and for axes of the same name, `ShapeMismatch` for `data` that do not fit the axes.
   */
  new <const X extends readonly Axis[], S extends StorageKind = "double">(
    ...parts: [...axes: X, options: HistOptions<S> | S]
  ): HistClass<FilledBy<X>, S>;
  new <const X extends readonly Axis[]>(...axes: X): HistClass<FilledBy<X>, "double">;
  /** The first step of making a histogram: `Hist.new.reg(10, 0, 1, { name: "x" }).double()`. */
  readonly new: HistBuilder<{}>;
  /** A histogram of the columns of a table, see the class. */
  readonly fromColumns: typeof HistClass.fromColumns;
  readonly prototype: HistClass;
}

/** A histogram of axes named in `A`, with storage `S`. */
// oxlint-disable-next-line typescript/no-explicit-any -- a histogram of unknown axes takes any names
export type Hist<A = any, S extends StorageKind = any> = HistClass<A, S>;

/** The class of histograms, whose constructor tells the compiler what `fill` takes. */
export const Hist: HistConstructor = HistClass;
