import { isCoffeaError } from "../../src/base/index.ts";
import { memorySource } from "../../src/bytes/index.ts";
import { type EntryTable, openRootSync, readBranchSync } from "../../src/root/index.ts";
import { RandomNumbers } from "../programs/random-numbers.ts";

/** What reading a file gave: how many columns were read, and the codes of the errors on the way. */
export interface ReadFile {
  readonly columns: number;
  readonly codes: readonly string[];
}

const mostColumns = 40;
const mostEntries = 2000;

/**
 * Reads some columns of every tree and RNTuple of a file. Errors with a code are results; any other error is thrown, and so is
 * one where a column is shorter than the entries that were asked for.
 */
export function readFile(bytes: Uint8Array, seed: number): ReadFile {
  const random = new RandomNumbers(seed);
  const codes: string[] = [];
  let columns = 0;
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      if (!isCoffeaError(error)) throw error;
      codes.push(error.code);
      return null;
    }
  };
  const file = attempt(() => openRootSync(memorySource(bytes, "damaged.root")));
  for (const path of file?.tables() ?? []) {
    const table = attempt(() => file!.tableSync(path));
    if (table === null) continue;
    const readable = table.columns.filter(({ form }) => form !== null);
    for (const column of random.sample(readable, Math.min(mostColumns, readable.length))) {
      const { start, stop } = someEntries(table, random);
      const layout = attempt(() => readBranchSync(column, start, stop));
      if (layout === null) continue;
      columns++;
      if (layout.length !== stop - start)
        throw new Error(`${column.path}: ${layout.length} entries were read, ${stop - start} were asked for`);
    }
  }
  return { columns, codes };
}

function someEntries({ entries }: EntryTable, random: RandomNumbers): { start: number; stop: number } {
  const all = Math.max(0, Math.min(entries, Number.MAX_SAFE_INTEGER));
  const start = random.below(2) === 0 ? 0 : random.below(all);
  return { start, stop: Math.min(all, start + mostEntries) };
}
