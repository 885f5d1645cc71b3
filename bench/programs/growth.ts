import { copies, eventsFile, type EventFiles, made } from "../data/events-file.ts";
import type { Case, Run } from "./case.ts";
import { coffeaTsRun } from "./coffea-ts-run.ts";
import { seedRdataframe, seedRun } from "./seed.ts";

/** How our cost grows with events, files, chunks and fills. Ratios of whole runs, so what starting costs is in all of them. */
export function growthCases(data: EventFiles): Case[] {
  const whole = eventsFile(data, "zlib");
  return [eventsCase(), filesCase(), chunksCase(whole), fillsCase()];
}

function eventsCase(): Case {
  const file = made("zlib", 200_000);
  const counts = [1, 10, 50];
  const runs = counts.map((count) => seedRun(copies(file, count), { name: `${count * 200_000} events`, times: count }));
  return { ...growth("events", "events, in files of 200,000", runs, counts), reference: seedRdataframe(file) };
}

function filesCase(): Case {
  const file = made("zlib", 20_000);
  const counts = [10, 100];
  const runs = counts.map((count) => seedRun(copies(file, count), { name: `${count} files`, times: count }));
  return { ...growth("files", "files of 20,000 events", runs, counts), reference: seedRdataframe(file) };
}

function chunksCase(file: string): Case {
  const sizes = [200_000, 20_000];
  const runs = sizes.map((size) => seedRun([file], { name: `chunks of ${size}`, options: ["--chunksize", String(size)] }));
  return { ...growth("chunks", "chunks of the same events", runs, [1, 10]), reference: seedRdataframe(file) };
}

function fillsCase(): Case {
  const counts = [10, 100, 200];
  const runs = counts.map((count) =>
    coffeaTsRun({
      name: `${count} fills`,
      processor: "bench/programs/fills.ts",
      files: [made("zlib", 200_000)],
      environment: { COFFEA_TS_BENCH_FILLS: String(count) },
      nameOf: (path) => path.join("."),
    }),
  );
  return growth("fills", "fills of 200,000 events", runs, counts);
}

function growth(id: string, what: string, runs: readonly Run[], factors: readonly number[]): Case {
  return { id: `growth/${id}`, title: `Growth with ${what}, one core`, kind: "growth", runs, factors, reference: runs[0]!, missing: [] };
}
