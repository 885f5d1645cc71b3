import { atan2 } from "../../awkward/index.ts";
import type { Component, Planar } from "../coordinates.ts";

/** Azimuth in rad: [-π, π] when computed from x and y, as stored otherwise. */
export function phi({ azimuthal }: Planar): Component {
  return azimuthal.kind === "xy" ? atan2(azimuthal.y, azimuthal.x) : azimuthal.phi;
}
