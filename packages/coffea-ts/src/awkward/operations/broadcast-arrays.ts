import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { buildField, buildZip } from "../build/records.ts";
import { handleOf, operandOf } from "../handle.ts";
import type { Array } from "../types/array.ts";
import type { Expr, Untyped } from "../types/expression.ts";
import type { Plain, Positions, Zip } from "../types/records.ts";
import type { Leaf, Lift } from "../types/structure.ts";

type Field = Expr<Untyped> | number | bigint | boolean | string;
/** Each of `F` with the lists that all of them have together. */
export type Broadcasted<F> = {
  -readonly [K in keyof F]: K extends keyof Leaf<Zip<Positions<Plain<F>>>>
    ? Array<Lift<Zip<Positions<Plain<F>>>, Leaf<Zip<Positions<Plain<F>>>>[K]>>
    : never;
};

/**
 * Arrays repeated until all have the same lists, as arithmetic pairs them: `const [run, pt] = ak.broadcastArrays([events.run, muons.pt])` gives `run` once for each muon.
 * Plain values are repeated too, and what is missing in one is missing in all. `depthLimit` 1 leaves lists alone, 2 goes into the first lists. Throws `ShapeMismatch` when lists differ in length, once it is computed.
 * `ak.broadcast_arrays`.
 */
export function broadcastArrays<F extends readonly [] | readonly Field[]>(
  arrays: F,
  options: { depthLimit?: number | null } = {},
): Broadcasted<F> {
  if (!Array.isArray(arrays))
    throw new CoffeaError("BadArgument", "ak.broadcastArrays takes a list of arrays: ak.broadcastArrays([a, b]), with brackets.");
  checkOptions("ak.broadcastArrays", options, { depthLimit: "any" });
  const zipped = buildZip(arrays.map(operandOf), { depthLimit: options.depthLimit ?? null, optionsOutside: "beforeLimit" });
  return arrays.map((_, i) => handleOf(buildField(zipped, String(i)))) as Untyped;
}
