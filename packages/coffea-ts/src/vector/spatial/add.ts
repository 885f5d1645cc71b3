import type { Azimuthal, Component, Spatial } from "../coordinates.ts";
import * as planar from "../planar/add.ts";
import { x } from "../planar/x.ts";
import { y } from "../planar/y.ts";
import { eta } from "./eta.ts";
import { theta } from "./theta.ts";
import { z } from "./z.ts";

/** The sum in space: in the coordinates of the two when they are the same, else Cartesian. */
export function add(first: Spatial, second: Spatial): Spatial {
  return combined(planar.add, (a, b) => a.add(b), [first, second]);
}

/** The difference in space: in the coordinates of the two when they are the same, else Cartesian. */
export function subtract(first: Spatial, second: Spatial): Spatial {
  return combined(planar.subtract, (a, b) => a.sub(b), [first, second]);
}

type InPlane = (first: Spatial, second: Spatial) => Azimuthal;
type AlongBeam = (first: Component, second: Component) => Component;

function combined(inPlane: InPlane, alongBeam: AlongBeam, [first, second]: readonly [Spatial, Spatial]): Spatial {
  const total = alongBeam(z(first), z(second));
  const { kind } = first.longitudinal;
  if (first.azimuthal.kind !== second.azimuthal.kind || kind !== second.longitudinal.kind)
    return {
      azimuthal: { kind: "xy", x: alongBeam(x(first), x(second)), y: alongBeam(y(first), y(second)) },
      longitudinal: { kind: "z", z: total },
    };
  const cylindrical: Spatial = { azimuthal: inPlane(first, second), longitudinal: { kind: "z", z: total } };
  switch (kind) {
    case "z":
      return cylindrical;
    case "theta":
      return { ...cylindrical, longitudinal: { kind, theta: theta(cylindrical) } };
    case "eta":
      return { ...cylindrical, longitudinal: { kind, eta: eta(cylindrical) } };
    default:
      kind satisfies never;
      throw new Error("unreachable");
  }
}
