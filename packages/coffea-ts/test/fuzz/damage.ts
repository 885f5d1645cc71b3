import type { FileKey } from "../../src/root/index.ts";
import { RandomNumbers } from "../programs/random-numbers.ts";
import { recordOf, withRecord } from "./records.ts";

/** A damaged copy of a file, and what was done to it in words. */
export interface Damaged {
  readonly bytes: Uint8Array;
  readonly damage: string;
}

/**
 * Damages a file in one of several ways, which the seed chooses: bits and numbers anywhere, a cut or missing or repeated piece, or numbers inside of a decompressed object.
 * The latter is stored again without compression, because hardly any change of compressed bytes gets past the decompression.
 */
export function damage(file: Uint8Array, keys: readonly FileKey[], seed: number): Damaged {
  const random = new RandomNumbers(seed);
  const way = random.below(8);
  if (way === 0) {
    const length = random.below(file.length);
    return { bytes: file.slice(0, length), damage: `cut after ${length} of ${file.length} bytes` };
  }
  if (way === 1) return moved(file, random);
  if (way <= 3) return changed(file, random, "file");
  const key = chooseKey(keys, random);
  const record = key === null ? null : recordOf(file, key);
  if (key === null || record === null) return changed(file, random, "file");
  const { bytes, damage: what } = changed(record, random, `${key.className} "${key.path}"`);
  return { bytes: withRecord(file, key, bytes), damage: what };
}

/** Trees and RNTuples hold most of what can go wrong. */
function chooseKey(keys: readonly FileKey[], random: RandomNumbers): FileKey | null {
  const tables = keys.filter(({ className }) => /^TTree$|^TNtuple|RNTuple$/.test(className));
  const from = tables.length > 0 && random.below(4) > 0 ? tables : keys;
  return from.length === 0 ? null : random.choose(from);
}

/** A piece is left out, or is there twice. */
function moved(file: Uint8Array, random: RandomNumbers): Damaged {
  const start = random.below(file.length);
  const length = 1 + random.below(Math.min(64, file.length - start));
  const isTwice = random.below(2) === 1;
  const parts = isTwice
    ? [file.subarray(0, start + length), file.subarray(start)]
    : [file.subarray(0, start), file.subarray(start + length)];
  const bytes = new Uint8Array(parts[0]!.length + parts[1]!.length);
  bytes.set(parts[0]!);
  bytes.set(parts[1]!, parts[0]!.length);
  return { bytes, damage: `${length} bytes at ${start} ${isTwice ? "twice" : "left out"}` };
}

const numbers = [0, 1, -1, 0x7fff_ffff, -0x8000_0000, 0x4000_0000, 0x40ff_ffff, 0xffff, 0x1000_0000, 255];

/** One to four bits or numbers are others. */
function changed(original: Uint8Array, random: RandomNumbers, where: string): Damaged {
  const bytes = original.slice();
  const view = new DataView(bytes.buffer);
  const changes: string[] = [];
  for (let left = 1 + random.below(4); left > 0 && bytes.length >= 8; left--) {
    // Headers stand at the beginning.
    const reach = random.below(3) === 0 ? Math.min(400, bytes.length) : bytes.length;
    const position = random.below(reach - 7);
    const size = random.below(4);
    const value = random.choose(numbers) + random.below(3) - 1;
    if (size === 0) bytes[position]! ^= 1 << random.below(8);
    else if (size === 1) view.setInt16(position, value);
    else if (size === 2) view.setInt32(position, value);
    else view.setInt32(position, value, true);
    changes.push(`${["a bit", "int16", "int32", "little-endian int32"][size]} at ${position}${size === 0 ? "" : ` = ${value}`}`);
  }
  return { bytes, damage: `${where}: ${changes.join(", ")}` };
}
