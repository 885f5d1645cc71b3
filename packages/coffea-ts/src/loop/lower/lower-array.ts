import type { Dtype, graph, Layout } from "../../awkward/index.ts";
import { valuesOf } from "../../awkward/index.ts";
import type { Axis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import type { Sink } from "../ir/program.ts";
import { finished, withMergedOffsets } from "./lower-fills.ts";
import type { LoweredFills } from "./lowered.ts";
import type { Lowering } from "./lowering.ts";
import { NotLowered, type Value } from "./lowered-value.ts";
import { structureOf, type Structure } from "./structure.ts";

/** How the entries of sinks make a layout. Every number is value 0 of a sink of its own. */
export type ArrayShape =
  | { readonly kind: "numeric"; readonly dtype: Dtype; readonly sink: number }
  /** The sink has the lengths; `size` where they are all the same by the form. */
  | { readonly kind: "list"; readonly sink: number; readonly size: number | null; readonly content: ArrayShape }
  /** The sink has 1 where there is a value; the content has those only. */
  | { readonly kind: "option"; readonly sink: number; readonly content: ArrayShape }
  | {
      readonly kind: "record";
      readonly name: string | null;
      readonly isTuple: boolean;
      readonly fields: ReadonlyMap<string, ArrayShape>;
    };

/** An array as a program, and how its layout is put together. */
export interface LoweredArray {
  readonly program: LoweredFills;
  readonly structure: Structure;
  readonly shape: ArrayShape;
}

/** Lowers one array. Null where it is not computed in a loop, or only by what the interpreter computes before. */
export function lowerArray(node: graph.Node): LoweredArray | null {
  const structure = structureOf([{ inputs: [node], flatten: false }]);
  if (structure.tooDeep.size > 0) return null;
  try {
    return withMergedOffsets(structure, (lowering) => {
      const { rows, value } = lowering.lower(node);
      if (rows === null) return null;
      const sinks: Sink[] = [];
      const shape = shapeOf(lowering, sinks, rows, value);
      return { program: finished(lowering, sinks, []), structure, shape };
    });
  } catch (error) {
    if (error instanceof NotLowered) return null;
    throw error;
  }
}

function shapeOf(lowering: Lowering, sinks: Sink[], axis: Axis, value: Value): ArrayShape {
  const sink = (entry: Expression): number => sinks.push({ kind: "entries", axis, values: [entry], present: null }) - 1;
  const asFloat = (entry: Expression, dtype: Dtype): Expression => lowering.number({ kind: "number", value: entry, dtype }, "f64");
  switch (value.kind) {
    case "number":
      if (value.dtype === "int64" || value.dtype === "uint64") throw new NotLowered("64-bit integers as results are not compiled");
      return { kind: "numeric", dtype: value.dtype, sink: sink(lowering.number(value, "f64")) };
    case "list": {
      const counts = sink(asFloat(lowering.of.count(value.axis), "int32"));
      return { kind: "list", sink: counts, size: value.size, content: shapeOf(lowering, sinks, value.axis, value.content) };
    }
    case "option": {
      const present = sink(asFloat(value.present, "bool"));
      const there = lowering.derived.filter(axis, value.present);
      return { kind: "option", sink: present, content: shapeOf(lowering, sinks, there.axis, there.carry(value.content)) };
    }
    case "record": {
      const fields = new Map(value.names.map((name) => [name, shapeOf(lowering, sinks, axis, value.field(name))]));
      return { kind: "record", name: value.name, isTuple: value.isTuple, fields };
    }
    case "other":
      throw new NotLowered(`${value.what} is not compiled`);
    default:
      value satisfies never;
      throw new Error("unreachable");
  }
}

/** The layout of an array, `length` entries long, from the entries of its sinks. */
export function arrayLayout(shape: ArrayShape, entries: readonly Float64Array[], length: number): Layout {
  switch (shape.kind) {
    case "numeric": {
      const data = valuesOf(shape.dtype, length) as Float64Array;
      data.set(entries[shape.sink]!);
      return { kind: "numeric", dtype: shape.dtype, length, data };
    }
    case "list": {
      const offsets = new Int32Array(length + 1);
      for (let i = 0; i < length; i++) offsets[i + 1] = offsets[i]! + entries[shape.sink]![i]!;
      const content = arrayLayout(shape.content, entries, offsets[length]!);
      return shape.size === null ? { kind: "list", length, offsets, content } : { kind: "regular", length, size: shape.size, content };
    }
    case "option": {
      let there = 0;
      const index = Int32Array.from(entries[shape.sink]!, (present) => (present === 1 ? there++ : -1));
      return { kind: "option", length, index, content: arrayLayout(shape.content, entries, there) };
    }
    case "record": {
      const fields = new Map([...shape.fields].map(([name, field]) => [name, arrayLayout(field, entries, length)]));
      return {
        kind: "record",
        length,
        name: shape.name,
        isTuple: shape.isTuple,
        fields: [...fields.keys()],
        field: (name) => fields.get(name)!,
      };
    }
    default:
      shape satisfies never;
      throw new Error("unreachable");
  }
}
