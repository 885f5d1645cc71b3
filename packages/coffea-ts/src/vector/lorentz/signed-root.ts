import { copysign, sqrt } from "../../awkward/index.ts";
import type { Component } from "../coordinates.ts";

/** √|value| with the sign of value. */
export function signedRoot(value: Component): Component {
  return copysign(sqrt(value.abs()), value);
}
