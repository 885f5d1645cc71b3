import { zip, type Untyped } from "../awkward/index.ts";
import type { Dimension } from "./coordinate-fields.ts";
import { lorentz, planar, spatial, type Vectors } from "./read-vector.ts";

/** The stored coordinates of one direction as records under vector's generic names, whatever the fields are called. */
function recordOf({ kind: _kind, ...coordinates }: object & { readonly kind: string }): Untyped {
  return (zip as Untyped)(coordinates);
}

type Parts = Readonly<Record<string, (self: Vectors) => Untyped>>;

/** Members that give the coordinates in which vectors of a dimension are stored: vector's `azimuthal`, `longitudinal` and `temporal`. */
export function storedCoordinates(dimension: Dimension): Parts {
  return {
    azimuthal: (self) => recordOf(planar(self).azimuthal),
    ...(dimension > 2 ? { longitudinal: (self: Vectors) => recordOf(spatial(self).longitudinal) } : {}),
    ...(dimension > 3 ? { temporal: (self: Vectors) => recordOf(lorentz(self).temporal) } : {}),
  };
}
