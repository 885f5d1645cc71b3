import { CoffeaError, hintFor } from "../../base/index.ts";
import type { ColumnPool } from "../../bytes/index.ts";
import type { EntryColumn, EntryRange, EntryReader, EntryTable } from "../entry-table.ts";
import type { RootFile } from "../root-file.ts";
import { numberMember, textMember, type RootObject } from "../streamer/root-object.ts";
import type { StreamerInfos } from "../streamer/streamer-info.ts";
import { buildBranches, type Branch } from "./branch.ts";
import { planRead, type ReadPlan } from "./plan.ts";
import { TreeReader } from "./tree-reader.ts";

/** Where a tree was found. */
export interface TreePlace {
  readonly file: RootFile;
  readonly path: string;
  readonly cycle: number;
  readonly infos: StreamerInfos;
}

/** A table of entries (`TTree`): its branches and how many entries it has. Reading is done by `readBranch`. */
export class Tree implements EntryTable {
  readonly kind = "tree";
  readonly name: string;
  readonly title: string;
  /** Directories and name with slashes before them: `/Events`. */
  readonly path: string;
  readonly cycle: number;
  readonly entries: number;
  readonly file: RootFile;
  /** All branches, sub-branches right after their parent. Names may repeat. */
  readonly branches: readonly Branch[];
  readonly #byName: ReadonlyMap<string, Branch>;

  constructor(object: RootObject, { file, path, cycle, infos }: TreePlace) {
    this.name = textMember(object, "fName");
    this.title = textMember(object, "fTitle");
    this.path = path;
    this.cycle = cycle;
    this.file = file;
    this.entries = numberMember(object, "fEntries");
    this.branches = buildBranches(object, this, { infos, fileCompression: file.compression });
    const byName = new Map<string, Branch>();
    for (const key of ["path", "name"] as const)
      for (const branch of this.branches) if (!byName.has(branch[key])) byName.set(branch[key], branch);
    this.#byName = byName;
  }

  /** The branch of this path or, where no path fits, the first of this name. Throws `BranchNotFound` with the nearest names. */
  branch(name: string): Branch {
    const branch = this.#byName.get(name);
    if (branch !== undefined) return branch;
    const names = this.branches.map((each) => each.path);
    throw new CoffeaError(
      "BranchNotFound",
      `There is no branch "${name}" in tree "${this.path}" of ${this.file.name}. ${hintFor(name, names, "branches")}`,
      {
        details: { file: this.file.name, tree: this.path, branch: name },
      },
    );
  }

  /** The same as `branches`. */
  get columns(): readonly Branch[] {
    return this.branches;
  }

  /** The same as {@link branch}. */
  column(name: string): Branch {
    return this.branch(name);
  }

  plan(columns: readonly EntryColumn[], { entryStart, entryStop }: EntryRange, isKnown?: (position: number) => boolean): ReadPlan {
    return planRead(columns as readonly Branch[], entryStart, entryStop, isKnown);
  }

  reader({ entryStart, entryStop }: EntryRange, memory?: ColumnPool): EntryReader {
    const reader = new TreeReader(entryStart, entryStop, memory);
    return { read: (columns) => reader.read(columns as readonly Branch[]), release: () => reader.release() };
  }

  /**
   * Entries at which a basket starts in every branch that has baskets, ending with the number of entries; `[0]` where no branch has any
   * (uproot's `common_entry_offsets`). Chunks cut there decode no basket twice.
   */
  clusterStarts(): number[] {
    let common: readonly number[] | null = null;
    for (const { baskets, table } of this.branches) {
      if (baskets === 0 || (common !== null && areEqual(common, table.entryStarts))) continue;
      const own = new Set(table.entryStarts);
      common = common === null ? [...own].sort((a, b) => a - b) : common.filter((start) => own.has(start));
    }
    return common === null ? [0] : [...common];
  }
}

/** Mostly all branches have the same. */
function areEqual(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
