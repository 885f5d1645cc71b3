import type { Dtype } from "../../awkward/index.ts";
import { columnTypeOf } from "./column-type.ts";
import type { StoredColumn } from "./field-shape.ts";
import type { ColumnRecord, FieldRecord, Schema } from "./schema.ts";

/** A field with the fields that are parts of it, and its columns. */
export interface FieldNode extends FieldRecord {
  readonly children: readonly FieldNode[];
  /** Its columns in their order, one list for each way in which it is stored; a projected field has those of its source. */
  readonly representations: readonly (readonly ColumnRecord[])[];
}

type Draft = { -readonly [K in keyof FieldNode]: FieldNode[K] } & { children: FieldNode[] };

/** The fields at the top, each with its parts below it. A field whose parent does not exist is left out, as is one that is its own ancestor. */
export function fieldTree({ fields, columns, aliases }: Schema): FieldNode[] {
  const own = new Map<number, ColumnRecord[]>();
  const add = (field: number, column: ColumnRecord | undefined): void => {
    if (column === undefined) return;
    const list = own.get(field);
    if (list === undefined) own.set(field, [column]);
    else list.push(column);
  };
  for (const column of columns) add(column.field, column);
  for (const { column, field } of aliases) add(field, columns[column]);
  const nodes = fields.map((field, id): Draft => ({ ...field, children: [], representations: byRepresentation(own.get(id) ?? []) }));
  const top: FieldNode[] = [];
  for (const [id, node] of nodes.entries()) {
    if (node.parent === id) top.push(node);
    else nodes[node.parent]?.children.push(node);
  }
  return top;
}

function byRepresentation(columns: readonly ColumnRecord[]): ColumnRecord[][] {
  const lists: ColumnRecord[][] = [];
  for (const column of columns) (lists[column.representation] ??= []).push(column);
  return lists.filter((list) => list !== undefined);
}

/** Makes one object for each column of the file, however many fields use it, so that those can share what is read. */
export class ColumnStore {
  readonly #columns = new Map<string, StoredColumn>();

  /** The columns at a place among those of a field, in every representation. */
  column(representations: FieldNode["representations"], place: number): StoredColumn {
    const columns = representations.map((list) => list[place]!);
    const key = columns.map(({ id }) => id).join();
    let column = this.#columns.get(key);
    if (column === undefined) this.#columns.set(key, (column = { ids: columns.map(({ id }) => id), dtype: commonDtype(columns) }));
    return column;
  }
}

const widths: Readonly<Record<string, number>> = { bool: 1, int8: 8, uint8: 8, int16: 16, uint16: 16, int32: 32, uint32: 32 };

/** A type that holds the elements of all representations exactly. */
function commonDtype(columns: readonly ColumnRecord[]): Dtype {
  return columns.map((column) => columnTypeOf(column)!.dtype).reduce(wider);
}

function wider(a: Dtype, b: Dtype): Dtype {
  if (a === b) return a;
  if (a.startsWith("float") || b.startsWith("float")) {
    const isExact = [a, b].every((dtype) => dtype === "float32" || (widths[dtype] ?? 64) <= 16);
    return isExact ? "float32" : "float64";
  }
  const isSigned = !(a.startsWith("u") || a === "bool") || !(b.startsWith("u") || b === "bool");
  const needed = Math.max(...[a, b].map((dtype) => (widths[dtype] ?? 64) * (isSigned && dtype.startsWith("u") ? 2 : 1)));
  const bits = [8, 16, 32, 64].find((width) => width >= needed) ?? 64;
  return `${isSigned ? "" : "u"}int${bits as 8 | 16 | 32 | 64}`;
}
