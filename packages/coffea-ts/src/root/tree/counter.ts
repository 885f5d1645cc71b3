import type { Branch } from "./branch.ts";

const wholeNumbers: ReadonlySet<string> = new Set(["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"]);

/**
 * The branch whose numbers say where the entries of a jagged branch are, so that its own entry offsets are not needed; null where there is none or it cannot be read.
 * Branches that are counted by the same one have the same structure.
 */
export function counterOf({ interpretation, counter }: Branch): Branch | null {
  if (counter === null || interpretation?.kind !== "jagged") return null;
  if (interpretation.headerBytes !== 0 || interpretation.holdsObjectBits === true) return null;
  const { item } = interpretation;
  if (item.kind !== "numbers" || item.code.packing !== null) return null;
  return isCounter(counter) ? counter : null;
}

function isCounter({ notReadable, interpretation }: Branch): boolean {
  if (notReadable !== null || interpretation?.kind !== "fixed" || interpretation.item.kind !== "numbers") return false;
  const { code, dims } = interpretation.item;
  return code.packing === null && dims.length === 0 && wholeNumbers.has(code.dtype);
}

/** The branches and their counters, each once, counters first. */
export function withCounters(branches: readonly Branch[]): Branch[] {
  const counters = branches.map(counterOf).filter((counter) => counter !== null);
  return [...new Set([...counters, ...branches])];
}
