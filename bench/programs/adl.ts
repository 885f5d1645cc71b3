import { eventsFile, type EventFiles } from "../data/events-file.ts";
import { python } from "../places.ts";
import type { Case } from "./case.ts";
import { coffeaTsRun } from "./coffea-ts-run.ts";
import { peerRun } from "./seed.ts";
import { peerScript, rdataframeProgram } from "./tools.ts";

const queries = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "all"] as const;

/** RDataFrame rounds the transverse momentum of three jets to float32, and coffea all four-vectors. */
const float32 = (histogram: string): number => (histogram.startsWith("q6") ? 1e-5 : 0);

/** The queries of the ADL benchmark, one by one and all in one pass, on one core. */
export function adlCases(data: EventFiles): Case[] {
  const file = eventsFile(data, "zlib");
  return queries.map((query) => {
    const reference = peerRun("RDataFrame, compiled", [rdataframeProgram("adl_rdf"), file, query, "1"]);
    const ours = coffeaTsRun({
      processor: `examples/adl/${query}.ts`,
      files: [file],
      nameOf: (path) => (query === "all" ? path : [query, ...path]).join("."),
      allowed: float32,
    });
    const coffea = peerRun("coffea, iterative", [python, peerScript("adl_coffea.py"), file, query], { allowed: float32 });
    const title = query === "all" ? "ADL queries Q1 to Q8 in one pass" : `ADL query ${query.toUpperCase()}`;
    return {
      id: `adl/${query}`,
      title: `${title}, TTree with zlib, one core`,
      kind: "comparison",
      runs: [ours, reference, coffea],
      reference,
      missing: [],
    };
  });
}
