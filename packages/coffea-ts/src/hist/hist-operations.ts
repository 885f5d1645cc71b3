import { checkOptions } from "../base/index.ts";
import { constantMinus, constantOver } from "./arithmetic/from-constant.ts";
import { withConstant } from "./arithmetic/with-constant.ts";
import { withHistogram } from "./arithmetic/with-histogram.ts";
import { addStates, axesDifference, equalStates } from "./addition/add-states.ts";
import { assignBins, assignHistogram } from "./assignment/assign-bins.ts";
import { expandCategories } from "./expand-categories.ts";
import { assertHist } from "./assert-hist.ts";
import type { Hist } from "./hist.ts";
import { axisKey, findAxis, type HistState, type HistText } from "./hist-state.ts";
import { closeStates, type ClosenessOptions } from "./is-close.ts";
import { NdArray, type ArrayInput } from "./nd-array.ts";
import { profileState } from "./profile.ts";
import { assertByName, binContent, projectState, selectState, type FlowOfProject } from "./selection/select-state.ts";
import type { BinPick, Selector } from "./selection/select-axis.ts";
import type { BinPicks, Picked, RemainingAxes, Selection } from "./selection/selection-types.ts";
import { slice, sum, type Slice } from "./selection/tags.ts";
import { sortCategories, type SortOptions } from "./sort-categories.ts";
import { Stack } from "./stack.ts";
import type { BinContent } from "./storage/bin-content.ts";
import type { HistAssignment } from "./assignment/assignment-types.ts";
import type { StorageKind } from "./storage/storage.ts";

/** An axis by its name or position (negative from the end). */
export type AxisName<A> = (keyof A & string) | number;

