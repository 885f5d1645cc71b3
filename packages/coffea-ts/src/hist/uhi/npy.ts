import { CoffeaError } from "../../base/index.ts";
import { NdArray } from "../nd-array.ts";

/** Bytes of the fixed start of a file: magic number, version, length of the header. */
const PREFIX = 10;
const MAGIC = "\x93NUMPY";

/** How numbers are read by NumPy's name of their type, without the byte order. */
const readers: Readonly<Record<string, (view: DataView, at: number, little: boolean) => number>> = {
  f8: (view, at, little) => view.getFloat64(at, little),
  f4: (view, at, little) => view.getFloat32(at, little),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  i4: (view, at, little) => view.getInt32(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  i2: (view, at, little) => view.getInt16(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  i1: (view, at) => view.getInt8(at),
  u1: (view, at) => view.getUint8(at),
  b1: (view, at) => view.getUint8(at),
};

/** An array in NumPy's .npy format, version 1: float64, or int64 when `whole`. */
export function writeNpy(array: NdArray, whole: boolean): Uint8Array {
  const shape = `(${array.shape.join(", ")}${array.shape.length === 1 ? "," : ""})`;
  const fields = `{'descr': '${whole ? "<i8" : "<f8"}', 'fortran_order': False, 'shape': ${shape}, }`;
  // The numbers begin at a multiple of 64 bytes.
  const length = Math.ceil((PREFIX + fields.length + 1) / 64) * 64 - PREFIX;
  const header = `${MAGIC}\x01\x00${String.fromCharCode(length & 255, length >> 8)}${fields.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(header.length + 8 * array.size);
  for (let i = 0; i < header.length; i++) bytes[i] = header.charCodeAt(i);
  const view = new DataView(bytes.buffer, header.length);
  for (const [i, value] of array.data.entries()) {
    if (whole) view.setBigInt64(8 * i, BigInt(value), true);
    else view.setFloat64(8 * i, value, true);
  }
  return bytes;
}

/** The numbers of a .npy file as float64. Throws `BadArgument` naming the file when it is none, or holds something else than numbers. */
export function readNpy(bytes: Uint8Array, name: string): NdArray {
  const fault = (what: string): CoffeaError => new CoffeaError("BadArgument", `"${name}" cannot be read as a NumPy array: ${what}.`);
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes.length < PREFIX || text(0, 6) !== MAGIC) throw fault("it does not begin as a .npy file does");
  const all = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bytes[6]! > 1;
  const start = wide ? 12 : PREFIX;
  const end = start + (wide ? all.getUint32(8, true) : all.getUint16(8, true));
  const header = text(start, end);
  const [, order, type = ""] = /'descr': *'([<>|=])(\w+)'/.exec(header) ?? [];
  const reader = readers[type];
  if (reader === undefined) throw fault(`its type is ${/'descr': *([^,]*)/.exec(header)?.[1] ?? "not said"}, and only numbers are read`);
  const inner = /'shape': *\(([^)]*)\)/.exec(header)?.[1] ?? "";
  const shape = inner
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  const count = shape.reduce((product, extent) => product * extent, 1);
  const width = Number(type.slice(1));
  if (bytes.length < end + count * width) throw fault(`it ends after ${bytes.length} bytes, and ${end + count * width} are needed`);
  const data = Float64Array.from({ length: count }, (_, i) => reader(all, end + i * width, order !== ">"));
  return new NdArray(shape, /'fortran_order': *True/.test(header) ? fromFortran(shape, data) : data);
}

/** Numbers with the first axis fastest, as ones with the last axis fastest. */
function fromFortran(shape: readonly number[], data: Float64Array): Float64Array {
  return data.map((_, position) => {
    let [rest, from] = [position, 0];
    let stride = data.length;
    for (let k = shape.length - 1; k >= 0; k--) {
      stride /= shape[k]!;
      from += (rest % shape[k]!) * stride;
      rest = Math.floor(rest / shape[k]!);
    }
    return data[from]!;
  });
}
