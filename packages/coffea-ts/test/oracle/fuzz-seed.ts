/** The seed of a random test: `fixed`, unless `COFFEA_TS_FUZZ_SEED` is a number or `random`. A random one is printed, so that a failure can be repeated. */
export function fuzzSeed(fixed: number): number {
  const wanted = process.env["COFFEA_TS_FUZZ_SEED"];
  if (wanted === undefined) return fixed;
  const seed = wanted === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(wanted) + fixed;
  process.stderr.write(`COFFEA_TS_FUZZ_SEED=${seed - fixed}\n`);
  return seed;
}

/** How many random cases to try: `usual`, or `COFFEA_TS_FUZZ_RUNS`. */
export function fuzzRuns(usual: number): number {
  return Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? usual);
}
