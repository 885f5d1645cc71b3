/** Seeds of random cases: always the same, unless `COFFEA_TS_FUZZ_SEED` (a number, or `random`) and `COFFEA_TS_FUZZ_RUNS` ask for others or more. */
export function fuzzSeeds(usual: number): { readonly first: number; readonly runs: number } {
  const wanted = process.env["COFFEA_TS_FUZZ_SEED"];
  const first = wanted === "random" ? Math.floor(Math.random() * 2 ** 30) : Number(wanted ?? 1);
  return { first, runs: Number(process.env["COFFEA_TS_FUZZ_RUNS"] ?? usual) };
}
