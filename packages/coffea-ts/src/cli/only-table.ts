import type { RootFile } from "../root/index.ts";
import { UsageError } from "./usage-error.ts";

/** The tree or RNTuple that is meant where none is named: `Events`, or the only one. Throws a `UsageError` with the names where there are several others. */
export function onlyTable(root: RootFile): string {
  const tables = root.tables();
  if (tables.length === 1) return tables[0]!;
  // Without any, reading it says what the file holds.
  if (tables.includes("Events") || tables.length === 0) return "Events";
  throw new UsageError(`${root.source.name} has ${tables.length} trees: say which one with --tree. There are ${tables.join(", ")}.`);
}
