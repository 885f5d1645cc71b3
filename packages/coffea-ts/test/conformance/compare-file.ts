import { type EntryColumn, type EntryTable, type Field, readBranchSync, type RootFile } from "../../src/root/index.ts";
import type { Layout } from "../../src/awkward/index.ts";
import { runReadingSync } from "../../src/bytes/index.ts";
import { joined } from "../../src/root/file/joined.ts";
import { ColumnMemory } from "../../src/root/rntuple/column-memory.ts";
import { OffsetsMemory } from "../../src/root/rntuple/offsets-memory.ts";
import { readShape } from "../../src/root/rntuple/read-shape.ts";
import { spansOfEntries } from "../../src/root/rntuple/spans.ts";
import { differencesOf } from "./compare-histogram.ts";
import { digestLayout } from "./digest.ts";
import { kindOfType, type BranchKind, type OracleBranch, type OracleFile, type OracleObject } from "./oracle-record.ts";

/** Row of the report. */
export type RowKind = BranchKind | "RNTuple field" | "histogram";

/** What became of one branch, field or histogram of the oracle. */
export interface Outcome {
  readonly kind: RowKind;
  readonly result: "identical" | "different" | "not readable";
  /** Place and reason: file, tree, branch, type. */
  readonly place: string;
  readonly reason: string;
}

/** Compares every tree of an open file with the oracle's record, branch by branch in their order. What the oracle could not read is left out. */
export function compareFile(file: RootFile, oracle: OracleFile): Outcome[] {
  return (oracle.objects ?? []).flatMap((object) =>
    columnsOf(object) === null ? compareHistogram(file, oracle, object) : compareTable(file, oracle, object),
  );
}

/** Branches of a tree or fields of an RNTuple; null for other objects. Where the oracle could not read a field, what is in it follows: those are no columns of their own. */
function columnsOf({ tree, ntuple }: OracleObject): readonly OracleBranch[] | null {
  return tree?.branches ?? ntuple?.branches.filter(({ sub }) => sub !== true) ?? null;
}

function kindOf(object: OracleObject, { type }: { readonly type: string }): RowKind {
  return object.tree === undefined ? "RNTuple field" : kindOfType(type);
}

/** The outcomes of a file that could not be opened: everything that the oracle read there differs. */
export function unopenedFile(oracle: OracleFile, reason: string): Outcome[] {
  return (oracle.objects ?? []).flatMap((object) => (columnsOf(object) === null ? [] : allDifferent(oracle, object, reason)));
}

function compareHistogram(file: RootFile, oracle: OracleFile, object: OracleObject): Outcome[] {
  if (object.hist === undefined) return [];
  const outcome = { kind: "histogram", place: `${oracle.file} ${object.path} (${object.class})` } as const;
  try {
    const different = differencesOf(file.histogramSync(`${object.path};${object.cycle}`), object.hist);
    return [{ ...outcome, result: different === "" ? "identical" : "different", reason: different }];
  } catch (error) {
    return [{ ...outcome, result: "different", reason: messageOf(error) }];
  }
}

function expected(branch: OracleBranch): branch is OracleBranch & { sha256: string; type: string } {
  const assertsNothing = branch.suspect !== undefined && branch.root_sha256 === undefined && branch.uproot_sha256 === undefined;
  return branch.sha256 !== undefined && branch.type !== undefined && !assertsNothing;
}

function allDifferent(oracle: OracleFile, object: OracleObject, reason: string): Outcome[] {
  return columnsOf(object)!
    .filter(expected)
    .map((branch) => ({
      kind: kindOf(object, branch),
      result: "different",
      place: `${oracle.file} ${object.path} ${branch.path} (${branch.type})`,
      reason,
    }));
}

function compareTable(file: RootFile, oracle: OracleFile, object: OracleObject): Outcome[] {
  let table: EntryTable;
  try {
    table = file.tableSync(`${object.path};${object.cycle}`);
  } catch (error) {
    return allDifferent(oracle, object, messageOf(error));
  }
  const branches = columnsOf(object)!;
  if (branches.length !== table.columns.length)
    return allDifferent(oracle, object, `the ${table.kind} has ${branches.length} columns, ${table.columns.length} were found`);
  return branches.flatMap((branch, i) => {
    const ours = table.columns[i]!;
    if (!expected(branch)) return tryUnasserted(ours);
    const place = `${oracle.file} ${object.path} ${branch.path} (${branch.type})`;
    return [{ kind: kindOf(object, branch), place, ...compareBranch(ours, branch) }];
  });
}

