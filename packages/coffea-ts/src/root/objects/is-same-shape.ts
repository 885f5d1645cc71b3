import type { ObjectShape } from "./object-shape.ts";

/** Whether values of two shapes are streamed alike. Classes are told apart by their names. */
export function isSameShape(a: ObjectShape, b: ObjectShape): boolean {
  if (a === b) return true;
  if (a.kind === "class" || b.kind === "class")
    return a.kind === b.kind && (a as { className: string }).className === (b as { className: string }).className;
  if (a.kind === "tuple" || b.kind === "tuple")
    return (
      a.kind === "tuple" &&
      b.kind === "tuple" &&
      a.fields.length === b.fields.length &&
      a.fields.every((field, i) => isSameShape(field, b.fields[i]!))
    );
  if (a.kind === "struct" || b.kind === "struct") return a.kind === b.kind && (a as { name: string }).name === (b as { name: string }).name;
  if (a.kind === "symmetric" || b.kind === "symmetric") return a.kind === b.kind;
  return JSON.stringify({ ...a, content: null }) === JSON.stringify({ ...b, content: null }) && isSameContent(a, b);
}

function isSameContent(a: ObjectShape, b: ObjectShape): boolean {
  const [first, second] = [a, b].map((shape) => ("content" in shape ? shape.content : null));
  return first === null || second === null || first === undefined || second === undefined ? first === second : isSameShape(first, second);
}
