import type { ByteRange, ByteSource, SyncDoor } from "./byte-source.ts";

/** Bytes that are on their way before anybody needs them. */
export interface ReadAhead {
  /** Resolves when they have arrived or could not be read; never rejects. Who needs bytes that did not come reads them, and meets the error. */
  readonly ready: Promise<void>;
  /** Gives the memory back; reads of these ranges go to the source again. */
  drop(): void;
}

/** A source whose bytes can be asked for before they are needed. */
export interface AheadSource extends ByteSource {
  /** Starts reading ranges in the background. Until they are dropped, reads that lie within one of them are answered from memory. */
  ahead(ranges: readonly ByteRange[]): ReadAhead;
  /** Time that callers of `read`, through either door, have waited for bytes so far, in ms. */
  readonly waitedMs: number;
}

interface Load {
  readonly range: ByteRange;
  readonly arrival: Promise<void>;
  bytes: Uint8Array | null;
}

/** The same source, with reading ahead. Bytes are views on what was read ahead; whether a read was answered from memory does not show in its result. */
export function withReadAhead(source: ByteSource): AheadSource {
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
    async read(ranges, signal) {
      const start = performance.now();
      try {
        const arrivals = ranges.map((range) => loadWith(loads, range)?.arrival).filter((arrival) => arrival !== undefined);
        await Promise.all(arrivals);
        const { found, missing } = split(loads, ranges);
        return join(found, missing.length === 0 ? [] : await source.read(missing, signal));
      } finally {
        waitedMs += performance.now() - start;
      }
    },
    ...(source.identity === undefined ? {} : { identity: () => source.identity!() }),
    ahead: (ranges) => startLoads(source, loads, ranges),
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
    read: (ranges) =>
      timed(() => {
        const { found, missing } = split(loads, ranges);
        return join(found, missing.length === 0 ? [] : door.read(missing));
      }),
    close: () => {
      loads.clear();
      door.close();
    },
  };
  return Object.defineProperty(ahead, "sync", { value: sync, enumerable: true });
}

function startLoads(source: ByteSource, loads: Set<Load>, ranges: readonly ByteRange[]): ReadAhead {
  const controller = new AbortController();
  const results = source.read(ranges, controller.signal).catch(() => null);
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
      controller.abort();
      for (const load of own) loads.delete(load);
    },
  };
}

function loadWith(loads: ReadonlySet<Load>, { start, stop }: ByteRange): Load | undefined {
  for (const load of loads) if (load.range.start <= start && stop <= load.range.stop) return load;
  return undefined;
}

/** What is in memory, by the place of its range in the list, and the ranges that are not. */
function split(loads: ReadonlySet<Load>, ranges: readonly ByteRange[]): { found: (Uint8Array | null)[]; missing: ByteRange[] } {
  const found = ranges.map((range) => {
    const load = loadWith(loads, range);
    const bytes = load?.bytes ?? null;
    return load === undefined || bytes === null ? null : bytes.subarray(range.start - load.range.start, range.stop - load.range.start);
  });
  return { found, missing: ranges.filter((_, index) => found[index] === null) };
}

function join(found: readonly (Uint8Array | null)[], read: readonly Uint8Array[]): Uint8Array[] {
  let next = 0;
  return found.map((bytes) => bytes ?? read[next++]!);
}
