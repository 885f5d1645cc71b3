import { CoffeaError } from "../../../base/index.ts";
import type { ObjectShape } from "../object-shape.ts";
import { ArrayReader, CountedReader, ListReader, LoopReader, RegularReader, RestReader } from "./lists.ts";
import { numberReader } from "./numbers.ts";
import { NamedReader, PointerReader } from "./pointers.ts";
import { RecordReader, TupleReader } from "./records.ts";
import { SymmetricReader } from "./symmetric.ts";
import { ReferenceReader, ReferencesReader, TObjectReader } from "./root-classes.ts";
import { TextReader } from "./texts.ts";
import type { MakeReader, ValueReader } from "./value-reader.ts";

const none = (): undefined => undefined;

/** A reader of values of a shape. */
export const makeReader: MakeReader = (shape, counters) => {
  switch (shape.kind) {
    case "number":
      return numberReader(shape.code);
    case "text":
      return new TextReader(shape);
    case "list":
      return new ListReader(makeReader(shape.content, none), shape.hasHeader);
    case "regular":
      return new RegularReader(makeReader(shape.content, none), shape.size);
    case "counted":
      return new CountedReader(makeReader(shape.content, none), counterOf(shape, counters));
    case "loop":
      return new LoopReader(makeReader(shape.content, none), counterOf(shape, counters));
    case "symmetric":
      return new SymmetricReader(new RecordReader(shape.base, makeReader), makeReader(shape.content, none));
    case "rest":
      return new RestReader(makeReader(shape.content, none), shape.hasHeader);
    case "class":
      return new RecordReader(shape, makeReader);
    case "tuple":
      return new TupleReader(shape.fields.map((field) => makeReader(field, none)));
    case "struct":
      return new TupleReader(
        [...shape.fields.values()].map((field) => makeReader(field, none)),
        { name: shape.name, names: [...shape.fields.keys()] },
      );
    case "pointer":
      return new PointerReader(new RecordReader(shape.content, makeReader));
    case "named":
      return new NamedReader(makeReader(shape.content, none), shape.content.kind === "class" ? shape.content.className : "");
    case "array":
      return new ArrayReader(makeReader(shape.content, none));
    case "object":
      return new TObjectReader();
    case "reference":
      return new ReferenceReader();
    case "references":
      return new ReferencesReader();
    default:
      return shape satisfies never;
  }
};

function counterOf(
  { countName }: Pick<Extract<ObjectShape, { kind: "counted" }>, "countName">,
  counters: Parameters<MakeReader>[1],
): ValueReader {
  const counter = counters(countName);
  if (counter === undefined)
    throw new CoffeaError("NotReadable", `the member ${countName}, which counts items, does not stand before them`);
  return counter;
}
