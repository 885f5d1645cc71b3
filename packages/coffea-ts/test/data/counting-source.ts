import type { EventSource } from "../../src/awkward/index.ts";

/** Two events with a column `x` of 1 and 2; `loads` says which columns were loaded, in order. */
export function countingSource(): { source: EventSource; loads: string[] } {
  const loads: string[] = [];
  const number = { kind: "numeric", dtype: "float64" } as const;
  const source: EventSource = {
    description: "a test",
    length: 2,
    columns: new Map([["x", number]]),
    load: (column) => {
      loads.push(column);
      return { ...number, length: 2, data: Float64Array.of(1, 2) };
    },
  };
  return { source, loads };
}
