import type { EventSource } from "../../awkward/index.ts";

/** Keeps what was compiled for later runs and other threads. A store must not be what ends a run: it never throws, and forgets what it cannot keep. */
export interface LoopStore {
  /** What was kept under this very key, byte by byte; null where that is not sure. */
  get(key: string): Uint8Array<ArrayBuffer> | null;
  set(key: string, bytes: Uint8Array): void;
}

const chosen = new WeakMap<EventSource, LoopStore>();

/** Chooses where the loops over these events are kept. */
export function useLoopStore(source: EventSource, store: LoopStore): void {
  chosen.set(source, store);
}

/** Where the loops over these events are kept; null for nowhere but in memory. */
export function loopStoreOf(source: EventSource): LoopStore | null {
  return chosen.get(source) ?? null;
}
