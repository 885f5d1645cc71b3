/**
 * How many random cases, and from which seed. `COFFEA_TS_FUZZ_RUNS` replaces the number (`5%`: that part of it), `COFFEA_TS_FUZZ_SEED` the seed:
 * a number, or `random`, whose choice is printed so that a failure can be had again.
 */
export function fuzzOptions(numRuns: number, seed: number): { readonly numRuns: number; readonly seed: number } {
  const { COFFEA_TS_FUZZ_RUNS: runs, COFFEA_TS_FUZZ_SEED: wanted } = process.env;
  return {
    numRuns: runs === undefined ? numRuns : wantedRuns(runs, numRuns),
    seed: wanted === undefined ? seed : wanted === "random" ? randomSeed() : Number(wanted),
  };
}

function wantedRuns(wanted: string, usual: number): number {
  return wanted.endsWith("%") ? Math.max(1, Math.round((usual * parseFloat(wanted)) / 100)) : Number(wanted);
}

let chosen: number | undefined;

function randomSeed(): number {
  if (chosen === undefined) {
    chosen = Math.floor(Math.random() * 2 ** 31);
    process.stderr.write(`COFFEA_TS_FUZZ_SEED=${chosen}\n`);
  }
  return chosen;
}
