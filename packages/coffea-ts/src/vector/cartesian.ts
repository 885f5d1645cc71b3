import { sum as sumOf, type Operand } from "../awkward/index.ts";
import type { Component } from "./coordinates.ts";

/** Components that add up one by one: x, y, z, t, and a charge. */
export type Cartesian = Readonly<Record<string, Component>>;

/** Component by component sum. */
export function add(first: Cartesian, second: Cartesian): Cartesian {
  return mapComponents(first, (component, name) => component.add(second[name]!));
}

/** Component by component difference. */
export function subtract(first: Cartesian, second: Cartesian): Cartesian {
  return mapComponents(first, (component, name) => component.sub(second[name]!));
}

/** Every component times a factor. */
export function scale(vector: Cartesian, factor: Operand<number>): Cartesian {
  return mapComponents(vector, (component) => component.mul(factor) as Component);
}

/** Every component summed over a list axis. */
export function sum(vector: Cartesian, axis: number): Cartesian {
  return mapComponents(vector, (component) => sumOf(component, { axis: axis as -1 }) as unknown as Component);
}

function mapComponents(vector: Cartesian, map: (component: Component, name: string) => Component): Cartesian {
  return Object.fromEntries(Object.entries(vector).map(([name, component]) => [name, map(component, name)]));
}
