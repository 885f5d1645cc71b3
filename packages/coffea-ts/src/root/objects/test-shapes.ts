import { fromLayout, toList } from "../../awkward/index.ts";
import type { StreamerElement, StreamerInfo } from "../streamer/streamer-info.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import type { ObjectShape } from "./object-shape.ts";
import { ObjectSource } from "./object-source.ts";
import { makeReader } from "./readers/make-reader.ts";

// What tests of shapes and readers share.

export function element(name: string, type: number, rest: Partial<StreamerElement> = {}): StreamerElement {
  return { name, title: "", type, typeName: "", isBase: false, arrayLength: 0, dims: [], countName: "", baseVersion: 0, ...rest };
}

export function info(className: string, elements: readonly StreamerElement[], version = 1, checksum = 0): StreamerInfo {
  return { className, version, checksum, elements };
}

/** Layouts as the file has them. */
export function infosOf(...infos: StreamerInfo[]): Map<string, Map<number, StreamerInfo>> {
  const byName = new Map<string, Map<number, StreamerInfo>>();
  for (const each of infos) byName.set(each.className, (byName.get(each.className) ?? new Map()).set(each.version, each));
  return byName;
}

/** Numbers of one type. */
export function numbers(dtype: "int8" | "int16" | "int32" | "int64" | "float32" | "float64" | "bool"): ObjectShape {
  return { kind: "number", code: { dtype, packing: null } };
}

/** The values of one shape in what `write` writes, as plain values. Each value is an entry of its own. */
export function valuesOf(shape: ObjectShape, count: number, write: (writer: ByteWriter) => void, keyBytes = 0): unknown[] {
  const writer = new ByteWriter({ headerLength: keyBytes });
  write(writer);
  const source = new ObjectSource(writer.bytes, "a test basket", keyBytes);
  source.begin(0, writer.length);
  const reader = makeReader(shape, () => undefined);
  for (let i = 0; i < count; i++) reader.read(source, 1);
  if (source.position !== writer.length) throw new Error(`read ${source.position} of ${writer.length} bytes`);
  return toList(fromLayout(reader.finish())) as unknown[];
}
