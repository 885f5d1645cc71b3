import { sourceOf, type EventSource, type Layout } from "../awkward/index.ts";
import { checkOptions, registerPackable } from "../base/index.ts";
import { deferUntilNeeded, type EntryTarget, runDeferred } from "../loop/index.ts";
import { assertHist } from "./assert-hist.ts";
import { AxesList } from "./axes-list.ts";
import { axesOfColumns, columnOf, type Columns } from "./from-columns.ts";
import { HistOperations } from "./hist-operations.ts";
import { numpyEdges } from "./numpy-edges.ts";
import { displayHistograms } from "./text/display.ts";
import { htmlOfStaged, htmlOfState } from "./text/html.ts";
import { showState, type ShowOptions } from "./text/show.ts";
import type { Axis } from "./axis/axis.ts";
import { startBuilder, type HistBuilder, type HistTextOptions } from "./builder.ts";
import { fillState } from "./fill/fill-state.ts";
import { isUnordered, streamEntries } from "./fill/stream-entries.ts";
import { isExpression, planFill, planInputs, type FillPlan } from "./fill/plan-fill.ts";
import { assembleFrom, histParts, type HistOptions } from "./construct/hist-parts.ts";
import { nameArguments } from "./fill/name-arguments.ts";
import { takeApart } from "./fill/take-apart.ts";
import type { FillRest, FillValues, FlattenedRest, PositionalFill, PositionalFlattened } from "./fill-types.ts";
import { findAxis, type HistState, type HistText } from "./hist-state.ts";
import type { NdArray } from "./nd-array.ts";
import { packHist, unpackHist, type HistParts } from "./pack-hist.ts";
import { densityOf, flowOf, readBins, sumState, type FlowChoice } from "./reading.ts";
import type { HistView } from "./storage/hist-view.ts";
import type { BinContent } from "./storage/bin-content.ts";
import { isMeanKind, type StorageKind } from "./storage/storage.ts";
import { needsCompute, type StagedFill, type StagedHist } from "./staged/staged-fill.ts";
import { describeStaged, describeState } from "./text/describe.ts";
import { stateFromUhi } from "./uhi/from-uhi.ts";
import type { UhiHistogram } from "./uhi/schema.ts";
import { stateToUhi } from "./uhi/to-uhi.ts";

/** A histogram that waits for data; null for one that has its contents, or can have them. */
export let stagedOf: (hist: Hist) => StagedHist | null;
/** Axes, contents and texts of a histogram, its queued fills done. */
export let partsOf: (hist: Hist) => { readonly state: HistState; readonly text: HistText };
/** Fills a histogram as a staged fill says, maybe with arrays of other events. */
export let fillStaged: (hist: Hist, fill: StagedFill) => void;
/** Takes the fills of a source off all histograms that have some: after a trace nothing of it is left in them. */
export let unstage: (source: EventSource) => void;

