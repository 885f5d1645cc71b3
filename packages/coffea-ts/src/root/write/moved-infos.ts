import { CoffeaError } from "../../base/index.ts";

const NEW_CLASS = 0xffffffff;
const CLASS_FLAG = 0x80000000;
const COUNT_MASK = 0x3fffffff;
const TOBJECT_BYTES = 10;
const VERSIONED_BYTES = 6; // byte count and version

/**
 * The objects of a list of class layouts, with their references counting from a place that is `shift` bytes further: a copy.
 * `origin` is what the first object's references count it as; `count` is how many objects there are. Throws `CorruptFile` where they are not what such a list holds.
 */
export function movedInfos(bytes: Uint8Array, count: number, { origin, shift }: { origin: number; shift: number }): Uint8Array {
  const moved = bytes.slice();
  if (shift === 0) return moved;
  const view = new DataView(moved.buffer);
  const names = new Map<number, string>();
  const text = (at: number): number => at + 1 + moved[at]! + (moved[at] === 255 ? 4 + view.getUint32(at + 1) - 255 : 0);
  const objects = (start: number, items: number, hasOptions: boolean): number => {
    let at = start;
    for (let i = 0; i < items; i++) {
      at = object(at);
      if (hasOptions) at = text(at);
    }
    return at;
  };
  const object = (at: number): number => {
    const end = at + 4 + (view.getUint32(at) & COUNT_MASK);
    const tag = view.getUint32(at + 4);
    let body = at + 8;
    let name: string;
    if (tag === NEW_CLASS) {
      const stop = moved.indexOf(0, body);
      name = new TextDecoder().decode(moved.subarray(body, stop));
      names.set(at + 4 + origin, name);
      body = stop + 1;
    } else {
      name = names.get(tag - CLASS_FLAG) ?? "";
      view.setUint32(at + 4, tag + shift);
    }
    inside(name, body + VERSIONED_BYTES);
    return end;
  };
  const inside = (name: string, at: number): void => {
    if (name === "") throw new Error("unknown class");
    if (name === "TStreamerInfo") object(at + 4 + (view.getUint32(at) & COUNT_MASK) + 8); // its TNamed, checksum and version
    const isList = name === "TList";
    if (!isList && name !== "TObjArray") return;
    const head = text(at + TOBJECT_BYTES);
    objects(head + (isList ? 4 : 8), view.getInt32(head), isList);
  };
  try {
    objects(0, count, true);
  } catch {
    throw new CoffeaError(
      "CorruptFile",
      "The class layouts of the file are not as ROOT writes them, so that nothing can be added to it. Write the new objects to a file of their own.",
    );
  }
  return moved;
}