/** What can be done with a histogram as a whole: selecting, assigning, arithmetic, and histograms that are made of it. */
// oxlint-disable-next-line typescript/no-explicit-any -- as in Hist
export abstract class HistOperations<A = any, S extends StorageKind = any> {
  /** The state of another histogram, whatever its axes are. */
  static #stateOf(hist: object, method: string): HistState {
    assertHist(hist, `${method} takes`);
    return (hist as HistOperations).settled();
  }

  /** The state with all queued fills done. */
  protected abstract settled(): HistState;
  /** A histogram of this state with this one's name and label, or others. */
  protected abstract derived<B, T extends StorageKind>(state: HistState, text?: Partial<HistText>): Hist<B, T>;

  /**
   * A part of the histogram. Per axis: one bin (number, category, boolean or locator), and the axis goes away;
   * a {@link slice}, a list of categories or a text with wildcards (`"TT*"`), or {@link rebin}, and it stays; {@link sum}, and it is summed with its flow bins.
   * Axes that are not named stay. A list has a selector for each axis in order.
   * Throws `BadAxis` for a name that is no axis, `BadArgument` for a bin that is not there.
   */
  select(selection: readonly Selector[]): Hist;
  select<const Q extends Selection<A>>(selection: Q): Hist<RemainingAxes<A, Q>, S>;
  select(selection: Readonly<Record<string, Selector>> | readonly Selector[]): Hist {
    return this.derived(selectState(this.settled(), selection));
  }

  /** The content of one bin: a number, for `weight` value and variance, and so on. Every axis needs a pick, as in {@link select}. */
  at(bin: BinPicks<A>): BinContent<S> {
    return binContent(this.settled(), bin as Readonly<Record<string, BinPick>>) as BinContent<S>;
  }

  /**
   * Writes into bins, in place: `h[selection] = value` in Python. Per axis one bin or a {@link slice} of bins; axes that are not named are open.
   * A number goes into every bin, flow bins excepted; an array (nested lists, typed arrays) has a dimension for each open axis, of the bins alone or with the flow bins at an open end.
   * Accumulators take their parts, `{ value, variance }` for `weight` (as `at` and `view` give them), or one more dimension; another histogram is put in with its flow bins.
   * Throws `ShapeMismatch` for arrays that do not fit, `BadArgument` for parts that are missing or selectors that name no bins.
   */
  set(selection: Picked<A>, value: HistAssignment<S> | Hist): this {
    assertByName(selection, "set");
    const selectors = selection as Readonly<Record<string, Selector>>;
    if (value instanceof HistOperations) assignHistogram(this.settled(), selectors, HistOperations.#stateOf(value, "set"));
    else assignBins(this.settled(), selectors, value);
    return this;
  }

  /** The histogram of these axes only, in this order; the others are summed, flow included unless the last argument is `{ flow: false }`. Axes may be given by position. */
  project<K extends keyof A & string>(...names: readonly (K | FlowOfProject)[]): Hist<Pick<A, K>, S>;
  project(...positions: readonly (AxisName<A> | FlowOfProject)[]): Hist<Partial<A>, S>;
  project(...names: readonly (string | number | FlowOfProject)[]): Hist {
    return this.derived(projectState(this.settled(), names));
  }

  /** The histogram with its axes in reverse order. */
  get T(): Hist<A, S> {
    const state = this.settled();
    return this.derived(projectState(state, state.axes.map((_, k) => k).toReversed()));
  }

  /**
   * The sum with another histogram, a number (for all bins, flow included) or an array (of the bins, with or without flow; a dimension may be 1), as a new one.
   * Axes of histograms must have the same bins; categories may be in another order, and growing axes are joined.
   * A number counts as an entry of this weight: `weight` adds its square to the variance. Means can only be added to means.
   * Throws `IncompatibleAccumulators` naming the first difference of two histograms.
   */
  add(other: Hist<A, S> | ArrayInput): Hist<A, S> {
    if (other instanceof HistOperations) return this.derived(addStates(this.settled(), HistOperations.#stateOf(other, "add")));
    return this.derived(
      withConstant(this.settled(), "add", NdArray.from(other as ArrayInput, "add takes a histogram, a number or an array of numbers")),
    );
  }

  /** The difference, as {@link add}. Variances of `weight` are added. */
  sub(other: Hist<A, S> | ArrayInput): Hist<A, S> {
    if (other instanceof HistOperations) return this.derived(withHistogram(this.settled(), "sub", HistOperations.#stateOf(other, "sub")));
    return this.derived(
      withConstant(this.settled(), "sub", NdArray.from(other as ArrayInput, "sub takes a histogram, a number or an array of numbers")),
    );
  }

  /**
   * The product with a number, an array or a histogram of counts, bin by bin as in {@link add}. Variances go with the square of a factor; of means the number of entries stays.
   * `int64` becomes `double` unless every factor is whole.
   */
  mul(other: Hist<A, S> | ArrayInput): Hist<A, S extends "int64" ? "int64" | "double" : S> {
    if (other instanceof HistOperations) return this.derived(withHistogram(this.settled(), "mul", HistOperations.#stateOf(other, "mul")));
    return this.derived(
      withConstant(this.settled(), "mul", NdArray.from(other as ArrayInput, "mul takes a histogram, a number or an array of numbers")),
    );
  }

  /** The quotient with a number, an array or a histogram of counts, bin by bin as in {@link mul}. `int64` becomes `double`. */
  div(other: Hist<A> | ArrayInput): Hist<A, S extends "int64" ? "double" : S> {
    if (other instanceof HistOperations) return this.derived(withHistogram(this.settled(), "div", HistOperations.#stateOf(other, "div")));
    return this.derived(
      withConstant(this.settled(), "div", NdArray.from(other as ArrayInput, "div takes a histogram, a number or an array of numbers")),
    );
  }

  /** A number or array minus the histogram: `5 - h` in Python. */
  rsub(other: ArrayInput): Hist<A, S> {
    return this.derived(constantMinus(this.settled(), NdArray.from(other, "rsub takes a number or an array of numbers")));
  }

  /** A number or array divided by the histogram: `1 / h` in Python. Counts only. */
  rdiv(other: ArrayInput): Hist<A, S extends "int64" ? "double" : S> {
    return this.derived(constantOver(this.settled(), NdArray.from(other, "rdiv takes a number or an array of numbers")));
  }

  /** A copy that is filled independently. */
  copy(): Hist<A, S> {
    return this.withText({});
  }

  /** A copy with another name or label. */
  withText(text: { readonly name?: string | null; readonly label?: string | null }): Hist<A, S> {
    checkOptions(text, { name: "any", label: "any" }, "withText");
    const { axes, storage } = this.settled();
    return this.derived({ axes, storage: storage.copy() }, text);
  }

  /**
   * The histogram summed over bins `[start, stop)` of one axis (numbers, categories, locators; an open end includes its flow bin), or over a list of its bins.
   * Where no axis is left, `sum()` gives the number.
   */
  integrate<K extends keyof A & string>(
    axis: K | number,
    start: Slice["start"] | readonly BinPick[] = null,
    stop: Slice["stop"] = null,
  ): Hist<Omit<A, K>, S> {
    const state = this.settled();
    const key = axisKey(state.axes[findAxis(state.axes, axis)]!, findAxis(state.axes, axis));
    const isList = typeof start === "object" && start !== null && "length" in start;
    const chosen = isList ? selectState(state, { [key]: start }) : state;
    const range = isList ? slice(0, start.length, sum) : slice(start, stop, sum);
    return this.derived(selectState(chosen, { [key]: range }));
  }

  /** The mean position along one axis in every bin of the others, as a histogram with `mean` storage. See `profileState` for empty bins. */
  profile<K extends keyof A & string>(axis: K | number): Hist<Omit<A, K>, "mean"> {
    return this.derived(profileState(this.settled(), axis));
  }

  /** The histogram with the categories of one axis in ascending order, of the category or of what `key` makes of it. */
  sort(axis: AxisName<A>, options: SortOptions = {}): Hist<A, S> {
    checkOptions(options, { key: "function", reverse: "boolean" }, "sort");
    return this.derived(sortCategories(this.settled(), axis, options));
  }

  /** One histogram for each bin of an axis, without that axis and named after the bin, as a {@link Stack}. */
  stack<K extends keyof A & string>(axis: K | number): Stack<Omit<A, K>, S> {
    const state = this.settled();
    const position = findAxis(state.axes, axis);
    const found = state.axes[position]!;
    const parts = found.bins.map((bin, i): Hist<Omit<A, K>, S> => {
      const name = Array.isArray(bin) ? `[${bin.join(", ")})` : String(bin);
      return this.derived(selectState(state, { [axisKey(found, position)]: i }), { name });
    });
    return new Stack(...parts);
  }

  /**
   * One histogram for every combination of the categories, without the category axes, by name: the categories joined with `_`, or what `name` makes of them
   * (as in every object, names that are whole numbers come first).
   * Throws `BadArgument` when there is no category axis, or when a name comes twice.
   */
  expandCats(options: { readonly name?: (...categories: (string | number)[]) => string } = {}): Record<string, Hist<Partial<A>, S>> {
    checkOptions(options, { name: "function" }, "expandCats");
    const parts = expandCategories(this.settled(), options.name);
    return Object.fromEntries(parts.map(([name, state]) => [name, this.derived(state, { name })]));
  }

  /** Whether `other` is the same: axes with names and labels, kind of storage, content of every bin. */
  equals(other: Hist): boolean {
    return equalStates(this.settled(), HistOperations.#stateOf(other, "equals"));
  }

  /** Whether `other` has the same kinds of axes and storage, with edges and contents that are the same within tolerances. */
  allClose(other: Hist, options: ClosenessOptions = {}): boolean {
    checkOptions(options, { rtol: "number", atol: "number", equalNan: "boolean", flow: "boolean", metadata: "boolean" }, "allClose");
    return closeStates(this.settled(), HistOperations.#stateOf(other, "allClose"), options);
  }

  /** What makes the axes differ from those of another histogram, in words; null when they are the same. Labels do not count. */
  differenceOfAxes(other: Hist): string | null {
    return axesDifference(this.settled().axes, HistOperations.#stateOf(other, "differenceOfAxes").axes);
  }
}
