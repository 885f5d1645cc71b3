import type { Component } from "../coordinates.ts";

/** The same direction as an angle in [-π, π). */
export function rectified(angle: Component): Component {
  return angle
    .add(Math.PI)
    .mod(2 * Math.PI)
    .sub(Math.PI);
}
