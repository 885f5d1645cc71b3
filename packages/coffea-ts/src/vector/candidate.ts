import { inheritsBehavior, type Operand, type Untyped } from "../awkward/index.ts";
import { listAxis, type VectorMethods } from "./arithmetic.ts";
import { add, scale, subtract, sum, type Cartesian } from "./cartesian.ts";
import type { Component } from "./coordinates.ts";
import { lorentzCartesian } from "./lorentz/cartesian.ts";
import { scaledInPlace } from "./lorentz/scaled-in-place.ts";
import { lorentz, recordForm, type Vectors } from "./read-vector.ts";
import { checkSameDimension } from "./same-dimension.ts";
import { zipVectors } from "./zip-vectors.ts";

/** The record names that carry a charge; those that extend them do too. */
const candidateNames = ["Candidate", "PtEtaPhiMCandidate", "PtEtaPhiECandidate"];

const momentum = (vectors: Vectors): Cartesian => lorentzCartesian(lorentz(vectors));
const chargeOf = (vectors: Vectors) => (vectors as Untyped).field("charge") as Component;
const isCandidate = (vectors: Vectors) => candidateNames.some((name) => inheritsBehavior(recordForm(vectors).name, name));

/** A four-vector times a factor, in place where that is possible, else Cartesian. */
export function scaleLorentz(self: Vectors, factor: Operand<number>): Untyped {
  const inPlace = scaledInPlace(lorentz(self), factor);
  if (inPlace === null) return zipVectors(scale(momentum(self), factor), "LorentzVector");
  return zipVectors(inPlace, "mass" in inPlace ? "PtEtaPhiMLorentzVector" : "PtEtaPhiELorentzVector");
}

/** Arithmetic of candidates: as four-vectors, with the charges added, and kept by `neg` and `scale`. */
export const candidateArithmetic: VectorMethods = {
  add: (self, other: Vectors) => {
    checkSameDimension("add", self, other);
    const total = add(momentum(self), momentum(other));
    return isCandidate(other)
      ? zipVectors({ ...total, charge: chargeOf(self).add(chargeOf(other)) }, "Candidate")
      : zipVectors(total, "LorentzVector");
  },
  subtract: (self, other: Vectors) => {
    checkSameDimension("subtract", self, other);
    return zipVectors(subtract(momentum(self), momentum(other)), "LorentzVector");
  },
  neg: (self) => zipVectors({ ...scale(momentum(self), -1), charge: chargeOf(self) }, "Candidate"),
  scale: (self, factor: Operand<number>) => {
    const inPlace = scaledInPlace(lorentz(self), factor);
    if (inPlace === null) return zipVectors({ ...scale(momentum(self), factor), charge: chargeOf(self) }, "Candidate");
    return zipVectors({ ...inPlace, charge: chargeOf(self) }, "mass" in inPlace ? "PtEtaPhiMCandidate" : "PtEtaPhiECandidate");
  },
  sum: (self, options?: { axis?: number }) =>
    zipVectors(sum({ ...momentum(self), charge: chargeOf(self) }, listAxis(self, options)), "Candidate"),
};
