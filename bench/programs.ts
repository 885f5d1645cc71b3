import { fileURLToPath } from "node:url";
import { coffeaTsAnswer, peerAnswer, type Answer } from "./answer.ts";

/** The repository's folder, with a slash at the end. */
export const repository: string = fileURLToPath(new URL("../", import.meta.url));
/** Python with the peers: `COFFEA_TS_PYTHON`, else the repository's `.venv`, which `npm test` makes. */
export const python: string = process.env["COFFEA_TS_PYTHON"] ?? `${repository}.venv/bin/python`;
const peer = (name: string) => `${repository}bench/peers/${name}`;

/** A program that does the seed's analysis on one file. */
export interface Program {
  readonly name: string;
  /** Whether it computes in float64, so that every bin has to be right. */
  readonly exact: boolean;
  command(file: string): readonly string[];
  answer(output: string): Answer;
}

/** Who runs. The first is the one that the ratios compare with. */
export const programs: readonly Program[] = [
  {
    name: "coffea-ts",
    exact: true,
    command: (file) => [process.execPath, `${repository}packages/coffea-ts/bin/coffea-ts.js`, "run", "examples/dimuon.ts", file, "--json"],
    answer: coffeaTsAnswer,
  },
  {
    name: "coffea iterative",
    exact: false,
    command: (file) => [python, peer("seed_coffea.py"), file, "iterative"],
    answer: peerAnswer,
  },
  {
    name: "uproot + numpy",
    exact: true,
    command: (file) => [python, peer("seed_uproot.py"), file],
    answer: peerAnswer,
  },
];

/** Says what the right bins are; not timed. */
export const oracle: Program = {
  name: "float64 oracle",
  exact: true,
  command: (file) => [python, peer("seed_float64.py"), file],
  answer: peerAnswer,
};
