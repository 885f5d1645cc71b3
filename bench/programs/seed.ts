import { eventsFile, type EventFiles, type Format, formats, made } from "../data/events-file.ts";
import { python } from "../places.ts";
import { peerAnswer } from "./answer.ts";
import type { Case, Run } from "./case.ts";
import { coffeaTsRun } from "./coffea-ts-run.ts";
import { floorBaskets, floorProgram, jsrootFolder, peerScript, rdataframeProgram } from "./tools.ts";

/** coffea computes in float32, which moves one light pair in some hundreds. */
const float32 = (): number => 0.005;
const last = (path: readonly string[]): string => path.at(-1)!;

/** A program of a peer. */
export function peerRun(name: string, command: readonly string[], options: Partial<Run> = {}): Run {
  return { name, command, cores: 1, answer: peerAnswer, ...options };
}

/** The seed's analysis by us. */
export function seedRun(
  files: readonly string[],
  options: { name?: string; workers?: number; options?: string[]; times?: number; environment?: Record<string, string> } = {},
): Run {
  return coffeaTsRun({ processor: "examples/dimuon.ts", files, nameOf: last, ...options });
}

/** The seed's analysis by compiled RDataFrame. */
export function seedRdataframe(file: string, threads = 1): Run {
  const name = `RDataFrame, compiled${threads > 1 ? `, ${threads} threads` : ""}`;
  return peerRun(name, [rdataframeProgram("seed_rdf"), file, String(threads)], { cores: threads });
}

const coffea = (file: string, mode: string, workers: number): Run =>
  peerRun(`coffea, ${mode}${workers > 1 ? ` (${workers})` : ""}`, [python, peerScript("seed_coffea.py"), file, mode, String(workers)], {
    cores: workers,
    allowed: float32,
  });

/** The seed's analysis on one core, for each format; what takes long only for the first. */
export function seedCases(data: EventFiles): Case[] {
  return formats.map((format) => {
    const file = eventsFile(data, format);
    const missing: string[] = [];
    const reference = seedRdataframe(file);
    const interpreted = seedRun([file], { name: "coffea-ts, interpreted", environment: { COFFEA_TS_EVALUATOR: "interpret" } });
    const text = peerRun("RDataFrame, expressions as text", [python, peerScript("seed_rdf_jit.py"), file, "1"]);
    const slow = format === "zlib" ? [interpreted, text] : [];
    const runs = [
      seedRun([file]),
      reference,
      ...slow,
      coffea(file, "iterative", 1),
      peerRun("uproot + numpy", [python, peerScript("seed_uproot.py"), file]),
      ...jsroot(file, format, missing),
      ...floor(file, format, missing),
    ];
    return {
      id: `seed/${format}`,
      title: `The seed's analysis, ${titleOf(format)}, one core`,
      kind: "comparison",
      runs,
      reference,
      missing,
    };
  });
}

/** The seed's analysis with two workers, and start-up. */
export function parallelCases(data: EventFiles): Case[] {
  const file = eventsFile(data, "zlib");
  const small = made("zlib", 20_000);
  const reference = seedRdataframe(file);
  const two = [
    seedRun([file], { workers: 2, name: "coffea-ts, 2 workers" }),
    seedRun([file], { name: "coffea-ts, 1 worker" }),
    seedRdataframe(file, 2),
    peerRun("RDataFrame, expressions as text, 2 threads", [python, peerScript("seed_rdf_jit.py"), file, "2"], { cores: 2 }),
    coffea(file, "futures", 2),
    coffea(file, "dask-threads", 2),
    coffea(file, "dask-processes", 2),
  ];
  const missing: string[] = [];
  const start = [
    seedRun([small]),
    seedRdataframe(small),
    coffea(small, "iterative", 1),
    peerRun("uproot + numpy", [python, peerScript("seed_uproot.py"), small]),
    ...jsroot(small, "zlib", missing),
  ];
  return [
    { id: "workers", title: "The seed's analysis, TTree with zlib, two cores", kind: "comparison", runs: two, reference, missing: [] },
    {
      id: "start",
      title: "Start-up: the seed's analysis of 20,000 events",
      kind: "comparison",
      runs: start,
      reference: start[1]!,
      missing,
    },
  ];
}

function titleOf(format: Format): string {
  if (format === "rntuple") return "RNTuple with zstd";
  return format === "none" ? "TTree without compression" : `TTree with ${format}`;
}

function jsroot(file: string, format: Format, missing: string[]): Run[] {
  if (format === "lzma" || format === "rntuple") {
    missing.push(`jsroot: ${format === "lzma" ? "stops after the first baskets" : "cannot read the file"}`);
    return [];
  }
  try {
    return [peerRun("jsroot", [process.execPath, peerScript("seed_jsroot.mjs"), jsrootFolder(), file])];
  } catch (error) {
    missing.push(`jsroot: ${(error as Error).message}`);
    return [];
  }
}

function floor(file: string, format: Format, missing: string[]): Run[] {
  if (format === "rntuple") return [];
  try {
    return [peerRun("floor in C", [floorProgram(), file, floorBaskets(file)])];
  } catch (error) {
    missing.push(`floor in C (Debian: libdeflate-dev liblz4-dev libzstd-dev liblzma-dev): ${(error as Error).message}`);
    return [];
  }
}
