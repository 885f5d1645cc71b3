import { deferUntilNeeded, runDeferred, sourceOf, type EventSource } from "../awkward/index.ts";
import type { Axis } from "./axis/axis.ts";
import { startBuilder, type HistBuilder, type HistTextOptions } from "./builder.ts";
import { fillState } from "./fill/fill-state.ts";
import { isExpression, planFill } from "./fill/plan-fill.ts";
import type { FillValues } from "./fill-types.ts";
import { createState, findAxis, type HistState, type HistText } from "./hist-state.ts";
import type { NdArray } from "./nd-array.ts";
import { densityOf, readBins, sumState } from "./reading.ts";
import { binContent, projectState, selectState } from "./selection/select-state.ts";
import type { BinPick, Selector } from "./selection/select-axis.ts";
import type { BinPicks, RemainingAxes, Selection } from "./selection/selection-types.ts";
import type { HistView } from "./storage/hist-view.ts";
import type { BinContent } from "./storage/bin-content.ts";
import { isMeanKind, type StorageKind } from "./storage/storage.ts";
import { describeState } from "./text/describe.ts";
import { stateFromUhi } from "./uhi/from-uhi.ts";
import type { UhiHistogram } from "./uhi/schema.ts";
import { stateToUhi } from "./uhi/to-uhi.ts";
import { addStates, equalStates } from "./addition/add-states.ts";

/** Whether flow bins are included; default false. */
export interface FlowChoice {
  readonly flow?: boolean;
}

