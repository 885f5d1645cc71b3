import type { ProcessorLike } from "./processor.ts";

/** Where a processor can be made again: in another thread, or to see whether its code is still the same. */
export interface ProcessorAddress {
  /** URL of its module. */
  readonly url: string;
  /** Name of the export: a class, a function that makes processors, an instance, or a function of the events. */
  readonly export: string;
  /** What the class or function is called with; null where the export is the processor itself. */
  readonly arguments: readonly unknown[] | null;
}

const addresses = new WeakMap<object, ProcessorAddress>();

/** Remembers where a processor came from. */
export function setProcessorAddress(processor: ProcessorLike, address: ProcessorAddress): void {
  addresses.set(processor, address);
}

/** Where a processor came from; null where nobody said so. */
export function processorAddress(processor: ProcessorLike): ProcessorAddress | null {
  return addresses.get(processor) ?? null;
}
