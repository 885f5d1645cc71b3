import type { Array } from "./array.ts";
import type { Scalar } from "./expression.ts";
import type { Item, List } from "./structure.ts";

/** The lists of `T` with `R` inside; what was missing is not in a result. */
type Bare<T, R> = T extends null ? never : T extends readonly (infer U)[] ? Bare<U, R>[] : R;
/** Innermost lists reduced. */
type Inner<T, R, K> = T extends null
  ? null
  : T extends readonly (infer U)[]
    ? NonNullable<U> extends List
      ? Inner<U, R, K>[]
      : K extends true
        ? R[]
        : R
    : never;
type At1<T, R, K> = T extends null ? null : T extends readonly (infer U)[] ? (K extends true ? Bare<U, R>[] : Bare<U, R>) : never;
type At2<T, R, K> = T extends null ? null : T extends readonly (infer U)[] ? At1<U, R, K>[] : never;
type At3<T, R, K> = T extends null ? null : T extends readonly (infer U)[] ? At2<U, R, K>[] : never;
type Over0<T, R, K> = K extends true ? Array<Bare<T, R>> : NonNullable<T> extends List ? Array<Bare<Item<T>, R>> : Scalar<R>;
/** The axis before the innermost one. */
type Before<T, R, K> =
  NonNullable<Item<T>> extends List
    ? NonNullable<Item<Item<T>>> extends List
      ? Array<At2<T, R, K>>
      : Array<At1<T, R, K>>
    : Over0<T, R, K>;
/** Result of a reduction that gives an `R`: axis 0 of flat data and axis null give a {@link Scalar}; with keepdims (`K`) there is one entry along the axis. */
export type Reduced<T, A, R, K = false> = unknown extends T
  ? Array<unknown>
  : A extends null
    ? K extends true
      ? Array<Bare<T, R>>
      : Scalar<R>
    : A extends 0
      ? Over0<T, R, K>
      : A extends -1
        ? NonNullable<T> extends List
          ? Array<Inner<T, R, K>>
          : Over0<T, R, K>
        : A extends 1
          ? Array<At1<T, R, K>>
          : A extends 2
            ? Array<At2<T, R, K>>
            : A extends 3
              ? Array<At3<T, R, K>>
              : A extends -2
                ? Before<T, R, K>
                : A extends -3
                  ? NonNullable<Item<Item<T>>> extends List
                    ? NonNullable<Item<Item<Item<T>>>> extends List
                      ? Array<At1<T, R, K>>
                      : Over0<T, R, K>
                    : Over0<T, R, K>
                  : Over0<T, R, K>;
