import { type Columns, ordinary, special } from "./random-vectors.ts";

/** One way to give a vector: its record's name and fields. */
export interface CoordinateSet {
  readonly name: string;
  readonly dimension: 2 | 3 | 4;
  readonly fields: readonly string[];
  /** Generic names of the fields, in the same order. */
  readonly coordinates: readonly string[];
}

const aliases: Readonly<Record<string, readonly string[]>> = {
  x: ["px"],
  y: ["py"],
  rho: ["pt"],
  phi: ["phi"],
  z: ["pz"],
  theta: ["theta"],
  eta: ["eta"],
  t: ["E", "e", "energy"],
  tau: ["M", "m", "mass"],
};

/** All coordinate sets of vector: of 2, 3 and 4 dimensions, under generic and under momentum names (every alias in some set). */
export const coordinateSets: readonly CoordinateSet[] = planes().flatMap((plane) => {
  const space = ["z", "theta", "eta"].map((beam) => plane.concat(beam));
  const time = space.flatMap((coordinates) => ["t", "tau"].map((temporal) => coordinates.concat(temporal)));
  return [plane, ...space, ...time].flatMap(both);
});

function planes(): string[][] {
  return [
    ["x", "y"],
    ["rho", "phi"],
  ];
}

/** The coordinates under their generic names, and under those of momenta. */
function both(coordinates: readonly string[], alias: number): CoordinateSet[] {
  const dimension = coordinates.length as 2 | 3 | 4;
  const fields = coordinates.map((name) => aliases[name]![alias % aliases[name]!.length]!);
  return [
    { name: `Vector${dimension}D`, dimension, fields: coordinates, coordinates },
    { name: `Momentum${dimension}D`, dimension, fields, coordinates },
  ];
}

/** Vectors of a coordinate set; about one number in eight is an extreme one. */
export function randomCoordinates({ fields, coordinates }: CoordinateSet, count: number, random: () => number): Columns {
  const extreme = (coordinate: string): number => {
    const found = special[coordinate === "tau" ? "mass" : coordinate] ?? special["any"]!;
    return found[Math.floor(random() * found.length)]!;
  };
  const number = (coordinate: string): number =>
    random() < 0.12 ? extreme(coordinate) : ordinary(coordinate === "tau" ? "mass" : coordinate, random);
  return Object.fromEntries(fields.map((field, at) => [field, Array.from({ length: count }, () => number(coordinates[at]!))]));
}
