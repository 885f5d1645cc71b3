import type { Form } from "../../awkward/index.ts";
import type { NumberCode } from "../decode/interpretation.ts";

/**
 * How values of one C++ type are streamed as objects. A closed union on `kind`; {@link formOfShape} is what they look like as columns.
 * Where `hasHeader` is true, a length and a version stand before; where several values follow each other as the same member of several objects, once before all of them.
 * - `number`: one number.
 * - `text`: its length in one byte (255 and four bytes for long ones), or always in four, then its bytes.
 * - `list`: the number of items in four bytes, then the items; whole containers may be written member by member.
 * - `regular`: as many items as `size` says, nothing before.
 * - `counted`: a byte, then as many numbers as the member `countName` of the same object says (`*x //[n]`).
 * - `loop`: a header, then as many objects as that member says.
 * - `rest`: items up to the end of the entry, or of the header.
 * - `class`: an object of a class.
 * - `tuple`: values one after the other, as key and value of a map. `struct`: the same with names.
 * - `pointer`: null, an object, or a reference to one that stands before.
 * - `named`: the name of a class, then an object of it.
 * - `array`: TArrayX: the number of items in four bytes, then the items.
 * - `symmetric`: a symmetric matrix: an object of its base class, then the elements on and above its diagonal, as many as the base's `fNrows` asks for.
 * - `object`, `reference`, `references`: TObject (whose own members are left out), TRef, TRefArray.
 */
export type ObjectShape =
  | { readonly kind: "number"; readonly code: NumberCode }
  | { readonly kind: "text"; readonly header: TextHeader; readonly lengthBytes: 1 | 4 }
  | { readonly kind: "list"; readonly hasHeader: boolean; readonly content: ObjectShape }
  | { readonly kind: "regular"; readonly size: number; readonly content: ObjectShape }
  | { readonly kind: "counted"; readonly countName: string; readonly content: ObjectShape }
  | { readonly kind: "loop"; readonly countName: string; readonly content: ObjectShape }
  | { readonly kind: "rest"; readonly hasHeader: boolean; readonly content: ObjectShape }
  | ClassShape
  | { readonly kind: "tuple"; readonly fields: readonly ObjectShape[] }
  | { readonly kind: "struct"; readonly name: string; readonly fields: ReadonlyMap<string, ObjectShape> }
  | { readonly kind: "pointer"; readonly content: ClassShape }
  | { readonly kind: "named"; readonly content: ObjectShape }
  | { readonly kind: "array"; readonly content: ObjectShape }
  | { readonly kind: "symmetric"; readonly base: ClassShape; readonly content: ObjectShape }
  | { readonly kind: "object" }
  | { readonly kind: "reference" }
  | { readonly kind: "references" };

/** Where texts have a length and a version before them: always, or only as the same member of several objects that are written member by member, or never. */
export type TextHeader = "always" | "in columns" | "never";

/** One version of a class: its steps, in the order in which they are streamed. */
export interface ClassLayout {
  readonly steps: readonly ClassStep[];
}

/** A member of a class, or a base class, whose members are the class's own. */
export type ClassStep =
  | { readonly kind: "member"; readonly name: string; readonly shape: ObjectShape }
  | { readonly kind: "base"; readonly shape: ObjectShape };

/** Objects of a class, see {@link ObjectShape}. */
export interface ClassShape {
  readonly kind: "class";
  readonly className: string;
  /** Version that the layout belongs to. */
  readonly version: number;
  /** The layout that columns have. Objects of other versions are fitted into it. */
  readonly layout: ClassLayout;
  /** The layout of a version, or of a checksum where the version is 0; null where the file does not describe it. */
  layoutOf(version: number, checksum: number | null): ClassLayout | null;
}

/**
 * The fields of objects of a class: its own members and those of its base classes, in the order in which they are streamed.
 * As in C++, a member hides one of the same name in a base class.
 */
export function fieldsOf({ layout }: ClassShape): Map<string, ObjectShape> {
  const fields = new Map<string, ObjectShape>();
  for (const step of layout.steps) {
    if (step.kind === "member") fields.set(step.name, step.shape);
    else if (step.shape.kind === "class") for (const [name, shape] of fieldsOf(step.shape)) fields.set(name, shape);
  }
  return fields;
}

/** What values of a shape look like as columns. */
export function formOfShape(shape: ObjectShape): Form {
  switch (shape.kind) {
    case "number":
      return { kind: "numeric", dtype: shape.code.dtype };
    case "text":
      return { kind: "string" };
    case "list":
    case "counted":
    case "loop":
    case "rest":
    case "array":
      return { kind: "list", content: formOfShape(shape.content) };
    case "regular":
      return { kind: "regular", size: shape.size, content: formOfShape(shape.content) };
    case "pointer":
      return { kind: "option", content: formOfShape(shape.content) };
    case "named":
      return formOfShape(shape.content);
    case "class":
      return {
        kind: "record",
        name: shape.className,
        fields: new Map([...fieldsOf(shape)].map(([name, field]) => [name, formOfShape(field)])),
      };
    case "symmetric": {
      const fields = [...fieldsOf(shape.base)].map(([name, field]): [string, Form] => [name, formOfShape(field)]);
      const elements: [string, Form] = ["fElements", { kind: "list", content: formOfShape(shape.content) }];
      return { kind: "record", name: "TMatrixTSym", fields: new Map([...fields, elements]) };
    }
    case "tuple":
      return {
        kind: "record",
        name: null,
        isTuple: true,
        fields: new Map(shape.fields.map((field, i) => [String(i), formOfShape(field)])),
      };
    case "struct":
      return { kind: "record", name: shape.name, fields: new Map([...shape.fields].map(([name, field]) => [name, formOfShape(field)])) };
    case "object":
      return { kind: "record", name: "TObject", fields: new Map() };
    case "reference":
      return { kind: "record", name: "TRef", fields: new Map([["ref", { kind: "numeric", dtype: "uint32" }]]) };
    case "references":
      return {
        kind: "record",
        name: "TRefArray",
        fields: new Map<string, Form>([
          ["fName", { kind: "string" }],
          ["fSize", { kind: "numeric", dtype: "int32" }],
          ["refs", { kind: "list", content: { kind: "numeric", dtype: "int32" } }],
        ]),
      };
    default:
      return shape satisfies never;
  }
}
