/**
 * Open registry of behaviours: what a record named `N` looks like, and which members its arrays get.
 * Add to it from outside, with the type parameter called `T`:
 *
 *     declare module "coffea-ts/awkward" {
 *       interface Behaviors<T> { MyMuon: { record: MyMuon; methods: MyMuonMethods<T> } }
 *     }
 *
 * At run time the same name is given to `registerBehavior`.
 */
export interface Behaviors<T> {
  // Uses T, which only the augmentations need; a call signature adds no key.
  (witness: T): never;
}

declare const behavior: unique symbol;

/** A record that has a behaviour; `N` is a key of {@link Behaviors}. */
export interface Named<N extends string> {
  readonly [behavior]: N;
}
