import type { BufferPool } from "./buffer-pool.ts";
import type { ByteRange, ByteRoom, ByteSource, SyncDoor } from "./byte-source.ts";

/** Bytes that are on their way before anybody needs them. */
export interface ReadAhead {
  /** Resolves when they have arrived or could not be read; never rejects. Who needs bytes that did not come reads them, and meets the error. */
  readonly ready: Promise<void>;
  /** Gives the memory back; reads of these ranges go to the source again. */
  drop(): void;
}

/** A source whose bytes can be asked for before they are needed. */
export interface AheadSource extends ByteSource {
  /** Starts reading ranges in the background. Until they are dropped, reads are answered from memory as far as they lie within them. */
  ahead(ranges: readonly ByteRange[]): ReadAhead;
  /** Time that callers of `read`, through either door, have waited for bytes so far, in ms. */
  readonly waitedMs: number;
}

interface Load {
  readonly range: ByteRange;
  readonly arrival: Promise<void>;
  bytes: Uint8Array | null;
}

/**
 * The same source, with reading ahead. Whether a read was answered from memory does not show in its result. With `memory` the bytes that were read ahead are there,
 * and used again when they are dropped: what the synchronous door gave of them is valid until then. It may not be the memory that reads are given.
 */
export function withReadAhead(source: ByteSource, memory?: BufferPool): AheadSource {
  const loads = new Set<Load>();
  let waitedMs = 0;
  const timed = <T>(work: () => T): T => {
    const start = performance.now();
    try {
      return work();
    } finally {
      waitedMs += performance.now() - start;
    }
  };
  const reading: Omit<AheadSource, "sync" | "waitedMs"> = {
    name: source.name,
    size: () => source.size(),
    async read(ranges, signal, own) {
      const start = performance.now();
      try {
        await Promise.all([...loads].filter((load) => ranges.some((range) => overlap(load.range, range))).map(({ arrival }) => arrival));
        const plan = planPieces(loads, ranges);
        const missing = missingOf(plan);
        // Copied before waiting, and for a caller who gets them later: they may be dropped in the meantime.
        if (memory !== undefined) copyHeld(plan);
        return put(plan, ranges, missing.length === 0 ? [] : await source.read(missing, signal, own));
      } finally {
        waitedMs += performance.now() - start;
      }
    },
    ...(source.identity === undefined ? {} : { identity: () => source.identity!() }),
    ahead: (ranges) => startLoads(source, loads, ranges, memory),
    close: () => {
      loads.clear();
      return source.close();
    },
  };
  const ahead = Object.defineProperty(reading, "waitedMs", { get: () => waitedMs, enumerable: true }) as AheadSource;
  const door = source.sync;
  if (door === undefined) return ahead;
  const sync: SyncDoor = {
    size: () => door.size(),
    read: (ranges, own) =>
      timed(() => {
        const plan = planPieces(loads, ranges);
        const missing = missingOf(plan);
        return put(plan, ranges, missing.length === 0 ? [] : door.read(missing, own), own);
      }),
    close: () => {
      loads.clear();
      door.close();
    },
  };
  return Object.defineProperty(ahead, "sync", { value: sync, enumerable: true });
}

function startLoads(source: ByteSource, loads: Set<Load>, ranges: readonly ByteRange[], memory: BufferPool | undefined): ReadAhead {
  const controller = new AbortController();
  const results = source.read(ranges, controller.signal, memory).catch(() => null);
  let isDropped = false;
  const own = ranges.map((range, index) => {
    const load: Load = {
      range,
      bytes: null,
      arrival: results.then((all) => {
        load.bytes = all?.[index] ?? null;
      }),
    };
    loads.add(load);
    return load;
  });
  return {
    ready: results.then(() => {}),
    drop: () => {
      if (isDropped) return;
      isDropped = true;
      controller.abort();
      for (const load of own) loads.delete(load);
      // Until they have settled, reads may still write there.
      if (memory !== undefined) void results.then((all) => all?.forEach((bytes) => memory.give(bytes)));
    },
  };
}

/** A part of a range that was asked for: its bytes, or null where they have to be read. */
interface Piece {
  readonly range: ByteRange;
  bytes: Uint8Array | null;
}

function overlap(a: ByteRange, b: ByteRange): boolean {
  return a.start < b.stop && b.start < a.stop;
}

/** Cuts each range into what is in memory and what is not. */
function planPieces(loads: ReadonlySet<Load>, ranges: readonly ByteRange[]): Piece[][] {
  const arrived = [...loads].filter(({ bytes }) => bytes !== null).sort((a, b) => a.range.start - b.range.start);
  return ranges.map((range) => {
    const pieces: Piece[] = [];
    let at = range.start;
    for (const { range: held, bytes } of arrived) {
      if (held.stop <= at || held.start >= range.stop) continue;
      if (held.start > at) pieces.push({ range: { start: at, stop: held.start }, bytes: null });
      const [start, stop] = [Math.max(at, held.start), Math.min(range.stop, held.stop)];
      pieces.push({ range: { start, stop }, bytes: bytes!.subarray(start - held.start, stop - held.start) });
      at = stop;
    }
    if (at < range.stop || pieces.length === 0) pieces.push({ range: { start: at, stop: range.stop }, bytes: null });
    return pieces;
  });
}

function copyHeld(plan: readonly Piece[][]): void {
  for (const pieces of plan) for (const piece of pieces) piece.bytes = piece.bytes?.slice() ?? null;
}

function missingOf(plan: readonly Piece[][]): ByteRange[] {
  return plan.flatMap((pieces) => pieces.flatMap(({ range, bytes }) => (bytes === null ? [range] : [])));
}

/** The bytes of each range; `read` are those of the missing pieces, in order. */
function put(plan: readonly Piece[][], ranges: readonly ByteRange[], read: readonly Uint8Array[], own?: ByteRoom): Uint8Array[] {
  let next = 0;
  return plan.map((pieces, index) => {
    const parts = pieces.map(({ bytes }) => bytes ?? read[next++]!);
    if (parts.length === 1) return parts[0]!;
    const { start, stop } = ranges[index]!;
    const whole = own?.take(stop - start) ?? new Uint8Array(stop - start);
    for (const [place, part] of parts.entries()) whole.set(part, pieces[place]!.range.start - start);
    return whole;
  });
}
