import { formToString, type Dtype, type Form } from "../../../awkward/index.ts";
import { CoffeaError } from "../../../base/index.ts";

/** What the elements of a column are. */
export type ElementKind = Dtype | "char" | "index";

/** A column of a field; its number is its place among all columns. */
export interface ColumnPlan {
  readonly id: number;
  readonly field: number;
  readonly kind: ElementKind;
}

/** A field with all that is in it. Its number is its place among all fields, parents before their parts. */
export interface FieldPlan {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  readonly form: Form;
  /** C++ type; empty for records and collections of them, which have none. */
  readonly typeName: string;
  /** 0 leaf, 1 collection, 2 record. */
  readonly role: number;
  /** Length of a fixed array; 0 for others. */
  readonly repetition: number;
  readonly columns: readonly ColumnPlan[];
  readonly parts: readonly FieldPlan[];
}

/** The fields and columns of an RNTuple. */
export interface SchemaPlan {
  /** At the top. */
  readonly fields: readonly FieldPlan[];
  /** All, by their numbers. */
  readonly allFields: readonly FieldPlan[];
  readonly columns: readonly ColumnPlan[];
}

const cppTypes: Readonly<Record<Dtype, string>> = {
  bool: "bool",
  int8: "std::int8_t",
  uint8: "std::uint8_t",
  int16: "std::int16_t",
  uint16: "std::uint16_t",
  int32: "std::int32_t",
  uint32: "std::uint32_t",
  int64: "std::int64_t",
  uint64: "std::uint64_t",
  float32: "float",
  float64: "double",
};

/** The C++ type of a form; empty where a record without a type is in it. Throws `BadArgument` for what an RNTuple cannot hold. */
export function cppType(form: Form, path: string): string {
  switch (form.kind) {
    case "numeric":
      return cppTypes[form.dtype];
    case "string":
      return "std::string";
    case "list":
      return wrapped("std::vector<", cppType(form.content, path), ">");
    case "regular":
      return wrapped("std::array<", cppType(form.content, path), `,${form.size}>`);
    case "option": {
      const content = cppType(form.content, path);
      if (content === "")
        throw notForRNTuples(
          path,
          form,
          "missing records",
          "Let their fields be missing instead, or keep the records that are there in lists of one or none: ak.singletons.",
        );
      return `std::optional<${content}>`;
    }
    case "record": {
      const parts = [...form.fields].map(([name, content]) => cppType(content, `${path}.${name}`));
      return form.isTuple === true && parts.length > 0 && !parts.includes("") ? `std::tuple<${parts.join(",")}>` : "";
    }
    case "union":
      throw notForRNTuples(path, form, "values of several types", "Write one field for each type.");
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function wrapped(before: string, content: string, after: string): string {
  return content === "" ? "" : `${before}${content}${after}`;
}

/** The fields and columns of declared fields. Throws `BadArgument` for forms that an RNTuple cannot hold. */
export function planSchema(declared: ReadonlyMap<string, Form>): SchemaPlan {
  interface Draft {
    readonly id: number;
    readonly parent: number;
    readonly name: string;
    readonly path: string;
    readonly form: Form;
  }
  const drafts: Draft[] = [];
  for (const [name, form] of declared) drafts.push({ id: drafts.length, parent: drafts.length, name, path: name, form });
  // level by level, so that a part's number is larger than those of all fields above it
  for (let at = 0; at < drafts.length; at++) {
    const { id, path, form } = drafts[at]!;
    for (const [name, content] of partsOf(form, path))
      drafts.push({ id: drafts.length, parent: id, name, path: `${path}.${name}`, form: content });
  }
  const columns: ColumnPlan[] = [];
  const own = drafts.map(({ id, form }) =>
    columnKinds(form).map((kind) => {
      const column = { id: columns.length, field: id, kind };
      columns.push(column);
      return column;
    }),
  );
  const allFields = new Array<FieldPlan>(drafts.length);
  for (const { id, parent, name, path, form } of drafts.toReversed())
    allFields[id] = {
      id,
      parent,
      name,
      form,
      typeName: cppType(form, path),
      role: form.kind === "list" || form.kind === "option" ? 1 : form.kind === "record" ? 2 : 0,
      repetition: form.kind === "regular" ? form.size : 0,
      columns: own[id]!,
      parts: drafts.filter((part) => part.parent === id && part.id !== id).map((part) => allFields[part.id]!),
    };
  return { fields: allFields.slice(0, declared.size), allFields, columns };
}

function partsOf(form: Form, path: string): (readonly [string, Form])[] {
  switch (form.kind) {
    case "numeric":
    case "string":
      return [];
    case "record":
      if (form.fields.size === 0) throw notForRNTuples(path, form, "records without fields", "Leave the field out.");
      return form.isTuple === true ? [...form.fields].map(([name, content]) => [`_${name}`, content]) : [...form.fields];
    case "list":
    case "option":
      return [["_0", form.content]];
    case "regular":
      if (form.size === 0) throw notForRNTuples(path, form, "arrays of length 0", "Leave the field out.");
      return [["_0", form.content]];
    case "union":
      return [];
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function columnKinds(form: Form): ElementKind[] {
  if (form.kind === "numeric") return [form.dtype];
  if (form.kind === "string") return ["index", "char"];
  return form.kind === "list" || form.kind === "option" ? ["index"] : [];
}

function notForRNTuples(path: string, form: Form, what: string, way: string): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `Field "${path}" is of type ${formToString(form)}, which cannot be written to an RNTuple: it holds no ${what}. ${way}`,
  );
}
