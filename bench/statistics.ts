/** What one run of a program cost. */
export interface Cost {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Medians over the runs of a program, with the spread of the wall time. */
export interface Summary extends Cost {
  readonly runs: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Summary of the runs of one program. */
export function summarise(costs: readonly Cost[]): Summary {
  const walls = costs.map((cost) => cost.wallSeconds);
  return {
    runs: costs.length,
    wallSeconds: median(walls),
    cpuSeconds: median(costs.map((cost) => cost.cpuSeconds)),
    peakMegabytes: median(costs.map((cost) => cost.peakMegabytes)),
    fastest: Math.min(...walls),
    slowest: Math.max(...walls),
  };
}

/** A table for the terminal: the first row is the heading; the first column aligns left, numbers right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join("  ");
  return [line(rows[0]!), widths.map((width) => "-".repeat(width)).join("  "), ...rows.slice(1).map(line)].join("\n");
}
