import type { Array, Broadcast, Expr, Leaf, List, Nested, Operand } from "../../awkward/index.ts";

/** Along which lists vectors are paired: 1, those of the events; 0 the events; null: nothing is paired, and the two are broadcast. */
type PairAxis = 0 | 1 | 2 | null;

/** Every vector with every one of another array. */
export interface Matching<T, V> {
  /**
   * A metric of each vector with each of `other`: for lists in events, events × these × others. The metric is deltaR, or a function of two arrays that fit each other:
   * `(a, b) => a.deltaPhi(b)`. With `returnCombinations` the two are returned too: `[table, [these, others]]`. Python's `metric_table`.
   */
  metricTable<U extends Nested<V>, const A extends PairAxis = 1, const K extends boolean = false>(
    other: Expr<U>,
    options?: {
      axis?: A;
      metric?(these: Array<These<T, U, A>>, others: Array<Others<T, U, A>>): Expr<Nested<number | boolean>>;
      returnCombinations?: K;
    },
  ): K extends true
    ? readonly [table: Array<Metrics<T, U, A>>, pairs: readonly [these: Array<These<T, U, A>>, others: Array<Others<T, U, A>>]]
    : Array<Metrics<T, U, A>>;
  /**
   * For each vector the one of `other` with the smallest metric (the first of several), whole and with all its fields; null where there is none,
   * or where the metric is above `threshold`. The metric is deltaR, or a function as in {@link metricTable}. With `returnMetric` it is returned too,
   * `[nearest, metric]`, and is there beyond the threshold as well.
   */
  nearest<U extends Nested<V>, const A extends PairAxis = 1, const K extends boolean = false>(
    other: Expr<U>,
    options?: {
      axis?: A;
      metric?(these: Array<These<T, U, A>>, others: Array<Others<T, U, A>>): Expr<Nested<number | boolean>>;
      threshold?: Operand<number> | null;
      returnMetric?: K;
    },
  ): K extends true ? readonly [nearest: Array<Near<T, U, A>>, metric: Array<Near<T, U, A, number>>] : Array<Near<T, U, A>>;
}

type Metrics<T, U, A> = A extends null ? Broadcast<T, U, number> : Paired<T, U, A, number>;
type These<T, U, A> = A extends null ? T : Paired<T, U, A, Leaf<T>>;
type Others<T, U, A> = A extends null ? U : Paired<T, U, A, Leaf<U>>;

/** One `R` for each pair. */
type Paired<T, U, A, R> = unknown extends T
  ? unknown
  : unknown extends U
    ? unknown
    : Table<InLists<T, A>, R | Gap<U>, A extends 0 ? never : Extract<U, null>>;
/** For each item of the innermost lists of `T` a list of `R`, or `G`. */
type Table<T, R, G> = [NonNullable<T>] extends [readonly (infer V)[]] ? Table<V, R, G>[] | Extract<T, null> : (R | Extract<T, null>)[] | G;
/** Whether the innermost values may be missing. Not recursive: `const [table, [these, others]] = …` would make the compiler go on without end. */
type Gap<U> = [NonNullable<U>] extends [readonly (infer V)[]]
  ? [NonNullable<V>] extends [readonly (infer W)[]]
    ? Extract<W, null>
    : Extract<V, null>
  : Extract<U, null>;
/** A value per event goes as a list of one. */
type InLists<T, A> = A extends 1 ? ([NonNullable<T>] extends [List] ? T : Exclude<T, null>[] | Extract<T, null>) : T;

/** What is nearest for each of `T`: an `R`. */
type Near<T, U, A, R = Leaf<U>> = unknown extends T
  ? unknown
  : unknown extends U
    ? unknown
    : A extends null
      ? Firsts<U, R>
      : Put<InLists<T, A>, R | null>;
/** `T` with its leaf replaced by `R`. */
type Put<T, R> = T extends null ? null : T extends readonly (infer V)[] ? Put<V, R>[] : R;
/** `R`, or null, for each innermost list. */
type Firsts<U, R> = U extends null
  ? null
  : U extends readonly (infer V)[]
    ? NonNullable<V> extends List
      ? Firsts<V, R>[]
      : R | null
    : never;
