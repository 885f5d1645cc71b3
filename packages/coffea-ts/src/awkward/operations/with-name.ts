import { buildWithName } from "../build/records.ts";
import { handleOf } from "../handle.ts";
import { nodeOf } from "../node-of.ts";
import type { Array } from "../types/array.ts";
import type { Behaviors } from "../types/behaviors.ts";
import type { Expr } from "../types/expression.ts";
import type { Dress, RecordOf } from "../types/records.ts";
import type { Leaf, Lift } from "../types/structure.ts";

/** The records with another behaviour, which must find its fields; null takes the name away. `ak.with_name`. */
export function withName<T, N extends keyof Behaviors<0> | null>(
  x: Expr<T>,
  name: N,
): Array<N extends keyof Behaviors<0> ? Lift<T, Dress<Leaf<T>, RecordOf<N>>> : T> {
  return handleOf(buildWithName(nodeOf(x), name as string | null));
}
