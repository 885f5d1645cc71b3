import { log } from "../../awkward/index.ts";
import type { Component, Lorentz } from "../coordinates.ts";
import { z } from "../spatial/z.ts";
import { t } from "./t.ts";

/** Rapidity along the beam, ½ ln((t + z) / (t − z)). */
export function rapidity(vector: Lorentz): Component {
  return log(
    t(vector)
      .add(z(vector))
      .div(t(vector).sub(z(vector))),
  ).mul(0.5);
}
