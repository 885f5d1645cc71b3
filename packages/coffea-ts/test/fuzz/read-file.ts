import { isCoffeaError } from "../../src/base/index.ts";
import { toHist } from "../../src/hist/index.ts";
import { memorySource } from "../../src/bytes/index.ts";
import { type EntryTable, type FileKey, openRootSync, readBranchSync, type RootFile } from "../../src/root/index.ts";
import { RandomNumbers } from "../programs/random-numbers.ts";

/** What reading a file gave: how many columns and other objects were read, and the codes of the errors on the way. */
export interface ReadFile {
  readonly columns: number;
  readonly objects: number;
  readonly codes: readonly string[];
}

const mostColumns = 40;
const mostObjects = 20;
const mostEntries = 2000;

/**
 * Reads some columns of every tree and RNTuple of a file, and some of its other objects. Errors with a code are results; any other error is thrown, and so is
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
  let objects = 0;
  for (const { path, cycle, className } of random.sample(others(file), mostObjects)) {
    const place = `${path};${cycle}`;
    if (attempt(() => file!.objectSync(place)) === null) continue;
    objects++;
    if (/^TH[123]|^TProfile/.test(className)) attempt(() => toHist(file!.histogramSync(place)));
  }
  return { columns, objects, codes };
}

function others(file: RootFile | null): readonly FileKey[] {
  return file === null ? [] : file.keys().filter(({ className }) => !/^TTree$|^TNtuple|RNTuple$|^TDirectory/.test(className));
}

function someEntries({ entries }: EntryTable, random: RandomNumbers): { start: number; stop: number } {
  const all = Math.max(0, Math.min(entries, Number.MAX_SAFE_INTEGER));
  const start = random.below(2) === 0 ? 0 : random.below(all);
  return { start, stop: Math.min(all, start + mostEntries) };
}
