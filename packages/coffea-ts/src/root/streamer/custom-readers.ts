import { type Dtype, valuesOf } from "../../awkward/index.ts";
import { decodeBigEndian, dtypeBytes } from "../decode/big-endian.ts";
import { parseKey } from "../file/key.ts";
import type { ObjectReader } from "./object-reader.ts";
import type { RootObject } from "./root-object.ts";

/** Reads one object whose class writes itself in its own way, header included. */
type CustomReader = (reader: ObjectReader, object: RootObject) => void;

const isReferenced = 0x10;

function readTObject({ cursor }: ObjectReader, object: RootObject): void {
  const version = cursor.u16();
  if ((version & 0x4000) !== 0) cursor.advance(4); // the two bytes began a length: its rest and the version follow
  object.members.set("fUniqueID", cursor.u32());
  const bits = cursor.u32();
  object.members.set("fBits", bits);
  if ((bits & isReferenced) !== 0) cursor.advance(2); // number of the process that made the reference
}

function readTNamed(reader: ObjectReader, object: RootObject): void {
  const { end } = reader.readHeader();
  readTObject(reader, object);
  object.members.set("fName", reader.cursor.string());
  object.members.set("fTitle", reader.cursor.string());
  if (end !== null) reader.cursor.moveTo(end);
}

function readCount(reader: ObjectReader): number {
  const count = reader.cursor.i32();
  if (count < 0 || count * 4 > reader.cursor.remaining) throw reader.cursor.corrupt(`a collection of ${count} objects does not fit`);
  return count;
}

function readTObjArray(reader: ObjectReader, object: RootObject): void {
  const { version, end } = reader.readHeader();
  if (version > 2) readTObject(reader, object);
  if (version > 1) object.members.set("fName", reader.cursor.string());
  const count = readCount(reader);
  reader.cursor.advance(4); // lower bound
  object.items = Array.from({ length: count }, () => reader.readPointer());
  if (end !== null) reader.cursor.moveTo(end);
}

function readTList(reader: ObjectReader, object: RootObject): void {
  const { version, end } = reader.readHeader();
  if (version > 3) {
    readTObject(reader, object);
    object.members.set("fName", reader.cursor.string());
    const count = readCount(reader);
    object.items = Array.from({ length: count }, () => {
      const item = reader.readPointer();
      reader.cursor.string(); // draw option
      return item;
    });
  }
  if (end !== null) reader.cursor.moveTo(end);
}

function readTMap(reader: ObjectReader, object: RootObject): void {
  const { version, end } = reader.readHeader();
  if (version > 2) readTObject(reader, object);
  if (version > 1) object.members.set("fName", reader.cursor.string());
  const count = readCount(reader);
  const pairs: [RootObject | null, RootObject | null][] = [];
  for (let i = 0; i < count; i++) pairs.push([reader.readPointer(), reader.readPointer()]);
  object.pairs = pairs;
  if (end !== null) reader.cursor.moveTo(end);
}

const bypassesStreamer = 0x1000;

function readTClonesArray(reader: ObjectReader, object: RootObject): void {
  const { cursor } = reader;
  const { version, end } = reader.readHeader();
  if (version > 2) readTObject(reader, object);
  if (version > 1) object.members.set("fName", cursor.string());
  const [className = "", classVersion] = cursor.string().split(";");
  const count = readCount(reader);
  cursor.advance(4); // lower bound
  if ((Number(object.members.get("fBits") ?? 0) & bypassesStreamer) !== 0)
    object.items = reader.readMemberWise(className, Number(classVersion), count);
  else object.items = Array.from({ length: count }, () => (cursor.u8() === 0 ? null : reader.readClass(className)));
  if (end !== null) cursor.moveTo(end);
}

function readTRef(reader: ObjectReader, object: RootObject): void {
  const { cursor } = reader;
  const version = cursor.u16();
  if ((version & 0x4000) !== 0) cursor.advance(4);
  object.members.set("fUniqueID", cursor.u32());
  object.members.set("fBits", cursor.u32());
  object.members.set("fPID", cursor.u16());
}

function readTRefArray(reader: ObjectReader, object: RootObject): void {
  const { cursor } = reader;
  const { end } = reader.readHeader();
  readTObject(reader, object);
  object.members.set("fName", cursor.string());
  const count = readCount(reader);
  cursor.advance(6); // lower bound, number of the process
  const refs = new Uint32Array(count);
  decodeBigEndian("uint32", cursor.take(count * 4), refs, 0);
  object.members.set("refs", refs);
  if (end !== null) cursor.moveTo(end);
}

