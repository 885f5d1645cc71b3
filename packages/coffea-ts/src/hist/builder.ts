import { CoffeaError, hintFor } from "../base/index.ts";
import type { Axis } from "./axis/axis.ts";
import type { AxisTextOptions } from "./axis/axis-base.ts";
import { booleanAxis } from "./axis/boolean.ts";
import type { CategoryOptions, FlowOptions } from "./axis/flow-options.ts";
import { intCategoryAxis } from "./axis/int-category.ts";
import { integerAxis } from "./axis/integer.ts";
import { regularAxis, regularAxisOf, type RegularOptions } from "./axis/regular.ts";
import { strCategoryAxis } from "./axis/str-category.ts";
import { func, log, pow, sqrt } from "./axis/transform.ts";
import { variableAxis } from "./axis/variable.ts";
import type { HistData } from "./construct/storage-from.ts";
import type { Hist } from "./hist.ts";
import type { StorageKind } from "./storage/storage.ts";

/** Options with the name of the axis, which its values are known by in `fill`. */
type Named<N extends string, O> = Omit<O, "name"> & { readonly name: N };

/** The axes so far, `A` maps their names to what is filled; `H` is what a storage makes of them. */
export interface HistBuilder<A> {
  /** `bins` equal bins over `[start, stop)`. */
  reg<N extends string>(
    bins: number,
    start: number,
    stop: number,
    options: Named<N, RegularOptions>,
  ): HistBuilder<A & { [K in N]: number }>;
  /** `bins` bins over `[start, stop)`, equal in the logarithm; both ends above 0. */
  log<N extends string>(
    bins: number,
    start: number,
    stop: number,
    options: Named<N, AxisTextOptions>,
  ): HistBuilder<A & { [K in N]: number }>;
  /** `bins` bins over `[start, stop)`, equal in the square root; no end below 0. */
  sqrt<N extends string>(
    bins: number,
    start: number,
    stop: number,
    options: Named<N, AxisTextOptions>,
  ): HistBuilder<A & { [K in N]: number }>;
  /** `bins` bins over `[start, stop)`, equal in `value ** power`. */
  pow<N extends string>(
    bins: number,
    start: number,
    stop: number,
    options: Named<N, AxisTextOptions> & { readonly power: number },
  ): HistBuilder<A & { [K in N]: number }>;
  /** `bins` bins over `[start, stop)`, equal in a variable of your own: two functions of a number, there and back. hist: `Func`. */
  func<N extends string>(
    bins: number,
    start: number,
    stop: number,
    options: Named<N, AxisTextOptions> & FunctionPair,
  ): HistBuilder<A & { [K in N]: number }>;
  /** Bins between ascending edges. */
  var<N extends string>(edges: ArrayLike<number>, options: Named<N, FlowOptions>): HistBuilder<A & { [K in N]: number }>;
  /** One bin per integer in `[start, stop)`. */
  int<N extends string>(start: number, stop: number, options: Named<N, FlowOptions>): HistBuilder<A & { [K in N]: number }>;
  /** Two bins, false and true. */
  bool<N extends string>(options: Named<N, AxisTextOptions>): HistBuilder<A & { [K in N]: boolean }>;
  /** One bin per listed integer. */
  intCat<N extends string>(categories: readonly number[], options: Named<N, CategoryOptions>): HistBuilder<A & { [K in N]: number }>;
  /** One bin per text. Without `growth`, `fill` accepts only these texts; others in the data go to the overflow bin. */
  strCat<N extends string>(
    categories: readonly string[],
    options: Named<N, CategoryOptions> & { readonly growth: true },
  ): HistBuilder<A & { [K in N]: string }>;
  strCat<const C extends readonly string[], N extends string>(
    categories: C,
    options: Named<N, CategoryOptions>,
  ): HistBuilder<A & { [K in N]: C[number] }>;
  /** hist's name for {@link reg}. */
  regular: this["reg"];
  /** hist's name for {@link var}. */
  variable: this["var"];
  /** hist's name for {@link int}. */
  integer: this["int"];
  /** hist's name for {@link bool}. */
  boolean: this["bool"];
  /** hist's name for {@link intCat}. */
  intCategory: this["intCat"];
  /** hist's name for {@link strCat}. */
  strCategory: this["strCat"];
  /** Whole counts. */
  int64(options?: HistTextOptions): Hist<A, "int64">;
  /** Sums of weights as float64. */
  double(options?: HistTextOptions): Hist<A, "double">;
  /** Counts, or sums of weights once there are any. */
  unlimited(options?: HistTextOptions): Hist<A, "unlimited">;
  /** Sums of weights and of squared weights, for variances. */
  weight(options?: HistTextOptions): Hist<A, "weight">;
  /** Number, mean and variance of a sample (`fill({ …, sample })`): a profile. */
  mean(options?: HistTextOptions): Hist<A, "mean">;
  /** The same of weighted entries, with their sums of weights and of squared weights. */
  weightedMean(options?: HistTextOptions): Hist<A, "weightedMean">;
  /** The same as {@link int64}: there are no threads here that could count at the same time. */
  atomicInt64(options?: HistTextOptions): Hist<A, "int64">;
}

