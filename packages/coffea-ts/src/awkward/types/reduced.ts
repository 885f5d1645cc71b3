import type { Array } from "./array.ts";
import type { Scalar } from "./expression.ts";
import type { Item, Lift, List } from "./structure.ts";

type Inner<T, R, K> = T extends null
  ? null
  : T extends readonly (infer U)[]
    ? NonNullable<U> extends List
      ? Inner<U, R, K>[]
      : K extends true
        ? R[]
        : R
    : never;
type At1<T, R, K> = T extends null ? null : T extends readonly (infer U)[] ? (K extends true ? Lift<U, R>[] : Lift<U, R>) : never;
type At2<T, R, K> = T extends null ? null : T extends readonly (infer U)[] ? At1<U, R, K>[] : never;
/** Result of a reduction: axis 0 of flat data and axis null give a {@link Scalar}. */
export type Reduced<T, A, R, K = false> = unknown extends T
  ? Array<unknown>
  : A extends null
    ? Scalar<R>
    : A extends 0
      ? NonNullable<T> extends List
        ? Array<Lift<Item<T>, R>>
        : Scalar<R>
      : A extends -1
        ? NonNullable<T> extends List
          ? Array<Inner<T, R, K>>
          : Scalar<R>
        : A extends 1
          ? Array<At1<T, R, K>>
          : A extends 2
            ? Array<At2<T, R, K>>
            : A extends -2
              ? NonNullable<Item<T>> extends List
                ? Array<At1<T, R, K>>
                : Scalar<R>
              : Scalar<R>;
