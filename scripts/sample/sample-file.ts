import { recreate, fileSink } from "coffea-ts/root";
import { dimuonEvent } from "./dimuon-events.ts";
import { branches, EventColumns } from "./event-columns.ts";
import { Random } from "./random.ts";
import { zz4muEvent } from "./zz4mu-events.ts";

/** What may be made: events of a double-muon trigger with the known resonances, or events of two Z bosons with four muons. */
export const sampleKinds = { dimuon: { event: dimuonEvent, events: 1_000_000 }, zz4mu: { event: zz4muEvent, events: 50_000 } } as const;
export type SampleKind = keyof typeof sampleKinds;

/** Options of {@link makeSample}. */
export interface SampleOptions {
  readonly kind?: SampleKind;
  /** Default: 1,000,000 dimuon events, 50,000 four-muon events. */
  readonly events?: number;
  /** The same seed gives the same file, byte for byte. Default 2012. */
  readonly seed?: number;
  /** Called as events are made, with their number so far. */
  readonly onProgress?: (events: number) => void;
}

const CLUSTER_ENTRIES = 100_000;
// part of what makes the same sample the same file
const CREATED = new Date("2012-12-16T00:00:00Z");

/** Makes a ROOT file with a tree `Events`, shaped like CMS open data. It takes its name when it is complete, so a run that was stopped leaves nothing that looks whole. */
export function makeSample(path: string, options: SampleOptions = {}): void {
  const kind = options.kind ?? "dimuon";
  const { event, events: usual } = sampleKinds[kind];
  const events = options.events ?? usual;
  const seed = options.seed ?? 2012;
  const random = new Random(seed);
  const sink = fileSink(path);
  try {
    const writer = recreate({ ...boundSink(sink), name: `${kind}.root` }, { created: CREATED, uuid: uuidOf(kind, events, seed) });
    const tree = writer.mkTree("Events", branches, { counterName: () => "nMuon", clusterEntries: CLUSTER_ENTRIES });
    const columns = new EventColumns(CLUSTER_ENTRIES);
    for (let number = 0; number < events; number++) {
      columns.add(number, event(random), random);
      if (columns.isFull || number === events - 1) {
        tree.extend(columns.take());
        options.onProgress?.(number + 1);
      }
    }
    writer.close();
  } catch (error) {
    sink.abort();
    throw error;
  }
}

/** The sink under another name inside the file, so that the file's bytes do not depend on where it lies. */
function boundSink(sink: ReturnType<typeof fileSink>) {
  return { write: sink.write.bind(sink), close: sink.close.bind(sink), abort: sink.abort.bind(sink) };
}

function uuidOf(kind: SampleKind, events: number, seed: number): string {
  const random = new Random(seed ^ events ^ (kind === "dimuon" ? 0 : 0x5a5a));
  return Array.from({ length: 4 }, () => (random.bits() >>> 0).toString(16).padStart(8, "0")).join("");
}
