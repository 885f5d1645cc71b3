import { cos } from "../../awkward/index.ts";
import type { Component, Planar } from "../coordinates.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** Scalar product in the plane: x₁x₂ + y₁y₂ = ρ₁ρ₂ cos(φ₁ − φ₂). */
export function dot(first: Planar, second: Planar): Component {
  const [a, b] = [first.azimuthal, second.azimuthal];
  if (a.kind === "rhophi" && b.kind === "rhophi") return a.rho.mul(b.rho).mul(cos(a.phi.sub(b.phi)));
  return x(first)
    .mul(x(second))
    .add(y(first).mul(y(second)));
}
