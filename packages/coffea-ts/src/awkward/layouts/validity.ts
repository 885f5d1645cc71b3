import type { Layout } from "../layout.ts";

/** What is wrong with a layout, with the path to it, or null. Every offset, position and tag is looked at. */
export function validityError(layout: Layout, path = "array"): string | null {
  switch (layout.kind) {
    case "numeric":
      return layout.data.length < layout.length ? `${path} has ${layout.data.length} values for ${layout.length} entries` : null;
    case "string":
      return offsetsError(layout.offsets, layout.length, layout.bytes.length, path);
    case "list":
      return offsetsError(layout.offsets, layout.length, layout.content.length, path) ?? validityError(layout.content, `${path}[]`);
    case "regular":
      if (layout.content.length < layout.length * layout.size)
        return `${path} has ${layout.content.length} items for ${layout.length} lists of ${layout.size}`;
      return validityError(layout.content, `${path}[]`);
    case "option":
      if (layout.content.kind === "option") return `${path} is an option of an option`;
      return positionsError(layout.index, layout.length, layout.content.length, path) ?? validityError(layout.content, path);
    case "record":
      return recordError(layout, path);
    case "union":
      return unionError(layout, path);
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

function offsetsError(offsets: Int32Array, length: number, items: number, path: string): string | null {
  if (offsets.length !== length + 1) return `${path} has ${offsets.length} offsets for ${length} lists, which need one more than lists`;
  if (offsets[0] !== 0) return `the offsets of ${path} begin with ${offsets[0]} and not with 0`;
  for (let i = 0; i < length; i++)
    if (offsets[i + 1]! < offsets[i]!) return `the offsets of ${path} go down from ${offsets[i]} to ${offsets[i + 1]} at list ${i}`;
  return offsets[length]! > items ? `the offsets of ${path} reach to ${offsets[length]}, and there are ${items} items` : null;
}

function positionsError(index: Int32Array, length: number, items: number, path: string): string | null {
  if (index.length < length) return `${path} has ${index.length} positions for ${length} entries`;
  for (let i = 0; i < length; i++)
    if (index[i]! >= items) return `entry ${i} of ${path} is at position ${index[i]}, and there are ${items} values`;
  return null;
}

function recordError(layout: Layout & { kind: "record" }, path: string): string | null {
  for (const name of layout.fields) {
    const field = layout.field(name);
    if (field.length < layout.length) return `the field ${path}.${name} has ${field.length} values for ${layout.length} records`;
    const inner = validityError(field, `${path}.${name}`);
    if (inner !== null) return inner;
  }
  return null;
}

function unionError(layout: Layout & { kind: "union" }, path: string): string | null {
  const { tags, index, contents } = layout;
  for (let i = 0; i < layout.length; i++) {
    const member = contents[tags[i]!];
    if (member === undefined) return `entry ${i} of ${path} has the tag ${tags[i]}, and there are ${contents.length} members`;
    if (!(index[i]! >= 0 && index[i]! < member.length))
      return `entry ${i} of ${path} is at position ${index[i]} of member ${tags[i]}, which has ${member.length} values`;
  }
  for (const [tag, member] of contents.entries()) {
    if (member.kind === "union" || member.kind === "option")
      return `member ${tag} of ${path} is ${member.kind === "union" ? "a union" : "an option"}`;
    const inner = validityError(member, `${path}<${tag}>`);
    if (inner !== null) return inner;
  }
  return null;
}
