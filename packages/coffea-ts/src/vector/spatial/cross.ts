import type { Component, Spatial } from "../coordinates.ts";
import { spatialCartesian } from "./cartesian.ts";

/** Vector product, Cartesian. */
export function cross(first: Spatial, second: Spatial): Spatial {
  const [a, b] = [spatialCartesian(first), spatialCartesian(second)];
  const minor = (row: "x" | "y" | "z", column: "x" | "y" | "z"): Component => a[row].mul(b[column]).sub(a[column].mul(b[row]));
  return {
    azimuthal: { kind: "xy", x: minor("y", "z"), y: minor("z", "x") },
    longitudinal: { kind: "z", z: minor("x", "y") },
  };
}
