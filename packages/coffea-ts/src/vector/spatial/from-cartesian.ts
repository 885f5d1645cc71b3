import type { Component, Spatial } from "../coordinates.ts";
import type { Quantity } from "../quantity.ts";

/** A vector in space of its components x, y, z. */
export function fromCartesian([x, y, z]: readonly Quantity[]): Spatial {
  return { azimuthal: { kind: "xy", x: x as Component, y: y as Component }, longitudinal: { kind: "z", z: z as Component } };
}