/** A symmetric matrix: its base class, then the elements on and above its diagonal, without a header of its own. */
function symmetricReader(dtype: "float32" | "float64"): CustomReader {
  return (reader, object) => {
    const { cursor } = reader;
    const base = reader.readClass(`TMatrixTBase<${dtype === "float32" ? "float" : "double"}>`);
    for (const [name, value] of base.members) object.members.set(name, value);
    const rows = Number(object.members.get("fNrows") ?? 0);
    const count = (rows * (rows + 1)) / 2;
    const bytes = cursor.take(count * dtypeBytes[dtype]);
    const elements = valuesOf(dtype, count);
    decodeBigEndian(dtype, bytes, elements, 0);
    object.members.set("fElements", elements);
  };
}

function readTObjString(reader: ObjectReader, object: RootObject): void {
  const { end } = reader.readHeader();
  readTObject(reader, object);
  object.members.set("fString", reader.cursor.string());
  if (end !== null) reader.cursor.moveTo(end);
}

function readTString({ cursor }: ObjectReader, object: RootObject): void {
  object.members.set("fString", cursor.string());
}

function readTDatime({ cursor }: ObjectReader, object: RootObject): void {
  object.members.set("fDatime", cursor.u32());
}

function arrayReader(dtype: Dtype): CustomReader {
  return ({ cursor }, object) => {
    const count = cursor.i32();
    const bytes = cursor.take(count * dtypeBytes[dtype]);
    const values = valuesOf(dtype, count);
    decodeBigEndian(dtype, bytes, values, 0);
    object.members.set("fN", count);
    object.members.set("fArray", values);
  };
}

/**
 * A basket that was still open when its tree was written: a key, the basket's own numbers, entry offsets, then its bytes as they stood in memory,
 * the space of the key included. The offsets count from there.
 */
function readTBasket(reader: ObjectReader, object: RootObject): void {
  const { cursor } = reader;
  const { members } = object;
  const key = parseKey(cursor);
  const version = cursor.u16();
  cursor.advance(4); // buffer size
  const entryBytes = cursor.i32();
  if (entryBytes < 0) cursor.advance(1); // features
  const entries = cursor.i32();
  const last = cursor.i32();
  const written = cursor.u8();
  const flag = written >= 80 ? written - 80 : written;
  members.set("keyBytes", key.keyBytes);
  members.set("entries", entries);
  members.set("last", last);
  if (written < 80 && flag !== 0 && flag % 10 !== 2) {
    if (entries > 0) members.set("offsets", readOffsets(reader, flag));
    if (flag > 40) readOffsets(reader, flag); // displacements: how far shared objects were moved
  }
  if (flag === 1 || flag > 10) members.set("buffer", version > 1 ? cursor.take(last) : cursor.take(cursor.i32()));
}

function readOffsets({ cursor }: ObjectReader, flag: number): Int32Array {
  const bytes = cursor.take(cursor.i32() * 4);
  const offsets = new Int32Array(bytes.length / 4);
  decodeBigEndian("int32", bytes, offsets, 0);
  if (flag > 20 && flag < 40) for (let i = 0; i < offsets.length; i++) offsets[i]! &= 0x00ffffff;
  return offsets;
}

/** Classes that a layout cannot describe, because their C++ code writes them by hand. */
export const customReaders: ReadonlyMap<string, CustomReader> = new Map<string, CustomReader>([
  ["TObject", readTObject],
  ["TNamed", readTNamed],
  ["TString", readTString],
  ["TObjString", readTObjString],
  ["TDatime", readTDatime],
  ["TObjArray", readTObjArray],
  ["TList", readTList],
  ["THashList", readTList],
  ["TMap", readTMap],
  ["TClonesArray", readTClonesArray],
  ["TRef", readTRef],
  ["TRefArray", readTRefArray],
  ["TMatrixTSym<float>", symmetricReader("float32")],
  ["TMatrixTSym<double>", symmetricReader("float64")],
  ["TBasket", readTBasket],
  ["TArrayC", arrayReader("int8")],
  ["TArrayS", arrayReader("int16")],
  ["TArrayI", arrayReader("int32")],
  ["TArrayL", arrayReader("int64")],
  ["TArrayL64", arrayReader("int64")],
  ["TArrayF", arrayReader("float32")],
  ["TArrayD", arrayReader("float64")],
]);
