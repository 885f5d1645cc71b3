import { type Dtype, type Form, unifyForms } from "../../awkward/index.ts";

/** A column of the file, in each of the ways in which its field is stored (mostly one). In a cluster, one of them has the data. */
export interface StoredColumn {
  /** Numbers of the columns, by representation. */
  readonly ids: readonly number[];
  /** Type that its elements are read as, whichever representation has them. */
  readonly dtype: Dtype;
}

/**
 * How the values of a field are put together from columns. A closed union on `kind`.
 * - `number`: one element each.
 * - `text`, `list`, `option`: an index column says where the characters, the items, the value (none or one) of each entry end.
 * - `counts`: the number of items of each entry of a list, from its index column.
 * - `regular`: `size` values of the content each.
 * - `record`: one value of each field.
 * - `variant`: a switch column says which alternative each value is, and where it stands among those.
 */
export type FieldShape =
  | { readonly kind: "number"; readonly column: StoredColumn }
  | { readonly kind: "text"; readonly index: StoredColumn; readonly characters: StoredColumn }
  | { readonly kind: "list" | "option"; readonly index: StoredColumn; readonly content: FieldShape }
  | { readonly kind: "counts"; readonly index: StoredColumn }
  | { readonly kind: "regular"; readonly size: number; readonly content: FieldShape }
  | RecordShape
  | VariantShape;

export interface RecordShape {
  readonly kind: "record";
  /** Whether the fields are positions: a pair or a tuple. */
  readonly isTuple: boolean;
  readonly fields: ReadonlyMap<string, FieldShape>;
}

export interface VariantShape {
  readonly kind: "variant";
  readonly choice: StoredColumn;
  readonly alternatives: readonly FieldShape[];
}

/** The form of a field's values. Lists may be empty, options and variants without a value are missing. */
export function formOfShape(shape: FieldShape): Form {
  switch (shape.kind) {
    case "number":
      return { kind: "numeric", dtype: shape.column.dtype };
    case "text":
      return { kind: "string" };
    case "list":
      return { kind: "list", content: formOfShape(shape.content) };
    case "option":
      return optional(formOfShape(shape.content));
    case "counts":
      return { kind: "numeric", dtype: "int32" };
    case "regular":
      return { kind: "regular", size: shape.size, content: formOfShape(shape.content) };
    case "record":
      return {
        kind: "record",
        name: null,
        fields: new Map([...shape.fields].map(([name, field]) => [name, formOfShape(field)])),
        ...(shape.isTuple ? { isTuple: true } : {}),
      };
    case "variant":
      return optional(shape.alternatives.map(formOfShape).reduce(unifyForms));
    default:
      return shape satisfies never;
  }
}

function optional(content: Form): Form {
  return content.kind === "option" ? content : { kind: "option", content };
}

/** The columns that a field's values come from, each once. */
export function columnsOfShape(shape: FieldShape): readonly StoredColumn[] {
  const columns = new Set<StoredColumn>();
  const visit = (part: FieldShape): void => {
    switch (part.kind) {
      case "number":
        columns.add(part.column);
        return;
      case "text":
        columns.add(part.index).add(part.characters);
        return;
      case "counts":
        columns.add(part.index);
        return;
      case "list":
      case "option":
        columns.add(part.index);
        return visit(part.content);
      case "regular":
        return visit(part.content);
      case "record":
        return part.fields.forEach(visit);
      case "variant":
        columns.add(part.choice);
        return part.alternatives.forEach(visit);
      default:
        part satisfies never;
    }
  };
  visit(shape);
  return [...columns];
}
