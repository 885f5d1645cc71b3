import type { RootHistogram } from "../../src/root/index.ts";
import type { Layout } from "../../src/awkward/index.ts";
import { digestLayout } from "./digest.ts";
import type { OracleArray, OracleHistogram } from "./oracle-record.ts";

/** What differs between a histogram and the oracle's record, by name; empty where nothing does. */
export function differencesOf(ours: RootHistogram, oracle: OracleHistogram): string {
  const flow = { flow: true };
  const arrays: [string, ArrayLike<number>, OracleArray | undefined][] = [
    ["values with flow", ours.values(flow).data, oracle.values_flow],
    ["values", ours.values().data, oracle.values],
    ["variances with flow", ours.variances(flow).data, oracle.variances_flow],
    ["errors with flow", ours.errors(flow).data, oracle.errors_flow],
    ["counts with flow", ours.counts(flow).data, oracle.counts_flow],
    ...ours.axes.map((axis, i): [string, ArrayLike<number>, OracleArray | undefined] => [
      `edges of ${axis.name}`,
      axis.edges,
      oracle.axes[i]?.edges,
    ]),
  ];
  const wrong = arrays
    .filter(([, values, expected]) => expected !== undefined && digestLayout(floats(values)) !== expected.sha256)
    .map(([name]) => name);
  for (const [i, axis] of oracle.axes.entries()) {
    const labels = ours.axes[i]?.labels ?? null;
    if ((labels === null ? null : digestLayout(texts(labels))) !== (axis.labels?.sha256 ?? null)) wrong.push(`labels of ${axis.name}`);
  }
  const facts: [string, unknown, unknown][] = [
    ["title", ours.label, oracle.title],
    ["shape", ours.values(flow).shape.join(), oracle.shape_flow.join()],
    ["weighted", ours.weighted, oracle.weighted],
    ["entries", ours.entries, oracle.fEntries],
    ["axes", ours.axes.map(({ name }) => name).join(), oracle.axes.map(({ name }) => name).join()],
  ];
  return [
    ...wrong,
    ...facts.flatMap(([name, value, expected]) => (value === expected ? [] : [`${name}: ${String(value)} instead of ${String(expected)}`])),
  ].join(", ");
}

function floats(values: ArrayLike<number>): Layout {
  return { kind: "numeric", dtype: "float64", length: values.length, data: Float64Array.from(values) };
}

function texts(values: readonly string[]): Layout {
  const encoded = values.map((value) => new TextEncoder().encode(value));
  const offsets = new Int32Array(values.length + 1);
  for (const [i, bytes] of encoded.entries()) offsets[i + 1] = offsets[i]! + bytes.length;
  return { kind: "string", length: values.length, offsets, bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])) };
}
