import type { Untyped } from "../awkward/index.ts";
import { Lazy } from "../base/index.ts";
import { arithmetic, type VectorMethods } from "./arithmetic.ts";
import { candidateArithmetic, scaleLorentz } from "./candidate.ts";
import { coffeaMembers } from "./coffea-members.ts";
import { coordinateConversions, dimensionConversions } from "./conversions.ts";
import type { Dimension } from "./coordinate-fields.ts";
import type { Family } from "./family.ts";
import { lorentzCartesian } from "./lorentz/cartesian.ts";
import { lorentzMomentumProperties, lorentzProperties, lorentzSeparations } from "./lorentz/members.ts";
import { lorentzMethods, lorentzMoves } from "./lorentz/methods.ts";
import { metricTable } from "./metric-table.ts";
import { nearest } from "./nearest.ts";
import { planarCartesian } from "./planar/cartesian.ts";
import { planarMomentumProperties, planarProperties, planarSeparations } from "./planar/members.ts";
import { planarMethods, planarMoves, type VectorProperties } from "./planar/methods.ts";
import { lorentz, planar, spatial, type Vectors } from "./read-vector.ts";
import { reducersOf, type VectorReducers } from "./reducers.ts";
import { spatialCartesian } from "./spatial/cartesian.ts";
import { spatialMomentumProperties, spatialProperties, spatialSeparations } from "./spatial/members.ts";
import { crossMethods, spatialMethods, spatialMoves } from "./spatial/methods.ts";
import { storedCoordinates } from "./stored-coordinates.ts";
import { validateRecord } from "./validate.ts";

/** Members that a record's name brings. */
export interface VectorBehavior {
  readonly properties: Readonly<Record<string, (self: Vectors) => Untyped>>;
  readonly methods: VectorMethods;
  /** What `ak.sum`, `ak.count` and `ak.countNonzero` of such records are. */
  readonly reducers: VectorReducers;
  /** Throws when a record with these fields cannot carry the name. */
  readonly validate: (fields: readonly string[], name: string) => void;
}

interface Members {
  readonly properties: VectorProperties;
  readonly methods: VectorMethods;
}

/** Cartesian components by dimension. */
const cartesian = {
  2: (self: Vectors) => planarCartesian(planar(self)),
  3: (self: Vectors) => spatialCartesian(spatial(self)),
  4: (self: Vectors) => lorentzCartesian(lorentz(self)),
} as const;

/** All of a family's vectors of this dimension, from the plane upwards; later ones win. */
function membersOf(family: Family, dimension: Dimension): Members[] {
  const [plane, space, time] = [planarMoves(family), spatialMoves(family), lorentzMoves(family)];
  const isMomentum = family !== "vector";
  const parts: Members[] = [
    { properties: planarProperties, methods: planarSeparations },
    { properties: isMomentum ? planarMomentumProperties : {}, methods: planarMethods(family) },
    plane,
  ];
  if (dimension > 2)
    parts.push(
      { properties: spatialProperties, methods: spatialSeparations },
      { properties: isMomentum ? spatialMomentumProperties : {}, methods: spatialMethods(family) },
      space,
    );
  if (dimension === 3) parts.push({ properties: {}, methods: crossMethods(family) });
  if (dimension > 3)
    parts.push(
      { properties: lorentzProperties, methods: lorentzSeparations },
      { properties: isMomentum ? lorentzMomentumProperties : {}, methods: lorentzMethods(family) },
      time,
    );
  parts.push({
    properties: storedCoordinates(dimension),
    methods: { ...coordinateConversions(family), ...dimensionConversions(family), metricTable, nearest },
  });
  return parts;
}

function merged(parts: readonly Members[]): Members {
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties)) as VectorProperties,
    methods: Object.assign({}, ...parts.map((part) => part.methods)) as VectorMethods,
  };
}

function makeBehavior(name: string, { family, dimension }: Kind): VectorBehavior {
  const { properties, methods } = merged([
    ...membersOf(family, dimension),
    coffeaMembers(dimension),
    ownArithmetic(family, dimension, name),
  ]);
  const validate = (fields: readonly string[], called: string): void =>
    validateRecord(called, { dimension, hasCharge: family === "candidate" }, fields);
  return { properties, methods, reducers: reducersOf(methods), validate };
}

/** Arithmetic with Cartesian results where coffea's names have it; vector's own names only get the sum of lists. */
function ownArithmetic(family: Family, dimension: Dimension, name: string): Members {
  const lists = arithmetic(cartesian[dimension], family === "vector" || family === "momentum" ? name : cartesianNames[dimension]);
  switch (family) {
    case "vector":
    case "momentum":
      return { properties: {}, methods: { sum: lists["sum"]!, neg: (self: Untyped) => self.scale(-1) } };
    case "coffea":
      return { properties: {}, methods: dimension === 4 ? { ...lists, scale: scaleLorentz } : lists };
    case "candidate":
      return { properties: {}, methods: candidateArithmetic };
    default:
      family satisfies never;
      throw new Error("unreachable");
  }
}

const cartesianNames = { 2: "TwoVector", 3: "ThreeVector", 4: "LorentzVector" } as const;

interface Kind {
  readonly family: Family;
  readonly dimension: Dimension;
}

const kinds: Readonly<Record<string, Kind>> = {
  TwoVector: { family: "coffea", dimension: 2 },
  PolarTwoVector: { family: "coffea", dimension: 2 },
  ThreeVector: { family: "coffea", dimension: 3 },
  SphericalThreeVector: { family: "coffea", dimension: 3 },
  LorentzVector: { family: "coffea", dimension: 4 },
  PtEtaPhiMLorentzVector: { family: "coffea", dimension: 4 },
  PtEtaPhiELorentzVector: { family: "coffea", dimension: 4 },
  Candidate: { family: "candidate", dimension: 4 },
  PtEtaPhiMCandidate: { family: "candidate", dimension: 4 },
  PtEtaPhiECandidate: { family: "candidate", dimension: 4 },
  Vector2D: { family: "vector", dimension: 2 },
  Vector3D: { family: "vector", dimension: 3 },
  Vector4D: { family: "vector", dimension: 4 },
  Momentum2D: { family: "momentum", dimension: 2 },
  Momentum3D: { family: "momentum", dimension: 3 },
  Momentum4D: { family: "momentum", dimension: 4 },
};

/** Names of one family and dimension have one behaviour. */
const made = new Map<string, Lazy<VectorBehavior>>();

function behaviorOf(name: string, { family, dimension }: Kind): Lazy<VectorBehavior> {
  const key = `${family} ${dimension}`;
  let behavior = made.get(key);
  if (behavior === undefined) made.set(key, (behavior = new Lazy(() => makeBehavior(name, { family, dimension }))));
  return behavior;
}

/** The behaviour of each record name of this module, made at the first call: they have some hundred members each. */
export const vectorBehaviors: ReadonlyMap<string, () => VectorBehavior> = new Map(
  Object.entries(kinds).map(([name, kind]) => {
    const behavior = behaviorOf(name, kind);
    return [name, () => behavior.get()];
  }),
);
