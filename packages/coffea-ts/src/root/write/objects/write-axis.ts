import type { ByteWriter } from "../byte-writer.ts";
import { writeNamed, writeObject } from "../streamer-info.ts";
import type { PlottableAxis } from "./plottable.ts";

const LABELLED = 1; // TAxis's bit of an axis whose bins are categories

/** An axis that a histogram of fewer dimensions has in ROOT all the same. */
const noAxis: PlottableAxis = {
  kind: "regular",
  name: "",
  label: "",
  size: 1,
  extent: 3,
  underflow: true,
  overflow: true,
  edges: [0, 1],
  bins: [],
};

/** Writes a TAxis; null for one that the histogram has not. Categories become labelled bins of width 1. */
export function writeAxis(writer: ByteWriter, name: string, given: PlottableAxis | null): void {
  const axis = given ?? noAxis;
  const labels = axis.kind === "strCategory" || axis.kind === "intCategory" ? axis.bins.map(String) : null;
  writer.versioned(10, () => {
    writeNamed(writer, name, axis.label);
    writeAttributes(writer);
    writer.int32(axis.size).float64(axis.edges[0]!).float64(axis.edges[axis.size]!);
    writeDoubles(writer, isRegular(axis) ? [] : axis.edges);
    writer.int32(0, 0).int16(labels === null ? 0 : LABELLED); // fFirst, fLast, fBits2
    writer.uint8(0).string(""); // no times
    if (labels === null) writer.int32(0);
    else writer.object("THashList", () => writeLabels(writer, labels));
    writer.int32(0); // fModLabs
  });
}

/** Whether ROOT's bins of equal widths are the axis's. */
function isRegular(axis: PlottableAxis): boolean {
  if (axis.kind === "variable" || (axis as { transform?: unknown }).transform) return false;
  return true;
}

/** A TArrayD, as it is in an object. */
export function writeDoubles(writer: ByteWriter, values: ArrayLike<number>): void {
  writer.int32(values.length);
  for (let i = 0; i < values.length; i++) writer.float64(values[i]!);
}

function writeAttributes(writer: ByteWriter): void {
  writer.versioned(4, () => {
    writer.int32(510).int16(1).int16(1).int16(42); // fNdivisions, colours, font
    for (const size of [0.005, 0.035, 0.03, 1, 0.035]) writer.float32(size);
    writer.int16(1).int16(42);
  });
}

/** The labels of bins: each says the number of its bin as its identifier. */
function writeLabels(writer: ByteWriter, labels: readonly string[]): void {
  writer.versioned(5, () => {
    writeObject(writer);
    writer.string("").int32(labels.length);
    for (const [i, label] of labels.entries()) {
      writer.object("TObjString", () =>
        writer.versioned(1, () => {
          writer.int16(1).int32(i + 1, 0);
          writer.string(label);
        }),
      );
      writer.string("");
    }
  });
}