/** What a histogram may be told about itself. */
export interface HistTextOptions {
  readonly name?: string;
  readonly label?: string;
  /** Anything else to keep with the histogram; written to the UHI form beside name and label, so plain JSON values only. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Contents to begin with, see {@link HistData}. */
  readonly data?: HistData;
}

/** A user's function and its inverse. */
export interface FunctionPair {
  /** The variable in which the bins are equal. Increasing or decreasing over the whole axis. */
  readonly forward: (value: number) => number;
  /** The value back from that variable. */
  readonly inverse: (value: number) => number;
}

/** Makes the histogram, once axes and storage are known. */
export type FinishHist = (axes: readonly Axis[], storage: StorageKind, options: HistTextOptions) => Hist;

class Builder {
  readonly #axes: readonly Axis[];
  readonly #finish: FinishHist;

  constructor(axes: readonly Axis[], finish: FinishHist) {
    this.#axes = axes;
    this.#finish = finish;
  }

  reg(bins: number, start: number, stop: number, options: RegularOptions = {}): Builder {
    return this.#with(regularAxisOf(bins, start, stop, options));
  }
  log(bins: number, start: number, stop: number, options: AxisTextOptions = {}): Builder {
    return this.#with(regularAxis({ bins, start, stop, transform: log }, options));
  }
  sqrt(bins: number, start: number, stop: number, options: AxisTextOptions = {}): Builder {
    return this.#with(regularAxis({ bins, start, stop, transform: sqrt }, options));
  }
  pow(bins: number, start: number, stop: number, options: AxisTextOptions & { power: number }): Builder {
    const { power, ...rest } = options ?? {};
    return this.#with(regularAxis({ bins, start, stop, transform: pow(power) }, rest));
  }
  func(bins: number, start: number, stop: number, options: AxisTextOptions & FunctionPair): Builder {
    const { forward, inverse, ...rest } = options ?? {};
    return this.#with(regularAxis({ bins, start, stop, transform: func(forward, inverse) }, rest));
  }
  var(edges: ArrayLike<number>, options: FlowOptions = {}): Builder {
    return this.#with(variableAxis(edges, options));
  }
  int(start: number, stop: number, options: FlowOptions = {}): Builder {
    return this.#with(integerAxis(start, stop, options));
  }
  bool(options: AxisTextOptions = {}): Builder {
    return this.#with(booleanAxis(options));
  }
  intCat(categories: readonly number[], options: CategoryOptions = {}): Builder {
    return this.#with(intCategoryAxis(categories, options));
  }
  strCat(categories: readonly string[], options: CategoryOptions = {}): Builder {
    return this.#with(strCategoryAxis(categories, options));
  }
  get regular() {
    return this.reg.bind(this);
  }
  get variable() {
    return this.var.bind(this);
  }
  get integer() {
    return this.int.bind(this);
  }
  get boolean() {
    return this.bool.bind(this);
  }
  get intCategory() {
    return this.intCat.bind(this);
  }
  get strCategory() {
    return this.strCat.bind(this);
  }
  int64(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "int64", options);
  }
  double(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "double", options);
  }
  unlimited(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "unlimited", options);
  }
  weight(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "weight", options);
  }
  mean(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "mean", options);
  }
  weightedMean(options: HistTextOptions = {}): Hist {
    return this.#finish(this.#axes, "weightedMean", options);
  }
  atomicInt64(options: HistTextOptions = {}): Hist {
    return this.int64(options);
  }

  #with(axis: Axis): Builder {
    return new Builder([...this.#axes, axis], this.#finish);
  }
}

// What a builder does not have is looked for behind its own methods, so only mistyped names come here.
Object.setPrototypeOf(
  Builder.prototype,
  new Proxy(Object.prototype, {
    get: (target, key, builder) => (typeof key === "symbol" || key in target ? Reflect.get(target, key, builder) : unknownStep(key)),
  }),
);

/** Members that the language asks any object for. */
const neverSteps = new Set(["then", "toJSON", "asymmetricMatch", "nodeType", "$$typeof"]);

function unknownStep(name: string): undefined {
  if (neverSteps.has(name)) return undefined;
  const steps = Object.getOwnPropertyNames(Builder.prototype).filter((step) => step !== "constructor");
  const camelCase = name.charAt(0).toLowerCase() + name.slice(1);
  const near = steps.includes(camelCase) ? `It is called "${camelCase}" here.` : hintFor(name, steps, "axes and storages", steps.length);
  throw new CoffeaError("BadArgument", `Hist.new has no axis or storage "${name}". ${near}`, { details: { name } });
}

/** A builder without axes, the first step of `Hist.new`. */
export function startBuilder(finish: FinishHist): HistBuilder<{}> {
  return new Builder([], finish) as unknown as HistBuilder<{}>;
}
