import { BaseSchema } from "coffea-ts/nanoevents";
import { IterativeExecutor, Runner } from "coffea-ts/processor";
import DimuonMass from "../../../../examples/dimuon.ts";

/** What the example's processor makes of one dataset. */
export interface DimuonResult {
  readonly entries: number;
  readonly mass: ReturnType<DimuonMass["process"]>[string]["mass"];
}

/** Runs `examples/dimuon.ts` over the tree "Events" of one file, in chunks of about `chunksize` entries. */
export async function runDimuon(path: string, chunksize = 100_000): Promise<DimuonResult> {
  const run = new Runner({ executor: new IterativeExecutor(), schema: BaseSchema, chunksize });
  const out = await run({ DoubleMuon: [path] }, { processorInstance: new DimuonMass(), treename: "Events" });
  return out["DoubleMuon"]!;
}
