import { readFileSync, writeFileSync } from "node:fs";
import type { Layout } from "../../src/awkward/index.ts";
import { memorySource } from "../../src/bytes/index.ts";
import { openRootSync, readBranchSync } from "../../src/root/index.ts";
import { rntupleFile, type TestCluster, type TestColumn, type TestField, type TestPage } from "./rntuple-file.ts";

const columnTypes = { int32: { type: 7, bits: 32 }, float32: { type: 12, bits: 32 } } as const;
const largestPage = 100; // elements, so that pages end in the middle of lists and of chunks

/**
 * Writes the muons of a tree as ROOT's importer would write an RNTuple: one collection of records, whose fields are shown as lists beside a count, in clusters of so many entries.
 * Returns the path.
 */
export function rntupleOfTree(tree: string, path: string, clusterEntries: number): string {
  const events = openRootSync(memorySource(new Uint8Array(readFileSync(tree)))).treeSync("Events");
  const names = ["Muon_pt", "Muon_eta", "Muon_phi", "Muon_mass", "Muon_charge"];
  const layouts = names.map((name) => lists(readBranchSync(events.branch(name), 0, events.entries)));
  const dtypes = layouts.map(({ content }) => content.dtype);
  const clusters: TestCluster[] = [];
  for (let start = 0; start < events.entries; start += clusterEntries)
    clusters.push(clusterOf(layouts, start, Math.min(start + clusterEntries, events.entries)));
  writeFileSync(path, rntupleFile({ ...schema(names, dtypes), groups: [clusters.slice(0, 1), clusters.slice(1)] }));
  return path;
}

interface Lists {
  readonly offsets: Int32Array;
  readonly content: { readonly dtype: keyof typeof columnTypes; readonly data: Int32Array | Float32Array };
}

function lists(layout: Layout): Lists {
  if (layout.kind !== "list" || layout.content.kind !== "numeric") throw new Error("no lists of numbers");
  return layout as unknown as Lists;
}

function schema(
  names: readonly string[],
  dtypes: readonly (keyof typeof columnTypes)[],
): { fields: TestField[]; columns: TestColumn[]; aliases: [number, number][] } {
  const types = dtypes.map((dtype) => (dtype === "float32" ? "float" : "std::int32_t"));
  const fields: TestField[] = [
    { name: "_collection0", role: 1 },
    { name: "_0", role: 2, parent: 0 },
    ...names.map((name, i) => ({ name, type: types[i]!, parent: 1 })),
  ];
  const columns: TestColumn[] = [{ type: 15, bits: 64, field: 0 }, ...dtypes.map((dtype, i) => ({ ...columnTypes[dtype], field: 2 + i }))];
  const aliases: [number, number][] = [];
  for (const [i, name] of names.entries()) {
    const list = fields.push({ name, type: `ROOT::VecOps::RVec<${types[i]}>`, role: 1, source: 0 }) - 1;
    const item = fields.push({ name: "_0", type: types[i]!, parent: list, source: 2 + i }) - 1;
    aliases.push([0, list], [1 + i, item]);
  }
  aliases.push([0, fields.push({ name: "nMuon", type: "ROOT::RNTupleCardinality<std::uint32_t>", source: 0 }) - 1]);
  return { fields, columns, aliases };
}

function clusterOf(columns: readonly Lists[], start: number, stop: number): TestCluster {
  const { offsets } = columns[0]!;
  const [first, last] = [offsets[start]!, offsets[stop]!];
  const ends = BigInt64Array.from(offsets.subarray(start + 1, stop + 1), (end) => BigInt(end - first));
  return {
    entries: stop - start,
    columns: [
      { firstElement: start, pages: pagesOf(ends) },
      ...columns.map(({ content }) => ({ firstElement: first, pages: pagesOf(content.data.slice(first, last)) })),
    ],
  };
}

function pagesOf(values: BigInt64Array | Int32Array | Float32Array): TestPage[] {
  return Array.from({ length: Math.ceil(values.length / largestPage) }, (_, page) => {
    const part = values.slice(page * largestPage, (page + 1) * largestPage);
    return { elements: part.length, bytes: new Uint8Array(part.buffer) };
  });
}
