import { formToString } from "../../awkward/index.ts";
import { type Branch, planRead, type ReadPlan, type Tree } from "../../root/index.ts";
import type { EntryRange } from "../chunk-ranges.ts";
import type { ColumnPlan } from "./job-plan.ts";

/** A column of some files, while files are added. */
interface Sum {
  readonly type: string;
  readonly codecs: Set<string>;
  baskets: number;
  compressedBytes: number;
  rawBytes: number;
}

/** Adds up what is read of each branch, file by file. */
export class ColumnSums {
  readonly #sums = new Map<string, Sum>();

  /**
   * Adds the baskets of a tree that hold entries of `ranges`, each once. Only the tree's own tables are looked at.
   *
   * @returns compressed and raw bytes of this tree
   */
  add(
    tree: Tree,
    names: readonly string[],
    ranges: readonly EntryRange[],
  ): { readonly compressedBytes: number; readonly rawBytes: number } {
    const branches = names.map((name) => tree.branch(name));
    const plans = joined(ranges).map(({ start, stop }) => planRead(branches, start, stop));
    const parts = [...new Set(plans.flatMap(({ columns }) => columns.map(({ branch }) => branch)))].map((path) =>
      this.#addBranch(tree.branch(path), plans),
    );
    return { compressedBytes: total(parts, "compressedBytes"), rawBytes: total(parts, "rawBytes") };
  }

  /** Those with the most bytes in the files first. */
  columns(): ColumnPlan[] {
    return [...this.#sums]
      .map(([name, { type, codecs, baskets, compressedBytes, rawBytes }]) => ({
        name,
        type,
        codecs: [...codecs].sort(),
        baskets,
        compressedBytes,
        rawBytes,
      }))
      .sort((a, b) => b.compressedBytes - a.compressedBytes || (a.name < b.name ? -1 : 1));
  }

  #addBranch(branch: Branch, plans: readonly ReadPlan[]): { compressedBytes: number; rawBytes: number } {
    const baskets = new Map(
      plans.flatMap(({ columns }) =>
        columns
          .filter((column) => column.branch === branch.path)
          .flatMap((column) => column.baskets.map((basket) => [basket.index, basket] as const)),
      ),
    );
    const entries = [...baskets.values()].reduce((sum, { entryStart, entryStop }) => sum + entryStop - entryStart, 0);
    const share = branch.entries === 0 ? 0 : entries / branch.entries;
    const part = { compressedBytes: Math.round(branch.compressedBytes * share), rawBytes: Math.round(branch.uncompressedBytes * share) };
    const sum = this.#sumOf(branch);
    for (const codec of branch.codecs) sum.codecs.add(codec);
    sum.baskets += baskets.size;
    sum.compressedBytes += part.compressedBytes;
    sum.rawBytes += part.rawBytes;
    return part;
  }

  #sumOf(branch: Branch): Sum {
    let sum = this.#sums.get(branch.path);
    if (sum === undefined) {
      const type = branch.form === null ? branch.typeName : formToString(branch.form);
      this.#sums.set(branch.path, (sum = { type, codecs: new Set(), baskets: 0, compressedBytes: 0, rawBytes: 0 }));
    }
    return sum;
  }
}

/** Ranges in order, neighbours as one. */
function joined(ranges: readonly EntryRange[]): EntryRange[] {
  const out: { start: number; stop: number }[] = [];
  for (const { start, stop } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.stop) last.stop = Math.max(last.stop, stop);
    else out.push({ start, stop });
  }
  return out;
}

function total<K extends string>(parts: readonly Readonly<Record<K, number>>[], key: K): number {
  return parts.reduce((sum, part) => sum + part[key], 0);
}
