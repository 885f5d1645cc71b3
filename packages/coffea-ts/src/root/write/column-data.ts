import {
  formOfLayout,
  isArray,
  toLayout,
  fromIter,
  formOf,
  valuesConstructors,
  type Dtype,
  type Expr,
  type Form,
  type Layout,
  type Values,
} from "../../awkward/index.ts";

/** A column that may be given to `extend`: an array of awkward, a layout, a typed array, or plain values, one for each entry. */
export type ColumnData = Expr<unknown> | Layout | Values | readonly unknown[];

/** Columns by their names: a plain object, or an array of records. */
export type Columns = Readonly<Record<string, ColumnData>> | Expr<unknown>;

/** The columns of an array of records, or of an object. */
export function columnsOf(data: Columns): Readonly<Record<string, ColumnData>> {
  if (!isArray(data)) return data as Readonly<Record<string, ColumnData>>;
  const layout = toLayout(data as Expr<unknown>);
  if (layout.kind !== "record") return { "": layout };
  return Object.fromEntries(layout.fields.map((name) => [name, layout.field(name)]));
}

/** The layout that a column is, where it is one already or can be had without a type; null for plain values. */
export function givenLayout(data: ColumnData): Layout | null {
  if (isArray(data)) return toLayout(data as Expr<unknown>);
  if (isLayout(data)) return data;
  const dtype = dtypeOf(data);
  return dtype === null ? null : { kind: "numeric", dtype, length: (data as Values).length, data: data as Values };
}

/** The form of a column: known where it is an array or a typed array, else inferred from the values. */
export function formOfColumn(data: ColumnData): Form {
  if (isArray(data)) return formOf(data as Expr<unknown>);
  const layout = givenLayout(data);
  return layout === null ? formOf(fromIter(data as readonly unknown[])) : formOfLayout(layout);
}

export function isLayout(data: unknown): data is Layout {
  return (
    typeof data === "object" && data !== null && "kind" in data && "length" in data && !ArrayBuffer.isView(data) && !Array.isArray(data)
  );
}

/** The dtype of a typed array; bytes are uint8, as nothing tells them from bool. */
function dtypeOf(data: unknown): Dtype | null {
  if (!ArrayBuffer.isView(data)) return null;
  for (const [dtype, constructor] of Object.entries(valuesConstructors))
    if (dtype !== "bool" && data.constructor === constructor) return dtype as Dtype;
  return null;
}
