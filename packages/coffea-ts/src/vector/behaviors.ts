import { arithmetic, type VectorMethods } from "./arithmetic.ts";
import { candidateArithmetic, scaleLorentz } from "./candidate.ts";
import type { Component } from "./coordinates.ts";
import { lorentzCartesian } from "./lorentz/cartesian.ts";
import { lorentzProperties } from "./lorentz/members.ts";
import { planarCartesian } from "./planar/cartesian.ts";
import { planarProperties, planarSeparations } from "./planar/members.ts";
import { lorentz, planar, spatial, type Vectors } from "./read-vector.ts";
import { spatialCartesian } from "./spatial/cartesian.ts";
import { spatialProperties, spatialSeparations } from "./spatial/members.ts";
import { validateRecord, type RecordRule } from "./validate.ts";

/** Members that a record's name brings. */
export interface VectorBehavior {
  readonly properties: Readonly<Record<string, (self: Vectors) => Component>>;
  readonly methods: VectorMethods;
  /** Throws when a record with these fields cannot carry the name. */
  readonly validate: (fields: readonly string[]) => void;
}

const space = { ...planarProperties, ...spatialProperties };
const spaceSeparations = { ...planarSeparations, ...spatialSeparations };
const members = {
  planar: {
    properties: planarProperties,
    methods: { ...planarSeparations, ...arithmetic((self) => planarCartesian(planar(self)), "TwoVector") },
  },
  spatial: {
    properties: space,
    methods: { ...spaceSeparations, ...arithmetic((self) => spatialCartesian(spatial(self)), "ThreeVector") },
  },
  lorentz: {
    properties: { ...space, ...lorentzProperties },
    methods: { ...spaceSeparations, ...arithmetic((self) => lorentzCartesian(lorentz(self)), "LorentzVector"), scale: scaleLorentz },
  },
  candidate: {
    properties: { ...space, ...lorentzProperties },
    methods: { ...spaceSeparations, ...candidateArithmetic },
  },
};
const rules: Readonly<Record<keyof typeof members, RecordRule>> = {
  planar: { dimension: 2, hasCharge: false },
  spatial: { dimension: 3, hasCharge: false },
  lorentz: { dimension: 4, hasCharge: false },
  candidate: { dimension: 4, hasCharge: true },
};

function behavior(name: string, family: keyof typeof members): [string, VectorBehavior] {
  return [name, { ...members[family], validate: (fields) => validateRecord(name, rules[family], fields) }];
}

/** The behaviour of each record name of this module. */
export const vectorBehaviors: ReadonlyMap<string, VectorBehavior> = new Map([
  behavior("TwoVector", "planar"),
  behavior("PolarTwoVector", "planar"),
  behavior("ThreeVector", "spatial"),
  behavior("SphericalThreeVector", "spatial"),
  behavior("LorentzVector", "lorentz"),
  behavior("PtEtaPhiMLorentzVector", "lorentz"),
  behavior("PtEtaPhiELorentzVector", "lorentz"),
  behavior("Candidate", "candidate"),
  behavior("PtEtaPhiMCandidate", "candidate"),
  behavior("PtEtaPhiECandidate", "candidate"),
]);
