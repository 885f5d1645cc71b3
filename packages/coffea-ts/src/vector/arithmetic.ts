import { formOf, type Operand, type Untyped } from "../awkward/index.ts";
import { CoffeaError } from "../base/index.ts";
import { add, scale, subtract, sum, type Cartesian } from "./cartesian.ts";
import type { Vectors } from "./read-vector.ts";
import { checkSameDimension } from "./same-dimension.ts";
import { zipVectors } from "./zip-vectors.ts";

/** Methods that give vectors, as the behaviours hold them. */
export type VectorMethods = Readonly<Record<string, (self: Vectors, ...arguments_: Untyped[]) => Untyped>>;

/** `add subtract neg scale sum` of vectors with these Cartesian components; results are records called `name`. */
export function arithmetic(components: (vectors: Vectors) => Cartesian, name: string): VectorMethods {
  return {
    add: (self, other: Vectors) => {
      checkSameDimension("add", self, other);
      return zipVectors(add(components(self), components(other)), name);
    },
    subtract: (self, other: Vectors) => {
      checkSameDimension("subtract", self, other);
      return zipVectors(subtract(components(self), components(other)), name);
    },
    neg: (self) => zipVectors(scale(components(self), -1), name),
    scale: (self, factor: Operand<number>) => zipVectors(scale(components(self), factor), name),
    sum: (self, options?: { axis?: number }) => zipVectors(sum(components(self), listAxis(self, options)), name),
  };
}

/** The axis of a sum of vectors: the innermost lists unless told otherwise. Throws BadAxis where the vectors are in no list, and for axis null: one vector for all events is no array. */
export function listAxis(vectors: Vectors, options: { axis?: number | null } = {}): number {
  const axis = options.axis === undefined ? -1 : options.axis;
  const form = formOf(vectors);
  const inner = form.kind === "option" ? form.content : form;
  if (inner.kind !== "list" && inner.kind !== "regular")
    throw new CoffeaError(
      "BadAxis",
      "sum adds up the vectors of each list, but here there is one vector per event. Use a.add(b) to add two of them.",
    );
  if (axis === null)
    throw new CoffeaError(
      "BadAxis",
      "sum adds up the vectors of each list (axis 1, or -1 for the innermost) or those at the same position of all events (axis 0); " +
        "axis null would add up all of them, which vectors do not support.",
    );
  return axis;
}
