import { CoffeaError, hintFor } from "../../base/index.ts";
import type { Spatial } from "../coordinates.ts";
import { cosine, negative, plus, sine, times, type Quantity } from "../quantity.ts";
import { transform3D } from "./transform-3d.ts";

/** The axes of the three rotations of {@link rotateEuler}. */
export const eulerOrders = [
  "xyx", "xyz", "xzx", "xzy", "yxy", "yxz", "yzx", "yzy", "zxy", "zxz", "zyx", "zyz",
] as const; // prettier-ignore
export type EulerOrder = (typeof eulerOrders)[number];

/** Euler angles in rad. */
export interface EulerAngles {
  readonly phi: Quantity;
  readonly theta: Quantity;
  readonly psi: Quantity;
}

/** Turned around the last axis of `order` by −φ, around the middle one by −θ, and around the first one by −ψ: ROOT's and vector's meaning of the three angles. Cartesian. */
export function rotateEuler(vector: Spatial, { phi, theta, psi }: EulerAngles, order: EulerOrder): Spatial {
  if (!eulerOrders.includes(order))
    throw new CoffeaError(
      "BadArgument",
      `There is no order of axes ${JSON.stringify(order)} for Euler angles. ${hintFor(order, eulerOrders, "orders")}`,
    );
  const [first, middle, last] = [rotation(order[0]!, psi), rotation(order[1]!, theta), rotation(order[2]!, phi)];
  const matrix = product(product(first, middle), last);
  return transform3D(
    vector,
    matrix.map((row) => row.map((element) => element ?? 0)),
  );
}

/** A matrix whose `null` is a 0 and whose 1 is a 1 whatever the angles are. */
type Sparse = readonly (readonly (Quantity | null)[])[];

/** The rotation around an axis by −angle. */
function rotation(axis: string, angle: Quantity): Sparse {
  const [c, s] = [cosine(angle), negative(sine(angle))];
  const n = negative(s);
  switch (axis) {
    case "x":
      return [
        [1, null, null],
        [null, c, n],
        [null, s, c],
      ];
    case "y":
      return [
        [c, null, s],
        [null, 1, null],
        [n, null, c],
      ];
    default:
      return [
        [c, n, null],
        [s, c, null],
        [null, null, 1],
      ];
  }
}

function product(a: Sparse, b: Sparse): Sparse {
  return a.map((row) =>
    [0, 1, 2].map((column) => {
      let sum: Quantity | null = null;
      for (const [at, element] of row.entries()) {
        const other = b[at]![column]!;
        if (element === null || other === null) continue;
        const term = times(element, other);
        sum = sum === null ? term : plus(sum, term);
      }
      return sum;
    }),
  );
}

/** Turned by the nautical angles in rad: yaw around z, pitch around y, roll around x. Cartesian. */
export function rotateNautical(vector: Spatial, yaw: Quantity, pitch: Quantity, roll: Quantity): Spatial {
  return rotateEuler(vector, { phi: roll, theta: pitch, psi: yaw }, "zyx");
}
