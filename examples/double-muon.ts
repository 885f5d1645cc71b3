/** The branches of `Run2012B_DoubleMuParked`-like files that the examples use. Momenta and masses in GeV, angles in rad, one list item per muon. */
export interface DoubleMuon {
  nMuon: number;
  Muon_pt: number[];
  Muon_eta: number[];
  Muon_phi: number[];
  Muon_mass: number[];
  Muon_charge: number[];
}
