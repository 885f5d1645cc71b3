import type { Component, Planar } from "../coordinates.ts";
import { x } from "./x.ts";
import { y } from "./y.ts";

/** The Cartesian components in the plane. */
export function planarCartesian(vector: Planar): Record<"x" | "y", Component> {
  return { x: x(vector), y: y(vector) };
}
