import { existsSync, mkdirSync } from "node:fs";
import { makeSample } from "../scripts/sample/sample-file.ts";

const samples = [
  { name: "Run2012B_DoubleMuon.root", kind: "dimuon", events: 100_000, seed: 2012 },
  { name: "Run2012C_DoubleMuon.root", kind: "dimuon", events: 60_000, seed: 2013 },
  { name: "ZZTo4mu.root", kind: "zz4mu", events: 20_000, seed: 8 },
] as const;

/**
 * Makes the files of the examples in a folder, where they are not there yet (2 s): two of a double-muon trigger's events and one with pairs of Z bosons,
 * in the shape of CMS open data. They are the same on every machine.
 */
export function makeSamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, ...options } of samples) {
    const path = `${folder}/${name}`;
    if (!existsSync(path)) makeSample(path, options);
  }
}
