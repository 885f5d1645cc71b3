import { columnTypeOf } from "./column-type.ts";
import type { FieldShape } from "./field-shape.ts";
import type { ColumnStore, FieldNode } from "./field-tree.ts";

/** What a field means: its shape, or why it cannot be read. */
export type FieldMeaning =
  | { readonly shape: FieldShape; readonly notReadable: null }
  | { readonly shape: null; readonly notReadable: string };

/** Finds out how the values of a field are put together. `columns` makes the same object of the same column for every field. */
export function interpretField(field: FieldNode, columns: ColumnStore): FieldMeaning {
  try {
    return { shape: shapeOf(field, columns, 0), notReadable: null };
  } catch (error) {
    if (error instanceof Unreadable) return { shape: null, notReadable: error.message };
    throw error;
  }
}

class Unreadable extends Error {}

const deepest = 64;

function shapeOf(field: FieldNode, columns: ColumnStore, depth: number): FieldShape {
  if (depth > deepest) throw new Unreadable(`it is more than ${deepest} levels deep`);
  checkColumns(field);
  const inside = (child: FieldNode): FieldShape => shapeOf(child, columns, depth + 1);
  switch (field.role) {
    case "leaf":
      return leafShape(field, columns, inside);
    case "collection": {
      const index = columns.column(indexed(field), 0);
      const content = inside(onlyChild(field));
      return { kind: field.typeName.startsWith("std::optional<") ? "option" : "list", index, content };
    }
    case "record":
      return recordShape(field, inside);
    case "variant": {
      if (meanings(field) !== "switch") throw new Unreadable(`${named(field)} is a variant without a column that chooses`);
      if (field.children.length === 0) throw new Unreadable(`${named(field)} is a variant without alternatives`);
      return { kind: "variant", choice: columns.column(field.representations, 0), alternatives: field.children.map(inside) };
    }
    case "streamer":
      throw new Unreadable(`${named(field)} is stored by ROOT's streamer as whole objects, which are not read yet`);
    case "unknown":
      throw new Unreadable(`${named(field)} has a role that only newer versions of the format know`);
    default:
      return field.role satisfies never;
  }
}

function leafShape(field: FieldNode, columns: ColumnStore, inside: (child: FieldNode) => FieldShape): FieldShape {
  if (field.representations.length === 0) {
    const content = inside(onlyChild(field));
    return field.repetition === 0 ? content : { kind: "regular", size: field.repetition, content };
  }
  const column = (place: number) => columns.column(field.representations, place);
  switch (meanings(field)) {
    case "number": {
      const content: FieldShape = { kind: "number", column: column(0) };
      return field.repetition === 0 ? content : { kind: "regular", size: field.repetition, content };
    }
    case "index":
      if (!/^ROOT::RNTupleCardinality\b/.test(field.typeName)) break;
      return { kind: "counts", index: column(0) };
    case "index number":
      if (field.typeName !== "std::string") break;
      return { kind: "text", index: column(0), characters: column(1) };
  }
  throw new Unreadable(`${named(field)} has columns that do not fit its type`);
}

function recordShape(field: FieldNode, inside: (child: FieldNode) => FieldShape): FieldShape {
  const members = membersOf(field);
  const isTuple = members.every(({ name }) => /^_\d+$/.test(name)) && members.length > 0;
  const names = uniqueNames(members);
  const fields = new Map(members.map(({ node }, i) => [isTuple ? names[i]!.slice(1) : names[i]!, inside(node)]));
  return { kind: "record", isTuple, fields };
}

/** A field of a struct, and the classes on the way to it: the bases that it comes from, outermost first. */
interface Member {
  readonly name: string;
  readonly node: FieldNode;
  readonly bases: readonly string[];
}

function isBase({ name }: FieldNode): boolean {
  return /^:_\d+$/.test(name);
}

/** The members of a struct, and after them those of its base classes. */
function membersOf(field: FieldNode, bases: readonly string[] = []): Member[] {
  const own = field.children.filter((child) => !isBase(child)).map((node) => ({ name: node.name, node, bases }));
  return [...own, ...field.children.filter(isBase).flatMap((base) => membersOf(base, [...bases, base.typeName]))];
}

/** Names of members; where one repeats, as many of the base classes that it comes from stand before it as make it another: `Base::x`. */
function uniqueNames(members: readonly Member[]): string[] {
  const prefixes = members.map(() => 0);
  for (let round = 0; round <= deepest; round++) {
    const names = members.map(({ name, bases }, i) => [...bases.slice(0, prefixes[i]), name].join("::"));
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (counts.size === names.length) return names;
    for (const [i, name] of names.entries()) if (counts.get(name)! > 1) prefixes[i]!++;
  }
  throw new Unreadable("several of its members have the same name");
}

function checkColumns({ name, representations }: FieldNode): void {
  for (const list of representations) {
    if (list.length !== representations[0]!.length) throw new Unreadable(`the ways in which "${name}" is stored have different columns`);
    for (const column of list)
      if (columnTypeOf(column) === null) throw new Unreadable(`"${name}" has a column of the type ${column.type}, of a newer format`);
  }
}

/** What the columns of a field are: `index number` for a text. */
function meanings({ representations }: FieldNode): string {
  const kinds = new Set(representations.map((list) => list.map((column) => columnTypeOf(column)!.meaning).join(" ")));
  return kinds.size === 1 ? [...kinds][0]! : "";
}

function indexed(field: FieldNode): FieldNode["representations"] {
  if (meanings(field) === "index") return field.representations;
  throw new Unreadable(`${named(field)} is a collection without an index`);
}

function onlyChild(field: FieldNode): FieldNode {
  const [child, ...others] = field.children;
  if (child !== undefined && others.length === 0) return child;
  throw new Unreadable(`${named(field)} has ${field.children.length} parts where one was expected`);
}

function named({ name, typeName }: FieldNode): string {
  return typeName === "" ? `"${name}"` : `"${name}" (${typeName})`;
}