/**
 * A histogram: axes, and a storage with one bin for every combination of their bins.
 * `A` maps axis names to what is filled, `S` is the kind of storage.
 * Fills with expressions are queued and run at the first read of any histogram of the same events; every method here that reads runs them first.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a histogram of unknown axes takes any names
export class Hist<A = any, S extends StorageKind = any> extends HistOperations<A, S> {
  #state: HistState;
  #text: HistText;
  readonly #sources = new Set<EventSource>();
  /** Fills of events that are not read, and all that came after them. */
  #staged: readonly StagedFill[] = [];

  static {
    stagedOf = (hist) => (hist.#staged.length === 0 ? null : { state: hist.#state, text: hist.#text, fills: hist.#staged });
    partsOf = (hist) => ({ state: hist.settled(), text: hist.#text });
    fillStaged = (hist, { inputs, flatten, queuedAt }) => void hist.#fill(planInputs(hist.#state.axes, inputs, flatten), queuedAt);
    unstage = (source) => {
      for (const reference of stagedOn.get(source) ?? []) {
        const hist = reference.deref();
        if (hist !== undefined) hist.#staged = hist.#staged.filter((fill) => !sourcesOf(fill.inputs).includes(source));
      }
      stagedOn.delete(source);
    };
  }

  static {
    registerPackable<Hist, HistParts>({
      tag: "Hist",
      is: (value): value is Hist => value instanceof Hist,
      pack: (hist) => packHist(hist.settled(), hist.#text),
      unpack: (parts) => {
        const { state, text } = unpackHist(parts);
        return new Hist(state, text);
      },
    });
  }

  /** Of parts that fit each other, for the library itself; or of axes and options, as {@link HistConstructor} describes it. */
  constructor(...parts: [state: HistState, text?: HistText] | readonly (Axis | HistOptions | StorageKind)[]) {
    super();
    const made = isState(parts[0]) ? { state: parts[0], text: parts[1] as HistText | undefined } : histParts(parts);
    this.#state = made.state;
    this.#text = made.text ?? { name: null, label: null, metadata: {} };
  }

  /** The first step of making a histogram: `Hist.new.reg(10, 0, 1, { name: "x" }).double()`. */
  static get new(): HistBuilder<{}> {
    return startBuilder((axes, storage, options) => {
      const { state, text } = assembleFrom(axes, storage, options);
      return new Hist(state, text);
    });
  }

  /**
   * A histogram of the columns of a table: axes that are made by hand and named after columns, or names of columns, whose categories become the bins.
   * `weight` and `sample` name columns too; the storage is `double` by default. hist: `from_columns`.
   */
  static fromColumns<S extends StorageKind = "double">(
    data: Columns,
    axes: readonly (string | Axis)[],
    options: { readonly weight?: string; readonly sample?: string; readonly storage?: S } = {},
    // oxlint-disable-next-line typescript/no-explicit-any -- the names are known to the data only
  ): Hist<any, S> {
    checkOptions(options, { weight: "string", sample: "string", storage: "any" }, "fromColumns");
    const made = axesOfColumns(data, axes);
    const hist = createHist(made, options.storage ?? ("double" as S));
    const extras = Object.fromEntries(
      (["weight", "sample"] as const).flatMap((key) => (options[key] === undefined ? [] : [[key, columnOf(data, options[key])]])),
    );
    return hist.fill({ ...Object.fromEntries(made.map((axis) => [axis.name, data[axis.name]])), ...extras } as never);
  }

  /** The axes, and what belongs to all of them (`axes.edges`, `axes.extent`, …). */
  get axes(): AxesList {
    return new AxesList(this.#axes());
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

  /** Number of bins in all, flow bins included. */
  get size(): number {
    return this.axes.reduce((product, axis) => product * axis.extent, 1);
  }

  /** The axis of this name (or position). Throws `BadAxis` with the nearest name. */
  axis(name: (keyof A & string) | number): Axis {
    const axes = this.#axes();
    return axes[findAxis(axes, name)]!;
  }

  /**
   * Adds entries: for every axis one value for all of them, one value per entry, or an expression; `weight` and `sample` likewise.
   * By name, `fill({ x, y, weight })`, or in the order of the axes, `fill(x, y, { weight })`.
   * Lists in expressions are filled item by item; one value per event beside lists counts for each of the items.
   * A text or integer that is no category goes to the overflow bin. NaN goes to overflow.
   * Throws `BadAxis` for a name that is no axis or an axis that got nothing, `ShapeMismatch` for lengths that do not fit, `BadArgument` for values of the wrong type or missing values.
   */
  fill<V>(values: V extends PositionalFill ? V : FillValues<A, S>, ...rest: (PositionalFill | FillRest<A>)[]): this;
  fill(...values: readonly unknown[]): this {
    return this.#fill(planFill(this.#state, nameArguments(this.#state.axes, values)));
  }

  /**
   * The same for lists of any depth with missing values: everything is flattened, and an entry that is missing in any of the arguments is left out.
   * An array of records is taken apart: each axis gets the field of its name, other fields are left alone. hist: `fill_flattened`.
   * Throws as {@link fill} does, but not for missing values.
   */
  fillFlattened(first: PositionalFlattened | FlattenedRest, ...rest: (PositionalFlattened | FlattenedRest)[]): this {
    const { axes } = this.#state;
    const named = nameArguments(axes, takeApart(axes, [first, ...rest]));
    return this.#fill(planFill(this.#state, named, true));
  }

  #fill(plan: FillPlan, origin?: Error): this {
    const expressions = plan.inputs.filter(isExpression);
    const sources = sourcesOf(expressions);
    if (this.#staged.length > 0 || sources.some((source) => source.isSymbolic)) return this.#stage(plan, sources, origin);
    if (expressions.length === 0) {
      if (this.#state.axes.some((axis) => axis.growth)) this.settled();
      this.#state = fillState(this.#state, plan);
      return this;
    }
    for (const source of sources) this.#sources.add(source);
    // Until it runs, arrays beside the expressions may change.
    const inputs = plan.inputs.map(snapshot);
    const run = (layouts: Layout[]): void => {
      let next = 0;
      this.#state = fillState(this.#state, { ...plan, inputs: inputs.map((input) => (isExpression(input) ? layouts[next++] : input)) });
    };
    deferUntilNeeded({ inputs: expressions, run, origin, target: this.#target({ ...plan, inputs }) });
    return this;
  }

  /** Takes the entries of a fill from a loop; undefined where arrays stand beside the expressions. */
  #target(plan: FillPlan): EntryTarget | undefined {
    if (plan.inputs.some((input) => typeof input === "object" && input !== null && !isExpression(input))) return undefined;
    return {
      flatten: plan.flatten,
      of: this,
      isUnordered: () => isUnordered(this.#state, plan),
      open: () => streamEntries(this.#state, plan, (state) => void (this.#state = state)),
    };
  }

  #stage(plan: FillPlan, sources: readonly EventSource[], origin = new Error("filled here")): this {
    if (this.#staged.length === 0) this.settled();
    const known = new Set(this.#staged.flatMap((fill) => sourcesOf(fill.inputs)));
    for (const source of sources) if (!known.has(source)) noteStaged(source, this);
    this.#staged = [...this.#staged, { inputs: plan.inputs.map(snapshot), flatten: plan.flatten, queuedAt: origin }];
    return this;
  }

  /** The axes. Staged fills leave them as they are, unless they grow. */
  #axes(): readonly Axis[] {
    const known = this.#staged.length > 0 && this.#state.axes.every((axis) => !axis.growth);
    return known ? this.#state.axes : this.settled().axes;
  }

  /** Contents: counts, sums of weights or means, one dimension per axis. A copy. */
  values(options: FlowChoice = {}): NdArray {
    const { axes, storage } = this.settled();
    return readBins(axes, storage.values, flowOf(options, "values"));
  }

  /** Variance of each bin's value: for counts the content itself (null once weights were used, as it cannot be known), for `weight` the sum of squared weights, for means that of the mean (NaN where there is one entry or none). A copy. */
  variances(options: FlowChoice = {}): NdArray | null {
    const { axes, storage } = this.settled();
    return storage.variances === null ? null : readBins(axes, storage.variances, flowOf(options, "variances"));
  }

  /** Entries of each bin: for counts and sums of weights the same as {@link values}, for `weightedMean` the effective number (squared sum of weights over the sum of squared weights). A copy. */
  counts(options: FlowChoice = {}): NdArray {
    const { axes, storage } = this.settled();
    return readBins(axes, storage.counts, flowOf(options, "counts"));
  }

  /** All that the bins hold, by name: `value`, for `weight` also `variance`, for means the numbers that they are made of. A copy. */
  view(options: FlowChoice = {}): HistView<S> {
    const flow = flowOf(options, "view");
    const { axes, storage } = this.settled();
    const fields = Object.entries(storage.fields).map(([name, field]) => [name, readBins(axes, field, flow)]);
    return Object.fromEntries(fields) as HistView<S>;
  }

  /** Contents divided by their sum and the bin widths, so that the integral is 1. */
  density(): NdArray {
    return densityOf(this.settled());
  }

  /** Sum over all bins: a number, for `weight` value and variance, for means all entries together. */
  sum(options: FlowChoice = {}): BinContent<S> {
    return sumState(this.settled(), flowOf(options, "sum")) as BinContent<S>;
  }

  /** Whether every bin is empty. */
  empty(options: FlowChoice = {}): boolean {
    const flow = flowOf(options, "empty");
    const { axes, storage } = this.settled();
    const isEmpty = (field: Float64Array) => readBins(axes, field, flow).data.every((value) => value === 0);
    return Object.values(storage.fields).every(isEmpty);
  }

  /** Empties every bin. Queued fills are run first, so that they do not come back. */
  reset(): this {
    const axes = this.#axes();
    const { storage } = this.#staged.length > 0 ? this.#state : this.settled();
    this.#staged = [];
    this.#state = { axes, storage: storage.empty() };
    return this;
  }

  /** The histogram in the UHI serialisation schema, plain data: for JSON, `postMessage` and Python's `hist.Hist(json)`. */
  toJSON(): UhiHistogram {
    return stateToUhi(this.settled(), this.#text);
  }

  /** Values and edges as NumPy's `histogramdd` has them: `[values, ...edges]`, one array of edges per axis. hist: `to_numpy`. */
  toNumpy(options: FlowChoice = {}): [values: NdArray, ...edges: Float64Array[]] {
    const flow = flowOf(options, "toNumpy");
    return [this.values({ flow }), ...this.axes.map((axis) => numpyEdges(axis, flow))];
  }

  /** A text picture: a bar per bin, in `columns` characters (default 80). Histograms of several axes are shown as they print. */
  show(options: ShowOptions = {}): string {
    checkOptions(options, { columns: "number" }, "show");
    return showState(this.settled(), options);
  }

  /** A picture and the facts as HTML, as hist shows them in notebooks: SVG for one or two axes, only the text for more. */
  toHtml(): string {
    return this.#staged.length > 0 ? htmlOfStaged(this.#state) : htmlOfState(this.settled());
  }

  /** What Jupyter shows (the JavaScript kernel of Deno asks for this). */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    if (this.#staged.length > 0) return { "text/plain": this.toString(), "text/html": this.toHtml() };
    return displayHistograms(this);
  }

  /** Axes, storage and sum, as hist prints them; `(has staged fills)` where the sum waits for data. */
  override toString(): string {
    return this.#staged.length > 0 ? describeStaged(this.#state) : describeState(this.settled());
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  protected override derived<B, T extends StorageKind>(state: HistState, text: Partial<HistText> = {}): Hist<B, T> {
    return new Hist(state, { ...this.#text, ...text });
  }

  /** A copy with another name or label. Staged fills go along. */
  override withText(text: { readonly name?: string | null; readonly label?: string | null }): Hist<A, S> {
    if (this.#staged.length === 0) return super.withText(text);
    checkOptions(text, { name: "any", label: "any" }, "withText");
    const { axes, storage } = this.#state;
    const copy = new Hist<A, S>({ axes, storage: storage.copy() }, { ...this.#text, ...text });
    for (const { inputs, flatten, queuedAt } of this.#staged) copy.#fill(planInputs(axes, inputs, flatten), queuedAt);
    return copy;
  }

  protected override settled(): HistState {
    const source = this.#staged.flatMap((fill) => sourcesOf(fill.inputs)).find((one) => one.isSymbolic);
    if (source !== undefined) throw needsCompute(source);
    for (const source of this.#sources) runDeferred(source);
    this.#sources.clear();
    return this.#state;
  }
}

/** Histograms with fills of a source that is not read; events may live much longer than what was filled with them. */
const stagedOn = new WeakMap<EventSource, WeakRef<Hist>[]>();

function noteStaged(source: EventSource, hist: Hist): void {
  const hists = stagedOn.get(source);
  if (hists === undefined) stagedOn.set(source, [new WeakRef(hist)]);
  else hists.push(new WeakRef(hist));
}

/** The events that some of the values are computed from. */
function sourcesOf(values: readonly unknown[]): EventSource[] {
  return values.filter(isExpression).flatMap((value) => sourceOf(value) ?? []);
}

/** Whether this is a state made by the library, not an axis or options. */
function isState(value: unknown): value is HistState {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "axes") && Object.hasOwn(value, "storage");
}

/** A copy of an array; other values as they are. */
function snapshot(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice();
  return ArrayBuffer.isView(value) ? (value as Float64Array).slice() : value;
}

/** A histogram of axes that were made by hand with `regularAxis`, `strCategoryAxis` and so on. */
// oxlint-disable-next-line typescript/no-explicit-any -- names are not in the axes' types, so fill takes any
export function createHist<S extends StorageKind>(axes: readonly Axis[], storage: S, options: HistTextOptions = {}): Hist<any, S> {
  const { state, text } = assembleFrom(axes, storage, options);
  return new Hist(state, text);
}

/** The histogram in the UHI serialisation schema, the same as `hist.toJSON()`. */
export function toUhi(hist: Hist): UhiHistogram {
  assertHist(hist, "toUhi takes");
  return hist.toJSON();
}

/** A histogram from its UHI form, as written by {@link toUhi}, boost-histogram or hist. Throws `BadArgument` naming what is wrong in it. */
export function fromUhi(json: unknown): Hist {
  const { state, text } = stateFromUhi(json);
  return new Hist(state, text);
}
