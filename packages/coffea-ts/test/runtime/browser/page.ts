// The programs in a web page, bundled by browser.test.ts: a file comes as a Blob.
import { toUhi } from "coffea-ts/hist";
import { FuturesExecutor, Runner } from "coffea-ts/processor";
import DimuonMass from "../../../../../examples/dimuon.ts";

export { analyse } from "../analyse.ts";

/** The dimuon example in two workers, which get it as data. */
export async function analyseInWorkers(file: Blob): Promise<unknown> {
  const worker = (): unknown => new Worker("/futures-worker.js", { type: "module" });
  const executor = new FuturesExecutor({ workers: 2, worker, status: false });
  const runner = new Runner({ executor, chunksize: 10 });
  const { out, metrics } = await runner.run({ sample: [file] }, { processorInstance: new DimuonMass(), treename: "Events" });
  executor.close();
  const { entries, mass } = out["sample"]!;
  return { entries, mass: toUhi(mass), transports: metrics.transports };
}
