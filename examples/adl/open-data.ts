import * as ak from "coffea-ts/awkward";
import type { NanoEvents } from "coffea-ts/processor";

/** The branches of CMS open data that the queries read. Momenta, energies and masses in GeV, angles in rad; one list item per particle. */
export interface OpenData {
  MET_pt: number;
  MET_phi: number;
  Muon_pt: number[];
  Muon_eta: number[];
  Muon_phi: number[];
  Muon_mass: number[];
  Muon_charge: number[];
  Electron_pt: number[];
  Electron_eta: number[];
  Electron_phi: number[];
  Electron_mass: number[];
  Electron_charge: number[];
  Jet_pt: number[];
  Jet_eta: number[];
  Jet_phi: number[];
  Jet_mass: number[];
  Jet_btag: number[];
}

/** The jets of each event, as four-vectors. */
export function jets(events: NanoEvents<OpenData>) {
  return ak.zip(
    { pt: events.Jet_pt, eta: events.Jet_eta, phi: events.Jet_phi, mass: events.Jet_mass, btag: events.Jet_btag },
    { withName: "PtEtaPhiMLorentzVector" },
  );
}

/** The muons of each event, as candidates. */
export function muons(events: NanoEvents<OpenData>) {
  return ak.zip(
    { pt: events.Muon_pt, eta: events.Muon_eta, phi: events.Muon_phi, mass: events.Muon_mass, charge: events.Muon_charge },
    { withName: "PtEtaPhiMCandidate" },
  );
}

/** The electrons of each event, as candidates. */
export function electrons(events: NanoEvents<OpenData>) {
  return ak.zip(
    {
      pt: events.Electron_pt,
      eta: events.Electron_eta,
      phi: events.Electron_phi,
      mass: events.Electron_mass,
      charge: events.Electron_charge,
    },
    { withName: "PtEtaPhiMCandidate" },
  );
}

/** The missing transverse energy of each event, as a vector. */
export function missingEnergy(events: NanoEvents<OpenData>) {
  return ak.zip({ pt: events.MET_pt, phi: events.MET_phi }, { withName: "PolarTwoVector" });
}
