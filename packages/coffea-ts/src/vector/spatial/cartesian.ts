import type { Component, Spatial } from "../coordinates.ts";
import { planarCartesian } from "../planar/cartesian.ts";
import { z } from "./z.ts";

/** The Cartesian components in space. */
export function spatialCartesian(vector: Spatial): Record<"x" | "y" | "z", Component> {
  return { ...planarCartesian(vector), z: z(vector) };
}
