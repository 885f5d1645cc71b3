import type { Layout } from "../../awkward/index.ts";
import type { Part } from "../decode/column.ts";
import type { ObjectShape } from "./object-shape.ts";
import { ObjectSource } from "./object-source.ts";
import { makeReader } from "./readers/make-reader.ts";

/** Decodes the parts of a branch of objects, in their order, into columns. Throws `CorruptFile`, or `NotReadable` for objects that the file does not describe. */
export function decodeObjects(shape: ObjectShape, parts: readonly Part[]): Layout {
  const reader = makeReader(shape, () => undefined);
  for (const part of parts) {
    const { data, offsets, from, to, where, keyBytes } = part;
    const source = new ObjectSource(data, where, keyBytes);
    // Without offsets the entries before are read to find out where the wanted ones begin.
    const first = offsets === null ? 0 : from;
    const into = offsets === null && from > 0 ? makeReader(shape, () => undefined) : reader;
    for (let entry = first; entry < to; entry++) {
      const start = offsets === null ? source.position : offsets[entry]!;
      const end = offsets === null ? data.length : offsets[entry + 1]!;
      if (start < 0 || end < start || end > data.length)
        throw source.corrupt(`entry ${entry} is said to reach from byte ${start} to ${end}`);
      const target = entry < from ? into : reader;
      if (start === end) target.fill(1);
      else {
        source.begin(start, end, offsets !== null && shape.kind === "class");
        target.read(source, 1);
        if (source.position > end) throw source.corrupt(`entry ${entry} should end at byte ${end}`);
      }
    }
  }
  return reader.finish();
}
