import { Attached } from "../base/index.ts";
import { zip, type Expr, type Untyped } from "../awkward/index.ts";
import type { Cartesian } from "./cartesian.ts";

const madeOf = new Attached<object, Cartesian>();

/** Vectors out of their components, and of further fields. */
export function zipVectors(components: Cartesian, name: string, further: Readonly<Record<string, Untyped>> = {}): Untyped {
  const vectors = (zip as Untyped)({ ...components, ...further }, { withName: name });
  madeOf.set(vectors, components);
  return vectors;
}

/** The components that {@link zipVectors} made these vectors of, so that the mass of a sum is a formula of its parts and computes no part that it does not need. */
export function componentsOf(vectors: Expr<unknown>): Cartesian | undefined {
  return madeOf.get(vectors);
}
