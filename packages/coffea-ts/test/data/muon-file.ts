import { recreate } from "../../src/root/index.ts";

/** How {@link muonFile} writes. */
export interface MuonFileOptions {
  readonly tree?: string;
  /** Entries in a cluster. Default 1000. */
  readonly clusterEntries?: number;
  /** Further branches, by name and type; numbers count up, booleans alternate. */
  readonly branches?: Readonly<Record<string, "float64" | "float32" | "bool" | "int32">>;
}

/**
 * Writes a ROOT file of events with 0 to 3 muons each, which depend on the number of the event only, and returns its path:
 * `nMuon` = i mod 4, `Muon_pt` = 10 i + k, `MET_pt` = i.
 */
export function muonFile(
  path: string,
  entries: number,
  { tree = "Events", clusterEntries = 1000, branches = {} }: MuonFileOptions = {},
): string {
  const writer = recreate(path, { compression: { codec: "zlib", level: 1 } });
  const forms = { MET_pt: "float32", Muon_pt: "var * float32", ...branches };
  const events = Array.from({ length: entries }, (_, i) => i);
  const written = writer.mkTree(tree, forms, { clusterEntries, counterName: () => "nMuon" });
  const extra = Object.entries(branches).map(([name, type]) => [name, events.map((i) => (type === "bool" ? i % 2 === 0 : i))] as const);
  written.extend({
    MET_pt: events,
    Muon_pt: events.map((i) => Array.from({ length: i % 4 }, (_, k) => 10 * i + k)),
    ...Object.fromEntries(extra),
  });
  writer.close();
  return path;
}

/** Number of muons in the first `entries` events of {@link muonFile}. */
export function muonsIn(entries: number): number {
  let sum = 0;
  for (let i = 0; i < entries; i++) sum += i % 4;
  return sum;
}
