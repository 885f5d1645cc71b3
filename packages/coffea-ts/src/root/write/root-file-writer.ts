import type { Form } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";
import { basketRecord } from "./basket.ts";
import type { BasketContent, BranchWriter } from "./branch-writer.ts";
import { ByteWriter } from "./byte-writer.ts";
import { checkedCompression, compressionNumber, packed, type Compression } from "./compression.ts";
import { keyLength, stringLength, toDatime, writeKey, type KeyFields } from "./key.ts";
import type { RootSink } from "./sink.ts";
import { writeStreamerInfos } from "./streamer-info.ts";
import { writeTree } from "./tree-record.ts";
import { TreeWriter, type TreeOptions } from "./tree-writer.ts";

/** Options of {@link createRootFile}. */
export interface RootFileOptions {
  /** Default: zlib of level 1. */
  readonly compression?: Compression;
  /** When the file says that it was made; UTC. Default: now. */
  readonly created?: Date;
  /** The file's identity, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`. Default: a random one. */
  readonly uuid?: string;
}

/** A record that the directory lists. */
type ListedKey = KeyFields & { readonly keyBytes: number };

const VERSION = 63200; // the ROOT release whose class versions are written
const BEGIN = 100; // where the file's own record starts
const MAX_POSITION = 0x7fffffff;
const FREE_UNTIL = 2_000_000_000; // what ROOT writes as the end of the free space of a small file

/**
 * A ROOT file under construction, written from front to back: baskets as clusters fill, everything that tells of them at {@link RootFileWriter.close}.
 * Files of up to 2 GB (32-bit positions); beyond it throws `NotSupported`.
 */
export class RootFileWriter<Result> {
  readonly #sink: RootSink<Result>;
  readonly #compression: Compression;
  readonly #when: number;
  readonly #uuid: Uint8Array;
  readonly #trees: TreeWriter[] = [];
  readonly #maxPosition: number;
  #end: number;
  #isOpen = true;

  constructor(sink: RootSink<Result>, options: RootFileOptions, maxPosition: number = MAX_POSITION) {
    this.#sink = sink;
    this.#maxPosition = maxPosition;
    this.#compression = checkedCompression(options.compression ?? { codec: "zlib", level: 1 });
    this.#when = toDatime(options.created ?? new Date());
    this.#uuid = uuidBytes(options.uuid ?? null);
    this.#end = BEGIN + this.#fileRecord(0, 0).length;
  }

