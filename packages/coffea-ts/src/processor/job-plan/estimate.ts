import type { graph } from "../../awkward/index.ts";
import type { JobEstimate } from "./job-plan.ts";

/** Bytes in memory per second that one core decompresses, by the first word of a codec's name. Measured on the 144 MB of `bench/`, on a core of an AMD EPYC of 2024. */
const decodeRates: Readonly<Record<string, number>> = { zlib: 400e6, zstd: 900e6, lz4: 3000e6, lzma: 45e6, old: 300e6, none: 8000e6 };
/** Of the same machine: zlib, by which this machine is compared with that one. */
export const referenceZlibRate = decodeRates["zlib"]!;
/** Bytes in the file per second that come from the page cache. */
const readRate = 5000e6;
const startSeconds = 0.1;
const fileSeconds = 0.004;
const chunkSeconds = 0.001;

const baseBytes = 90e6;
/** What a further thread costs before it reads anything. */
const workerBytes = 35e6;

/** What decides the cost of a run. */
export interface JobFacts {
  readonly files: number;
  readonly chunks: number;
  readonly workers: number;
  readonly compressedBytes: number;
  /** Raw bytes by codec. */
  readonly rawBytes: ReadonlyMap<string, number>;
  /** Raw and compressed bytes of the largest chunk. */
  readonly largestChunk: number;
  readonly computeSeconds: number;
  /** How fast this machine is, beside the one of the figures. */
  readonly speed: number;
}

/** Estimates time and memory; see {@link JobEstimate}. */
export function estimateJob({
  files,
  chunks,
  workers,
  compressedBytes,
  rawBytes,
  largestChunk,
  computeSeconds,
  speed,
}: JobFacts): JobEstimate {
  const decode = [...rawBytes].reduce((sum, [codec, bytes]) => sum + bytes / (decodeRates[codec] ?? decodeRates["zlib"]!), 0);
  const parts = {
    start: startSeconds / speed,
    read: (compressedBytes / readRate + files * fileSeconds + chunks * chunkSeconds) / speed,
    decompress: decode / speed,
    compute: computeSeconds / speed,
  };
  const busy = Math.max(1, Math.min(workers, chunks));
  return {
    seconds: parts.start + (parts.read + parts.decompress + parts.compute) / busy,
    workers,
    parts,
    memoryBytes: Math.round(baseBytes + busy * (largestChunk * 1.5 + (workers > 1 ? workerBytes : 0))),
  };
}

/** Time for one item, in ns: of functions that are more than a few instructions, and of everything else, much of which is shared with others. */
const slowFunctions = /^(?:sinh?|cosh?|tanh?|asinh?|acosh?|atanh?|exp|expm1|log|log1p|log2|log10|power|hypot|cbrt|arctan2)$/;
const slowNs = 12;
const otherNs = 0.5;
const fillNs = 12;
/** What only names or regroups columns. */
const free: ReadonlySet<string> = new Set(["events", "column", "literal", "constant", "zip", "field", "project", "withField", "withName"]);
/** The shares of events and of items that a selection leaves, for want of knowledge. */
const keptEvents = 0.25;
const keptItems = 0.5;

/** How often an expression is computed for an event, and for how many items each time: together the number of items. */
interface Amount {
  readonly events: number;
  readonly items: number;
}

/**
 * Seconds that the expressions of one dataset take in compiled loops: each costs a time for every item, and of items there are as many as the lists below are long on average.
 * `itemsOf` gives items per entry of a column; `fills` is how many fills there are.
 */
export function computeSeconds(graph: graph.PlainGraph, entries: number, itemsOf: (column: string) => number, fills: number): number {
  const amounts: Amount[] = [];
  let ns = fills * fillNs * keptItems;
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((input) => amounts[input]!);
    const most: Amount = {
      events: Math.min(1, ...inputs.map(({ events }) => events)),
      items: Math.max(0, ...inputs.map(({ items }) => items)),
    };
    const amount = amountOf(node, most, { graph, itemsOf });
    amounts.push(amount);
    if (free.has(node.kind)) continue;
    const work = node.kind === "filter" ? most.items : Math.max(amount.items, node.kind === "math" ? 0 : most.items);
    ns += work * (node.kind === "math" && slowFunctions.test(String(node.parameters["op"])) ? slowNs : otherNs);
  }
  return (entries * ns) / 1e9;
}

interface Known {
  readonly graph: graph.PlainGraph;
  readonly itemsOf: (column: string) => number;
}

function amountOf({ kind, parameters, inputs }: graph.PlainNode, { events, items }: Amount, { graph, itemsOf }: Known): Amount {
  switch (kind) {
    case "column":
      return { events, items: itemsOf(String(parameters["column"])) };
    case "literal":
    case "constant":
    case "events":
      return { events: 1, items: 0 };
    case "filter": {
      const mask = graph.forms[graph.nodes[inputs[1]!]!.form];
      return mask === "bool" ? { events: events * keptEvents, items: items * keptEvents } : { events, items: items * keptItems };
    }
    case "reduce":
    case "num":
    case "at":
    case "firsts":
      return { events, items: Math.min(events, items) };
    case "combinations": {
      const each = items / events;
      return { events, items: events * (parameters["n"] === 3 ? each ** 3 / 6 : each ** 2 / 2) };
    }
    case "cartesian":
      return { events, items: (items * items) / events };
    default:
      return { events, items };
  }
}
