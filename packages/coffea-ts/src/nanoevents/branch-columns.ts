import type { EntryColumn, EntryTable } from "../root/index.ts";
import type { BranchColumn } from "./branch-events.ts";

/** A branch that is no column, and why. */
export interface SkippedBranch {
  readonly name: string;
  /** C++ type, in uproot's spelling. */
  readonly typeName: string;
  readonly reason: string;
}

/** The branches of a tree, or fields of an RNTuple, as columns, in its order; those that cannot be are listed with the reason. Branches of branches have their path as name: `mp/mp.first`. */
export function branchColumns(table: EntryTable): TableColumns {
  let found = known.get(table);
  if (found === undefined) known.set(table, (found = findColumns(table)));
  return found;
}

// Each chunk of a file asks again, and there may be thousands.
const known = new WeakMap<EntryTable, TableColumns>();

interface TableColumns {
  readonly columns: readonly BranchColumn[];
  readonly skipped: readonly SkippedBranch[];
}

function findColumns(table: EntryTable): TableColumns {
  const columns = new Map<string, BranchColumn>();
  const skipped: SkippedBranch[] = [];
  for (const branch of table.columns) {
    const name = branch.path;
    const reason = columns.has(name) ? "another branch of this name comes before it" : reasonAgainst(name, branch);
    if (reason === null) columns.set(name, { name, branch, form: branch.form! });
    else skipped.push({ name, typeName: branch.typeName, reason });
  }
  return { columns: [...columns.values()], skipped };
}

function reasonAgainst(name: string, branch: EntryColumn): string | null {
  if (/[,!]/.test(name)) return 'its name contains "," or "!", which keys of buffers need for themselves';
  return branch.form === null ? (branch.notReadable ?? "its type cannot be read") : null;
}
