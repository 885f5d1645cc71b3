/** How many components a vector has: 2 in the transverse plane, 3 in space, 4 with energy. */
export type Dimension = 2 | 3 | 4;

/** The names that a record may use for each coordinate; the first is the usual one. */
const aliases = {
  x: ["x", "px"],
  y: ["y", "py"],
  rho: ["pt", "rho"],
  phi: ["phi"],
  z: ["z", "pz"],
  theta: ["theta"],
  eta: ["eta"],
  t: ["t", "energy", "E", "e"],
  tau: ["mass", "tau", "M", "m"],
} as const;

/** A coordinate, whatever the record calls it. */
export type Coordinate = keyof typeof aliases;

/** The record's fields for each coordinate; several when it has more than one alias. */
export type CoordinateFields = ReadonlyMap<Coordinate, readonly string[]>;

const azimuthal: readonly Coordinate[] = ["x", "y", "rho", "phi"];
const longitudinal: readonly Coordinate[] = ["z", "theta", "eta"];
const temporal: readonly Coordinate[] = ["t", "tau"];

type Tier = "azimuthal" | "longitudinal" | "temporal";

/** Names of fields that hold a coordinate of these tiers (of all when none is given), whatever the record calls it. */
export function coordinateNames(...wanted: readonly Tier[]): ReadonlySet<string> {
  const tiers = { azimuthal, longitudinal, temporal };
  const coordinates = (wanted.length === 0 ? (Object.keys(tiers) as Tier[]) : wanted).flatMap((tier) => tiers[tier]);
  return new Set(coordinates.flatMap((coordinate) => aliases[coordinate]));
}

/** How many components the coordinates among these fields are. */
export function dimensionOf(fields: Iterable<string>): Dimension {
  const found = coordinateFields(fields);
  if (temporal.some((coordinate) => found.has(coordinate))) return 4;
  return longitudinal.some((coordinate) => found.has(coordinate)) ? 3 : 2;
}

const known = new Map<string, CoordinateFields>();
const mostKnown = 1000;

/** Which fields hold coordinates. */
export function coordinateFields(fields: Iterable<string>): CoordinateFields {
  const names = [...fields];
  const key = JSON.stringify(names);
  let found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  known.set(key, (found = findCoordinates(new Set(names))));
  return found;
}

function findCoordinates(present: ReadonlySet<string>): CoordinateFields {
  const found = new Map<Coordinate, readonly string[]>();
  for (const [coordinate, names] of Object.entries(aliases) as [Coordinate, readonly string[]][]) {
    const used = names.filter((name) => present.has(name));
    if (used.length > 0) found.set(coordinate, used);
  }
  return found;
}

/**
 * What keeps these coordinates from being exactly one vector of (at least) this dimension: each fault in a few words.
 * Needed are x and y, or pt and phi; from 3 dimensions on one of eta, theta and z; with 4 the mass or the energy. Two ways to say the same are ambiguous.
 */
export function coordinateFaults(found: CoordinateFields, dimension: Dimension): string[] {
  const faults: string[] = [];
  const relevant = [...azimuthal, ...(dimension > 2 ? longitudinal : []), ...(dimension > 3 ? temporal : [])];
  for (const coordinate of relevant) {
    const used = found.get(coordinate) ?? [];
    if (used.length > 1) faults.push(`multiple ${aliases[coordinate][0]} aliases present (${used.join(", ")})`);
  }
  const isCartesian = found.has("x") && found.has("y");
  const isPolar = found.has("rho") && found.has("phi");
  if (!isCartesian && !isPolar) faults.push("missing azimuthal coordinates (pt and phi, or x and y)");
  else if (azimuthal.filter((coordinate) => found.has(coordinate)).length > 2)
    faults.push(`conflicting azimuthal coordinates present (${fieldsOf(found, azimuthal)})`);
  if (dimension > 2) faults.push(...faultsOfChoice(found, longitudinal, "longitudinal coordinate", "eta, theta or z"));
  if (dimension > 3) faults.push(...faultsOfChoice(found, temporal, "temporal coordinate", "mass or energy"));
  return faults;
}

/** Coordinates that a vector of this dimension has no place for. */
export function superfluousFaults(found: CoordinateFields, dimension: Dimension): string[] {
  const others = dimension === 2 ? [...longitudinal, ...temporal] : dimension === 3 ? temporal : [];
  const names = fieldsOf(found, others);
  return names === "" ? [] : [`${names} cannot belong to a vector of ${dimension} dimensions`];
}

function faultsOfChoice(found: CoordinateFields, choices: readonly Coordinate[], what: string, usual: string): string[] {
  const count = choices.filter((coordinate) => found.has(coordinate)).length;
  if (count === 0) return [`missing ${what} (${usual})`];
  return count === 1 ? [] : [`conflicting ${what}s present (${fieldsOf(found, choices)})`];
}

function fieldsOf(found: CoordinateFields, coordinates: readonly Coordinate[]): string {
  return coordinates.flatMap((coordinate) => found.get(coordinate) ?? []).join(", ");
}
