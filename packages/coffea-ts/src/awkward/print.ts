import { formToString } from "./form-text.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { carry } from "./layouts/carry.ts";
import { knownLength } from "./length.ts";
import { cut, printEntries, Tuple } from "./print-value.ts";
import { layoutToValues } from "./to-list.ts";
import { isUnread } from "./unread.ts";

const WIDTH = 60;
const TYPE_WIDTH = 60;
const ENDS = 8;

/**
 * `<Array [[52, 42.9], [5.02], ..., []] type='40 * var * float32'>`: the first and last entries and the type, as awkward prints arrays.
 * Columns that are not in memory are not loaded for it: they show as `??`.
 */
export function printNode(node: Node): string {
  const layout = isUnread(node) ? null : new Interpreter().get(node);
  const length = layout?.length ?? knownLength(node) ?? "??";
  return `<Array ${layout === null ? unknownValues(node) : printLayout(layout)} type='${cut(`${length} * ${formToString(node.form)}`, TYPE_WIDTH)}'>`;
}

function unknownValues(node: Node): string {
  if (node.form.kind !== "record") return "[??, ..., ??]";
  const names = [...node.form.fields.keys()];
  let text = "";
  for (const name of names) {
    const next = `${text === "" ? "" : `${text}, `}${name}: ??`;
    if (next.length > WIDTH - 8) return `[{${text}, ...}, ...]`;
    text = next;
  }
  return `[{${text}}, ...]`;
}

/** A few first and last entries in at most `WIDTH` characters. */
function printLayout(layout: Layout): string {
  const { length } = layout;
  const all = length <= 2 * ENDS;
  const index = all
    ? Int32Array.from({ length }, (_, i) => i)
    : Int32Array.from({ length: 2 * ENDS }, (_, i) => (i < ENDS ? i : length - 2 * ENDS + i));
  return printEntries(
    layoutToValues(carry(layout, index), (members) => new Tuple(members)),
    WIDTH,
    all,
  );
}
