import { BASKET_BUFFER_BYTES } from "./basket.ts";
import type { BranchWriter } from "./branch-writer.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { leafTypes } from "./streamed-classes.ts";
import { writeNamed, writeObject } from "./streamer-info.ts";

/** What the tree's own record says. */
export interface TreeFacts {
  readonly name: string;
  readonly title: string;
  readonly entries: number;
  readonly clusterEntries: number;
  readonly compressionNumber: number;
  readonly branches: readonly BranchWriter[];
}

const MUST_CLEAN_UP = 1 << 3; // TObject's bit: other objects point to the tree
const NO_BUFFER_MAP = 1 << 22; // TBranch's bit: its baskets hold no objects
const NO_LIMIT = 1_000_000_000_000;
const IO_FEATURES_CHECKSUM = 0x1aa12f10;

/** Writes a TTree of version 20 with its branches and leaves; baskets are elsewhere, the branches know where. */
export function writeTree(writer: ByteWriter, tree: TreeFacts): void {
  const zipped = tree.branches.reduce((sum, branch) => sum + branch.zippedBytes, 0);
  const total = tree.branches.reduce((sum, branch) => sum + branch.totalBytes, 0);
  writer.versioned(20, () => {
    writeNamed(writer, tree.name, tree.title, MUST_CLEAN_UP);
    writer.versioned(2, () => writer.int16(602).int16(1).int16(1)); // TAttLine
    writer.versioned(2, () => writer.int16(0).int16(1001)); // TAttFill
    writer.versioned(3, () => writer.int16(1).int16(1).float32(1)); // TAttMarker
    writer.int64(tree.entries, total, zipped, 0, zipped); // fEntries … fFlushedBytes
    writer.float64(1); // fWeight
    writer.int32(0, 25, 0, 1000, 0); // fTimerInterval, fScanField, fUpdate, fDefaultEntryOffsetLen, fNClusterRange
    writer.int64(NO_LIMIT, NO_LIMIT, 0, -300_000_000, tree.clusterEntries, 1_000_000); // fMaxEntries … fAutoFlush, fEstimate
    writer.uint8(0).uint8(0); // no cluster ranges besides fAutoFlush
    writeIoFeatures(writer);
    const leaves = new Map<BranchWriter, number>();
    writeObjArray(writer, tree.branches.length, () => {
      for (const branch of tree.branches) writer.object("TBranch", () => writeBranch(writer, branch, tree, leaves));
    });
    writeObjArray(writer, tree.branches.length, () => {
      for (const branch of tree.branches) writer.reference(leaves.get(branch)!);
    });
    writer.int32(0); // fAliases
    writer.int32(0, 0); // fIndexValues, fIndex: empty arrays
    writer.int32(0, 0, 0, 0); // fTreeIndex, fFriends, fUserInfo, fBranchRef
  });
}

function writeBranch(writer: ByteWriter, branch: BranchWriter, tree: TreeFacts, leaves: Map<BranchWriter, number>): void {
  const { baskets } = branch;
  const capacity = Math.max(10, baskets.length + 1);
  writer.versioned(13, () => {
    writeNamed(writer, branch.name, `${leafTitle(branch)}/${leafTypes[branch.type.dtype].letter}`, NO_BUFFER_MAP);
    writer.versioned(2, () => writer.int16(0).int16(1001)); // TAttFill
    writer.int32(tree.compressionNumber, BASKET_BUFFER_BYTES, branch.hasStarts ? 1000 : 0, baskets.length);
    writer.int64(tree.entries);
    writeIoFeatures(writer);
    writer.int32(0, capacity, 0); // fOffset, fMaxBaskets, fSplitLevel
    writer.int64(tree.entries, 0, branch.totalBytes, branch.zippedBytes);
    writeObjArray(writer, 0);
    writeObjArray(writer, 1, () => leaves.set(branch, writeLeaf(writer, branch, leaves)));
    writeObjArray(writer, 0); // no basket waits in memory
    const unused = capacity - baskets.length;
    writer.uint8(1);
    for (const basket of baskets) writer.int32(basket.storedBytes);
    writer.zeros(4 * unused).uint8(1);
    for (const basket of baskets) writer.int64(basket.firstEntry);
    writer
      .int64(tree.entries)
      .zeros(8 * (unused - 1))
      .uint8(1);
    for (const basket of baskets) writer.int64(basket.position);
    writer.zeros(8 * unused);
    writer.string("");
  });
}

function writeLeaf(writer: ByteWriter, branch: BranchWriter, leaves: ReadonlyMap<BranchWriter, number>): number {
  const { letter, bytes, isUnsigned } = leafTypes[branch.type.dtype];
  const isText = branch.type.dtype === "string";
  return writer.object(`TLeaf${letter.toUpperCase()}`, () =>
    writer.versioned(1, () => {
      writer.versioned(2, () => {
        writeNamed(writer, branch.name, leafTitle(branch));
        // a text's leaf has room for the longest one and a zero behind it
        writer.int32(isText ? branch.maximum + 1 : branch.itemValues, bytes, 0); // fLen, fLenType, fOffset
        writer.uint8(branch.isCounter ? 1 : 0).uint8(isUnsigned ? 1 : 0);
        writer.reference(branch.counter === null ? null : leaves.get(branch.counter)!);
      });
      writeExtreme(writer, branch, 0);
      writeExtreme(writer, branch, branch.isCounter ? branch.maximum : isText ? branch.maximum + 1 : 0);
    }),
  );
}

/** The smallest or largest value of a leaf, which only counters keep. */
function writeExtreme(writer: ByteWriter, branch: BranchWriter, value: number): void {
  const { bytes } = leafTypes[branch.type.dtype];
  if (branch.type.dtype === "string" || bytes === 4) writer.int32(value);
  else if (bytes === 1) writer.uint8(value);
  else if (bytes === 2) writer.int16(value);
  else writer.int64(value);
}

/** `Muon_pt[nMuon]` for lists that `nMuon` counts, `x[3][2]` for fixed arrays, else the branch's name. */
function leafTitle(branch: BranchWriter): string {
  const sizes = [...(branch.counter === null ? [] : [branch.counter.name]), ...branch.type.dims];
  return `${branch.name}${sizes.map((size) => `[${size}]`).join("")}`;
}

function writeObjArray(writer: ByteWriter, length: number, items: () => void = () => {}): void {
  writer.versioned(3, () => {
    writeObject(writer);
    writer.string("").int32(length, 0);
    items();
  });
}

/** ROOT::TIOFeatures, a class without version number: its checksum stands in for it. */
function writeIoFeatures(writer: ByteWriter): void {
  writer.versioned(0, () => writer.int32(IO_FEATURES_CHECKSUM).uint8(0));
}