/**
 * A histogram: axes, and a storage with one bin for every combination of their bins.
 * `A` maps axis names to what is filled, `S` is the kind of storage.
 * Fills with expressions are queued and run at the first read of any histogram of the same events; every method here that reads runs them first.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a histogram of unknown axes takes any names
export class Hist<A = any, S extends StorageKind = any> {
  #state: HistState;
  #text: HistText;
  readonly #sources = new Set<EventSource>();

  constructor(state: HistState, text: HistText = { name: null, label: null, metadata: {} }) {
    this.#state = state;
    this.#text = text;
  }

  /** The first step of making a histogram: `Hist.new.reg(10, 0, 1, { name: "x" }).double()`. */
  static get new(): HistBuilder<{}> {
    return startBuilder(
      (axes, storage, { name = null, label = null }) => new Hist(createState(axes, storage), { name, label, metadata: {} }),
    );
  }

  get axes(): readonly Axis[] {
    return this.#settled().axes;
  }

  /** What kind of storage the bins are. */
  get storage(): { readonly kind: S } {
    return { kind: this.#state.storage.kind as S };
  }

  /** `COUNT`: bins hold counts or sums of weights; `MEAN`: they hold means of samples. */
  get kind(): "COUNT" | "MEAN" {
    return isMeanKind(this.#state.storage.kind) ? "MEAN" : "COUNT";
  }

  get name(): string | null {
    return this.#text.name;
  }

  get label(): string | null {
    return this.#text.label;
  }

  get metadata(): Readonly<Record<string, unknown>> {
    return this.#text.metadata;
  }

  /** Number of axes. */
  get ndim(): number {
    return this.#state.axes.length;
  }

  /** Number of bins of each axis, without flow. */
  get shape(): readonly number[] {
    return this.axes.map((axis) => axis.size);
  }

  /** The axis of this name (or position). Throws `BadAxis` with the nearest name. */
  axis(name: (keyof A & string) | number): Axis {
    const { axes } = this.#settled();
    return axes[findAxis(axes, name)]!;
  }

  /**
   * Adds entries: for every axis one value for all of them, one value per entry, or an expression; `weight` likewise.
   * Lists in expressions are filled item by item; one value per event beside lists counts for each of the items.
   * A text or integer that is no category goes to the overflow bin. NaN goes to overflow.
   * Throws `BadAxis` for a name that is no axis or an axis that got nothing, `ShapeMismatch` for lengths that do not fit, `BadArgument` for values of the wrong type or missing values.
   */
  fill(values: FillValues<A, S>): this {
    const plan = planFill(this.#state, values as Readonly<Record<string, unknown>>);
    const expressions = plan.inputs.filter(isExpression);
    if (expressions.length === 0) {
      if (this.#state.axes.some((axis) => axis.growth)) this.#settled();
      this.#state = fillState(this.#state, plan);
      return this;
    }
    for (const expression of expressions) {
      const source = sourceOf(expression);
      if (source !== null) this.#sources.add(source);
    }
    // Until it runs, arrays beside the expressions may change.
    const inputs = plan.inputs.map((input) => (isExpression(input) ? input : snapshot(input)));
    deferUntilNeeded(expressions, (layouts) => {
      let next = 0;
      this.#state = fillState(this.#state, { ...plan, inputs: inputs.map((input) => (isExpression(input) ? layouts[next++] : input)) });
    });
    return this;
  }

  /** Contents: counts, sums of weights or means, one dimension per axis. A copy. */
  values(options: FlowChoice = {}): NdArray {
    const { axes, storage } = this.#settled();
    return readBins(axes, storage.values, options.flow ?? false);
  }

  /** Variance of each bin's value: for counts the content itself (null once weights were used, as it cannot be known), for `weight` the sum of squared weights, for means that of the mean (NaN where there is one entry or none). A copy. */
  variances(options: FlowChoice = {}): NdArray | null {
    const { axes, storage } = this.#settled();
    return storage.variances === null ? null : readBins(axes, storage.variances, options.flow ?? false);
  }

  /** Entries of each bin: for counts and sums of weights the same as {@link values}, for `weightedMean` the effective number (squared sum of weights over the sum of squared weights). A copy. */
  counts(options: FlowChoice = {}): NdArray {
    const { axes, storage } = this.#settled();
    return readBins(axes, storage.counts, options.flow ?? false);
  }

  /** All that the bins hold, by name: `value`, for `weight` also `variance`, for means the numbers that they are made of. A copy. */
  view(options: FlowChoice = {}): HistView<S> {
    const { axes, storage } = this.#settled();
    const fields = Object.entries(storage.fields).map(([name, field]) => [name, readBins(axes, field, options.flow ?? false)]);
    return Object.fromEntries(fields) as HistView<S>;
  }

  /** Contents divided by their sum and the bin widths, so that the integral is 1. */
  density(): NdArray {
    return densityOf(this.#settled());
  }

  /** Sum over all bins: a number, for `weight` value and variance, for means all entries together. */
  sum(options: FlowChoice = {}): BinContent<S> {
    return sumState(this.#settled(), options.flow ?? false) as BinContent<S>;
  }

  /** Whether every bin is empty. */
  empty(options: FlowChoice = {}): boolean {
    const { axes, storage } = this.#settled();
    const isEmpty = (field: Float64Array) => readBins(axes, field, options.flow ?? false).data.every((value) => value === 0);
    return Object.values(storage.fields).every(isEmpty);
  }

  /**
   * A part of the histogram. Per axis: one bin (number, category, boolean or locator), and the axis goes away;
   * a {@link slice}, a list of categories or {@link rebin}, and it stays; {@link sum}, and it is summed with its flow bins. Axes that are not named stay.
   * Throws `BadAxis` for a name that is no axis, `BadArgument` for a bin that is not there.
   */
  select<const Q extends Selection<A>>(selection: Q): Hist<RemainingAxes<A, Q>, S> {
    return this.#derived(selectState(this.#settled(), selection as Readonly<Record<string, Selector>>));
  }

  /** The content of one bin: a number, for `weight` value and variance. Every axis needs a pick, as in {@link select}. */
  at(bin: BinPicks<A>): BinContent<S> {
    return binContent(this.#settled(), bin as Readonly<Record<string, BinPick>>) as BinContent<S>;
  }

  /** The histogram of these axes only, in this order; the others are summed, flow included. */
  project<K extends keyof A & string>(...names: K[]): Hist<Pick<A, K>, S> {
    return this.#derived(projectState(this.#settled(), names));
  }

  /**
   * The sum of two histograms, as a new one. Axes must have the same bins; categories may be in another order, and growing axes are joined.
   * Throws `IncompatibleAccumulators` naming the first difference.
   */
  add(other: Hist<A, S>): Hist<A, S> {
    return this.#derived(addStates(this.#settled(), other.#settled()));
  }

  /** Every bin times `factor` (variances times its square; of means the number of entries stays). `int64` becomes `double` unless the factor is whole. */
  mul(factor: number): Hist<A, S extends "int64" ? "int64" | "double" : S> {
    const { axes, storage } = this.#settled();
    return this.#derived({ axes, storage: storage.scaled(factor) });
  }

  /** Every bin divided by `divisor`. `int64` becomes `double`. */
  div(divisor: number): Hist<A, S extends "int64" ? "double" : S> {
    const { axes, storage } = this.#settled();
    return this.#derived({ axes, storage: storage.divided(divisor) });
  }

  /** A copy that is filled independently. */
  copy(): Hist<A, S> {
    const { axes, storage } = this.#settled();
    return this.#derived({ axes, storage: storage.copy() });
  }

  /** Empties every bin. Queued fills are run first, so that they do not come back. */
  reset(): this {
    const { axes, storage } = this.#settled();
    this.#state = { axes, storage: storage.empty() };
    return this;
  }

  /** Whether `other` is the same: axes with names and labels, kind of storage, content of every bin. */
  equals(other: Hist): boolean {
    return equalStates(this.#settled(), other.#settled());
  }

  /** The histogram in the UHI serialisation schema, plain data: for JSON, `postMessage` and Python's `hist.Hist(json)`. */
  toJSON(): UhiHistogram {
    return stateToUhi(this.#settled(), this.#text);
  }

  /** Axes, storage and sum, as hist prints them. */
  toString(): string {
    return describeState(this.#settled());
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  /** A histogram with this one's name and label. */
  #derived<B, T extends StorageKind>(state: HistState): Hist<B, T> {
    return new Hist(state, this.#text);
  }

  /** The state with all queued fills done. */
  #settled(): HistState {
    for (const source of this.#sources) runDeferred(source);
    this.#sources.clear();
    return this.#state;
  }
}

/** A copy of an array; other values as they are. */
function snapshot(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice();
  return ArrayBuffer.isView(value) ? (value as Float64Array).slice() : value;
}

/** A histogram of axes that were made by hand with `regularAxis`, `strCategoryAxis` and so on. */
// oxlint-disable-next-line typescript/no-explicit-any -- names are not in the axes' types, so fill takes any
export function createHist<S extends StorageKind>(axes: readonly Axis[], storage: S, options: HistTextOptions = {}): Hist<any, S> {
  return new Hist(createState(axes, storage), { name: options.name ?? null, label: options.label ?? null, metadata: {} });
}

/** The histogram in the UHI serialisation schema, the same as `hist.toJSON()`. */
export function toUhi(hist: Hist): UhiHistogram {
  return hist.toJSON();
}

/** A histogram from its UHI form, as written by {@link toUhi}, boost-histogram or hist. Throws `BadArgument` naming what is wrong in it. */
export function fromUhi(json: unknown): Hist {
  const { state, text } = stateFromUhi(json);
  return new Hist(state, text);
}
