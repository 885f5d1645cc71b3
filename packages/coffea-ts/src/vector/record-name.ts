import type { Cartesian } from "./cartesian.ts";
import { coordinateRecord } from "./coordinate-record.ts";
import type { Coordinates } from "./coordinates.ts";

/** coffea's record names by the coordinates that they stand for, and the fields as they are called there. */
const names: Readonly<Record<string, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>> = {
  "x y": { name: "TwoVector", fields: {} },
  "rho phi": { name: "PolarTwoVector", fields: { pt: "rho", phi: "phi" } },
  "x y z": { name: "ThreeVector", fields: {} },
  "rho phi theta": { name: "SphericalThreeVector", fields: { rho: "rho", theta: "theta", phi: "phi" } },
  "x y z t": { name: "LorentzVector", fields: {} },
  "rho phi eta tau": { name: "PtEtaPhiMLorentzVector", fields: { pt: "rho", eta: "eta", phi: "phi", mass: "tau" } },
  "rho phi eta t": { name: "PtEtaPhiELorentzVector", fields: { pt: "rho", eta: "eta", phi: "phi", energy: "t" } },
};

/** coffea's name for a vector of these coordinates, and its fields; null when there is none. */
export function recordNameOf(coordinates: Coordinates, hasCharge: boolean): { name: string; fields: Cartesian } | null {
  const record = coordinateRecord(coordinates);
  const found = names[Object.keys(record).join(" ")];
  if (found === undefined) return null;
  const renamed = Object.entries(found.fields);
  const fields = renamed.length === 0 ? record : Object.fromEntries(renamed.map(([name, generic]) => [name, record[generic]!]));
  return { name: hasCharge ? found.name.replace("LorentzVector", "Candidate") : found.name, fields };
}
