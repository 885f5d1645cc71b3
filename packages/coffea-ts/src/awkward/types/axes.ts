import type { Item, Leaf, List } from "./structure.ts";

/** Axes inside the events of `T`: those of its lists. Written out, so that the error lists them. */
export type InnerAxis<T> = unknown extends T
  ? number
  : NonNullable<T> extends readonly (infer U)[]
    ? NonNullable<U> extends readonly (infer V)[]
      ? NonNullable<V> extends List
        ? 1 | 2 | 3 | -1 | -2 | -3
        : 1 | 2 | -1 | -2
      : 1 | -1
    : never;
/** All axes of `T`, the events (0) among them. */
export type AnyAxis<T> = unknown extends T
  ? number
  : NonNullable<T> extends readonly (infer U)[]
    ? NonNullable<U> extends readonly (infer V)[]
      ? NonNullable<V> extends List
        ? 0 | 1 | 2 | 3 | -1 | -2 | -3 | -4
        : 0 | 1 | 2 | -1 | -2 | -3
      : 0 | 1 | -1 | -2
    : 0 | -1;
/** Axes that can be new, counted in the result. */
export type NewAxis<T> = unknown extends T ? number : InnerAxis<T[]>;

type Depth<T> =
  NonNullable<T> extends readonly (infer U)[]
    ? NonNullable<U> extends readonly (infer V)[]
      ? NonNullable<V> extends List
        ? 3
        : 2
      : 1
    : 0;
type Less<A> = A extends 4 ? 3 : A extends 3 ? 2 : A extends 2 ? 1 : A extends 1 ? 0 : never;
/** An axis counted from outside. */
export type Counted<T, A> = A extends -1
  ? Depth<T>
  : A extends -2
    ? Less<Depth<T>>
    : A extends -3
      ? Less<Less<Depth<T>>>
      : A extends -4
        ? Less<Less<Less<Depth<T>>>>
        : A;
/** The axis of `T` that a new axis `A` is made around. */
export type PlaceOfNew<T, A> = Less<Counted<T[], A>>;

/** What operations along an axis make of what is there. `C` may be missing. */
interface Made<C> {
  isNone: boolean;
  localIndex: number;
  one: C[];
  singletons: Exclude<C, null>[];
  present: Exclude<C, null>;
  num: C extends null ? null : number;
  at: Item<C>;
  firsts: Item<C> | null;
  padNone: C extends null ? null : (Item<C> | null)[];
  dropNone: C extends null ? null : Exclude<Item<C>, null>[];
  flatten: C extends null ? null : Flat<Item<C>>[];
  group: C extends null ? null : Item<C>[][];
}
type Flat<U> = U extends null ? never : U extends readonly (infer V)[] ? V : never;

/** `T` with what is at axis `A` (counted from outside) replaced. */
export type MadeAt<T, A, K extends keyof Made<0>> = unknown extends T
  ? unknown
  : A extends 0
    ? Made<T>[K]
    : T extends null
      ? null
      : T extends readonly (infer U)[]
        ? MadeAt<U, Less<A>, K>[]
        : never;
/** `T` with its lists at axis `A` replaced. */
export type ListsAt<T, A, K extends keyof Made<0>> = MadeAt<T, Less<Counted<T, A>>, K>;
/** `T` with what is at axis `A` replaced by `R`; what is around stays, missing lists too. */
export type PutAt<T, A, R> = unknown extends T
  ? unknown
  : A extends 0
    ? R
    : T extends null
      ? null
      : T extends readonly (infer U)[]
        ? PutAt<U, Less<A>, R>[]
        : never;
/** What the lists of `T` at axis `A` (1 or more, counted from outside) hold; for axis 0 the entries. */
export type ContentAt<T, A> = unknown extends T
  ? unknown
  : A extends 0
    ? T
    : T extends null
      ? never
      : T extends readonly (infer U)[]
        ? ContentAt<U, Less<A>>
        : T;
/** The innermost values of all fields. */
export type Leaves<T> = unknown extends T ? unknown : LeavesOf<Leaf<T>>;
type LeavesOf<L> = L extends number | bigint | boolean | string
  ? L
  : { [K in Exclude<keyof L, symbol>]: Leaves<L[K]> }[Exclude<keyof L, symbol>];
