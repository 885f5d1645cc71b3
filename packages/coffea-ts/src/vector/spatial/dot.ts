import { cos, reciprocal, exp, tan } from "../../awkward/index.ts";
import type { Component, Longitudinal, Spatial } from "../coordinates.ts";
import { x } from "../planar/x.ts";
import { y } from "../planar/y.ts";
import { replaceNaN } from "../replace-nan.ts";
import { theta } from "./theta.ts";
import { z } from "./z.ts";

/** Scalar product in space, 0 where it is not a number. In polar coordinates without a detour over x and y. */
export function dot(first: Spatial, second: Spatial): Component {
  const [a, b] = [first.azimuthal, second.azimuthal];
  if (a.kind === "xy" || b.kind === "xy")
    return replaceNaN(
      x(first)
        .mul(x(second))
        .add(y(first).mul(y(second)))
        .add(z(first).mul(z(second))),
      0,
    );
  const lengths = a.rho.mul(b.rho);
  const cosine = cos(a.phi.sub(b.phi));
  if (alongBeam(first.longitudinal, second.longitudinal)) return replaceNaN(lengths.mul(cosine).add(z(first).mul(z(second))), 0);
  return replaceNaN(lengths.mul(cosine.add(cotangents(first, second))), 0);
}

/** Whether z of both is what enters: always with one z, except that vector takes the angles for η with z (in this order). */
function alongBeam(first: Longitudinal, second: Longitudinal): boolean {
  return first.kind === "z" || (second.kind === "z" && first.kind === "theta");
}

/** cot θ₁ · cot θ₂. */
function cotangents(first: Spatial, second: Spatial): Component {
  if (first.longitudinal.kind === "eta" && second.longitudinal.kind === "eta")
    return cotangent(first.longitudinal.eta).mul(cotangent(second.longitudinal.eta));
  return reciprocal(tan(theta(first)).mul(tan(theta(second))));
}

function cotangent(eta: Component): Component {
  const e = exp(eta.neg());
  return e.mul(e).neg().add(1).mul(0.5).div(e);
}