function compareBranch(ours: EntryColumn, oracle: OracleBranch): Pick<Outcome, "result" | "reason"> {
  if (ours.path !== oracle.path) return { result: "different", reason: `the branch at this place is "${ours.path}"` };
  if (ours.notReadable !== null) return { result: "not readable", reason: ours.notReadable };
  try {
    const layout = ours.holder.kind === "rntuple" ? readWithAlternatives(ours as Field) : readBranchSync(ours, 0, ours.entries);
    const digest = digestLayout(layout);
    if (digest === oracle.sha256 || digest === oracle.root_sha256) return { result: "identical", reason: "" };
    if (ours.holder.kind === "rntuple" && digestLayout(readAsPeer(ours as Field)) === oracle.sha256)
      return { result: "identical", reason: "" };
    if (oracle.interp?.startsWith("AsStridedObjects") === true && digestLayout(withOtherByteOrder(layout)) === oracle.sha256)
      return { result: "identical", reason: "" };
    return { result: "different", reason: `read as ${ours.typeName}, ${layout.length} entries of ${oracle.n}` };
  } catch (error) {
    return { result: "different", reason: messageOf(error) };
  }
}

/** All entries of a field, with each alternative of a variant as it is stored: the peer does not merge those that one type holds, as users get them. */
function readWithAlternatives(
  field: Field,
  position: (entry: number, tag: number, index: number) => number = (_, __, index) => index,
): Layout {
  const { shape, holder } = field;
  const mix = (tags: ArrayLike<number>, index: ArrayLike<number>, contents: readonly Layout[]): Layout => ({
    kind: "union",
    length: tags.length,
    tags: Uint8Array.from(tags),
    index: Int32Array.from(index, (at, entry) => position(entry, tags[entry]!, at)),
    contents,
  });
  const { pages, file } = holder;
  const memory = new ColumnMemory(undefined);
  const spans = spansOfEntries(pages.table.clusters, 0, Infinity);
  return runReadingSync(
    joined(readShape({ pages, memory, offsets: new OffsetsMemory({ pages, memory }), mix }, shape!, spans)),
    file.source,
  );
}

/**
 * The same with a mistake of the peer (uproot 5.7.7): positions of a variant's values count within their cluster, and it takes them as positions in all clusters.
 * ROOT itself reads such files as we do.
 */
function readAsPeer(field: Field): Layout {
  const starts = new Set(field.holder.clusterStarts());
  const counts = new Map<number, number>();
  let before = new Map<number, number>();
  return readWithAlternatives(field, (entry, tag, index) => {
    if (starts.has(entry)) before = new Map(counts);
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return index - (before.get(tag) ?? 0);
  });
}

/**
 * The same with another mistake of the peer: it leaves the numbers of some small classes in the order of bytes of the file. ROOT itself shows such columns
 * (`TTree::Scan`) as we read them.
 */
function withOtherByteOrder(layout: Layout): Layout {
  if (layout.kind === "record") return { ...layout, field: (name) => withOtherByteOrder(layout.field(name)) };
  if (layout.kind !== "numeric") return layout;
  const { dtype, data, length } = layout;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const swapped = data.slice();
  const size = data.BYTES_PER_ELEMENT;
  const output = new Uint8Array(swapped.buffer);
  for (let i = 0; i < bytes.length; i++) output[i] = bytes[i - (i % size) + size - 1 - (i % size)]!;
  return { kind: "numeric", dtype, length, data: swapped };
}

/** Reads what the oracle says nothing about, only so that a hang or a crash would be seen. */
function tryUnasserted(ours: EntryColumn): Outcome[] {
  try {
    if (ours.notReadable === null) readBranchSync(ours, 0, ours.entries);
  } catch {
    // nothing is asserted
  }
  return [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
