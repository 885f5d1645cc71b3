import { print, type Terminal } from "./terminal.ts";

const widest = 60;

/** Prints rows in columns; the first row is the head. */
export function printTable(rows: readonly (readonly string[])[], terminal: Terminal): void {
  const widths = rows[0]!.map((_, column) => Math.min(widest, Math.max(...rows.map((row) => row[column]!.length))));
  for (const row of rows) print(terminal, `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")}`.trimEnd());
}
