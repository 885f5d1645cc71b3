import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openFileSource } from "../../src/bytes/index.ts";
import { openRootSync } from "../../src/root/index.ts";
import { compareFile, unopenedFile, type Outcome } from "./compare-file.ts";
import type { OracleFile } from "./oracle-record.ts";

/** Names of the files of a corpus folder (`files/`, `oracle/`) that the oracle has a record of. */
export function corpusFiles(folder: string): string[] {
  const present = new Set(readdirSync(join(folder, "files")));
  return readdirSync(join(folder, "oracle"))
    .filter((name) => name.endsWith(".root.json"))
    .map((name) => name.slice(0, -".json".length))
    .filter((name) => present.has(name))
    .sort();
}

/** Compares one file of the corpus with the oracle. Never throws for what is inside the file. */
export function conformanceOf(folder: string, name: string): Outcome[] {
  const oracle = JSON.parse(readFileSync(join(folder, "oracle", `${name}.json`), "utf8")) as OracleFile;
  const source = openFileSource(join(folder, "files", name));
  try {
    const file = openRootSync(source);
    return compareFile(file, oracle);
  } catch (error) {
    return unopenedFile(oracle, error instanceof Error ? error.message : String(error));
  } finally {
    source.sync.close();
  }
}

const kinds = ["flat", "jagged", "fixed-array", "string", "list-of-string", "nested-list", "object", "RNTuple field", "histogram"] as const;
const results = ["identical", "different", "not readable"] as const;

/** The outcomes as a table by kind, with a last row of sums. */
export function conformanceTable(outcomes: readonly Outcome[]): string {
  const count = (kind: string | null, result: string): number =>
    outcomes.filter((outcome) => (kind === null || outcome.kind === kind) && outcome.result === result).length;
  const row = (kind: string | null): string =>
    line(
      kind ?? "all",
      results.map((result) => count(kind, result)),
    );
  return [line("kind", results), ...kinds.map(row), row(null)].join("\n");
}

function line(head: string, cells: readonly (string | number)[]): string {
  return head.padEnd(16) + cells.map((cell) => String(cell).padStart(14)).join("");
}