  /**
   * Begins a tree. `branches` declares each branch by its form or by awkward's text for it: `{ MET_pt: "float32", Muon_pt: "var * float32" }`.
   * Counters of lists are made as needed; declare one (`nMuon: "uint32"`) to choose its type or place. uproot's `mktree`.
   */
  tree(name: string, branches: Readonly<Record<string, Form | string>>, options: TreeOptions = {}): TreeWriter {
    this.#requireOpen();
    if (name === "" || name.includes("/"))
      throw new CoffeaError(
        "NotSupported",
        `A tree named "${name}" cannot be written: it goes to the file's top directory, under a name without slashes.`,
      );
    if (this.#trees.some((tree) => tree.name === name))
      throw new CoffeaError("BadArgument", `The file has a tree named "${name}" already; give the second one another name.`);
    const tree = new TreeWriter(name, branches, options, (branch, content, firstEntry) =>
      this.#writeBasket(tree, branch, content, firstEntry),
    );
    this.#trees.push(tree);
    return tree;
  }

  /** Writes what is pending and all that describes the file. Returns what the sink gives: bytes of a memory sink, the path of a file. */
  close(): Result {
    this.#requireOpen();
    this.#isOpen = false;
    for (const tree of this.#trees) tree.flush();
    const keys = this.#trees.map((tree) => this.#writeTree(tree));
    const infos = this.#writeInfos();
    const keyList = this.#writeKeyList(keys);
    const free = this.#writeFreeList();
    this.#sink.write(0, this.#header(infos, free));
    this.#sink.write(BEGIN, this.#fileRecord(keyList.position, keyList.keyBytes + keyList.storedBytes));
    return this.#sink.close();
  }

  /** Gives up and leaves nothing behind. */
  abort(): void {
    this.#isOpen = false;
    this.#sink.abort();
  }

  #writeBasket(tree: TreeWriter, branch: BranchWriter, content: BasketContent, firstEntry: number): void {
    const position = this.#end;
    const place = { branch: branch.name, tree: tree.name, itemBytes: branch.itemBytes, position, directory: BEGIN, when: this.#when };
    const { bytes, totalBytes } = basketRecord(content, place, this.#compression);
    this.#append(bytes);
    branch.baskets.push({ firstEntry, position, storedBytes: bytes.length });
    branch.totalBytes += totalBytes;
    branch.zippedBytes += bytes.length;
  }

  #writeTree(tree: TreeWriter): ListedKey {
    const names = { className: "TTree", name: tree.name, title: tree.title };
    const content = new ByteWriter({ headerLength: keyLength(names.className, names.name, names.title), capacity: 1 << 16 });
    const { title, entries, clusterEntries, branches } = tree;
    writeTree(content, {
      name: tree.name,
      title,
      entries,
      clusterEntries,
      branches,
      compressionNumber: compressionNumber(this.#compression),
    });
    return this.#appendRecord(names, content.bytes, this.#compression);
  }

  #writeInfos(): ListedKey {
    const names = { className: "TList", name: "StreamerInfo", title: "Doubly linked list" };
    const content = new ByteWriter({ headerLength: keyLength(names.className, names.name, names.title), capacity: 1 << 15 });
    writeStreamerInfos(content);
    return this.#appendRecord(names, content.bytes, this.#compression);
  }

  #writeKeyList(keys: readonly ListedKey[]): ListedKey {
    const content = new ByteWriter().int32(keys.length);
    for (const key of keys) writeKey(content, key, this.#when);
    return this.#appendRecord({ className: "TFile", name: this.#sink.name, title: "" }, content.bytes, { codec: "none" });
  }

  #writeFreeList(): ListedKey {
    const names = { className: "TFile", name: this.#sink.name, title: "" };
    const end = this.#end + keyLength(names.className, names.name, names.title) + 10;
    const content = new ByteWriter().int16(1).int32(end, Math.max(FREE_UNTIL, end));
    return this.#appendRecord(names, content.bytes, { codec: "none" });
  }

  #appendRecord(names: { className: string; name: string; title: string }, content: Uint8Array, compression: Compression): ListedKey {
    const stored = packed(content, compression);
    const keyBytes = keyLength(names.className, names.name, names.title);
    const sizes = { objectBytes: content.length, storedBytes: stored.length, cycle: 1 };
    const key = { ...names, ...sizes, position: this.#end, directory: BEGIN, keyBytes };
    const record = new ByteWriter({ capacity: keyBytes + stored.length });
    writeKey(record, key, this.#when);
    this.#append(record.raw(stored).bytes);
    return key;
  }

  #append(bytes: Uint8Array): void {
    if (this.#end + bytes.length > this.#maxPosition)
      throw new CoffeaError(
        "NotSupported",
        `The file ${this.#sink.name} would grow beyond 2 GB, which is not written yet. Write several smaller files.`,
      );
    this.#sink.write(this.#end, bytes);
    this.#end += bytes.length;
  }

  /** The first 100 bytes. */
  #header(infos: ListedKey, free: ListedKey): Uint8Array {
    const writer = new ByteWriter().raw(new TextEncoder().encode("root"));
    writer.int32(VERSION, BEGIN, this.#end, free.position, free.keyBytes + free.storedBytes, 1, this.#nameBytes()).uint8(4);
    writer
      .int32(compressionNumber(this.#compression), infos.position, infos.keyBytes + infos.storedBytes)
      .int16(1)
      .raw(this.#uuid);
    return writer.zeros(BEGIN - writer.length).bytes;
  }

  /** The record at the file's beginning: key, name, and the top directory. */
  #fileRecord(keysPosition: number, keysBytes: number): Uint8Array {
    const { name } = this.#sink;
    const content = new ByteWriter().string(name).string("");
    content.int16(5).int32(this.#when, this.#when, keysBytes, this.#nameBytes(), BEGIN, 0, keysPosition);
    content.int16(1).raw(this.#uuid).zeros(12); // room to become a directory with 64-bit positions
    const sizes = { objectBytes: content.length, storedBytes: content.length, cycle: 1 };
    const record = new ByteWriter();
    writeKey(record, { className: "TFile", name, title: "", ...sizes, position: BEGIN, directory: 0 }, this.#when);
    return record.raw(content.bytes).bytes;
  }

  /** Bytes of the first record before its directory. */
  #nameBytes(): number {
    const { name } = this.#sink;
    return keyLength("TFile", name, "") + stringLength(name) + stringLength("");
  }

  #requireOpen(): void {
    if (!this.#isOpen) throw new CoffeaError("BadArgument", `The file ${this.#sink.name} is closed; make a new one with createRootFile.`);
  }
}

/** Begins a ROOT file on `sink`. Throws `BadArgument` or `NotSupported` where it cannot be compressed as asked. */
export function createRootFile<Result>(sink: RootSink<Result>, options: RootFileOptions = {}): RootFileWriter<Result> {
  return new RootFileWriter(sink, options);
}

function uuidBytes(uuid: string | null): Uint8Array {
  if (uuid === null) return crypto.getRandomValues(new Uint8Array(16));
  const digits = uuid.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/i.test(digits))
    throw new CoffeaError("BadArgument", `"${uuid}" is not a UUID: 32 hexadecimal digits, with or without dashes.`);
  return Uint8Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
