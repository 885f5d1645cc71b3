import type { LittleCursor } from "./little-cursor.ts";

/** What a field is in the tree of fields: a value, a list, a struct, one of several types, or bytes of ROOT's older streamer. */
export type FieldRole = "leaf" | "collection" | "record" | "variant" | "streamer" | "unknown";

const roles: readonly FieldRole[] = ["leaf", "collection", "record", "variant", "streamer"];

/** A field as the schema describes it. Its number is its place in the list. */
export interface FieldRecord {
  /** Number of the field that it is part of; its own at the top. */
  readonly parent: number;
  readonly role: FieldRole;
  readonly name: string;
  /** C++ type; empty for collections and records without one. */
  readonly typeName: string;
  readonly description: string;
  /** Values of each entry, for a fixed array or a bitset; 0 for others. */
  readonly repetition: number;
  /** The field that a projected one shows in another way, or null. */
  readonly source: number | null;
}

/** A column as the schema describes it. Its number is its place in the list. */
export interface ColumnRecord {
  readonly id: number;
  /** Code of its type, see `columnTypeOf`. */
  readonly type: number;
  readonly bits: number;
  readonly field: number;
  /** Which of several ways of storing the same field it belongs to; one of them holds the data of a cluster. */
  readonly representation: number;
  /** Number of its first element that is stored, where the column was added later: elements before are zero. 0 for others; negative where it began as a suppressed one. */
  readonly firstElement: number;
  /** The smallest and largest value, of quantised floats; null for others. */
  readonly range: readonly [low: number, high: number] | null;
}

/** A column that a projected field borrows from its source. */
export interface AliasRecord {
  readonly column: number;
  readonly field: number;
}

/** Fields and columns of a header, or those that were added later. */
export interface Schema {
  readonly fields: readonly FieldRecord[];
  readonly columns: readonly ColumnRecord[];
  readonly aliases: readonly AliasRecord[];
}

/** Reads a schema description; numbers of columns count on from `firstColumn`. */
export function readSchema(cursor: LittleCursor, firstColumn: number): Schema {
  const fields = cursor.list((list) => list.record(readField));
  const columns = cursor.list((list, index) => list.record((record) => readColumn(record, firstColumn + index)));
  const aliases = cursor.list((list) => list.record((record) => ({ column: record.u32(), field: record.u32() })));
  cursor.list((list) => list.record(() => null)); // layouts of streamed classes
  return { fields, columns, aliases };
}

const fieldFlags = { repetitive: 1, projected: 2 } as const;

function readField(cursor: LittleCursor): FieldRecord {
  cursor.advance(8); // versions of field and type
  const parent = cursor.u32();
  const role = roles[cursor.u16()] ?? "unknown";
  const flags = cursor.u16();
  const name = cursor.text();
  const typeName = cursor.text();
  cursor.text(); // alias of the type
  const description = cursor.text();
  const repetition = (flags & fieldFlags.repetitive) === 0 ? 0 : cursor.i64();
  const source = (flags & fieldFlags.projected) === 0 ? null : cursor.u32();
  return { parent, role, name, typeName, description, repetition, source };
}

const columnFlags = { deferred: 1, range: 2 } as const;

function readColumn(cursor: LittleCursor, id: number): ColumnRecord {
  const type = cursor.u16();
  const bits = cursor.u16();
  const field = cursor.u32();
  const flags = cursor.u16();
  const representation = cursor.u16();
  const firstElement = (flags & columnFlags.deferred) === 0 ? 0 : cursor.roughI64();
  const range = (flags & columnFlags.range) === 0 ? null : ([cursor.f64(), cursor.f64()] as const);
  return { id, type, bits, field, representation, firstElement, range };
}
