import { escaped } from "../base/index.ts";
import { buildField } from "./build/records.ts";
import type { Form } from "./form.ts";
import { formToString } from "./form-text.ts";
import type { Node } from "./graph/node.ts";
import { recordOf } from "./graph/record-of.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { carry } from "./layouts/carry.ts";
import { knownLength } from "./length.ts";
import { printNode } from "./print.ts";
import { cut, printValue, Tuple } from "./print-value.ts";
import { layoutToValues } from "./to-list.ts";
import { isFieldUnread, isUnread } from "./unread.ts";

const COLUMNS = 8;
const FIRST = 5;
const LAST = 2;
const CELL_WIDTH = 40;
const TYPE_WIDTH = 30;

/** A column of the table: a field, or the array itself. */
interface Column {
  readonly name: string;
  readonly form: Form;
  /** Null where it is not in memory. */
  readonly layout: Layout | null;
}

/**
 * An array as notebooks show it: the printed text, and a table of its first and last entries with the fields of records as columns and their types
 * below their names. Fields that are not in memory are not read for it: they show as `??`.
 */
export function displayNode(node: Node): Record<string, string> {
  return { "text/plain": printNode(node), "text/html": tableOf(node) };
}

function tableOf(node: Node): string {
  const fields = recordOf(node.form)?.fields;
  const shown = fields === undefined ? null : [...fields].slice(0, COLUMNS);
  const columns = shown === null ? [whole(node)] : shown.map(([field, form]) => fieldColumn(node, field, form));
  const length = columns.find(({ layout }) => layout !== null)?.layout?.length ?? knownLength(node);
  const more = (fields?.size ?? 1) - columns.length;
  const isUnknown = columns.every(({ layout }) => layout === null);
  const rows = rowNumbers(length, isUnknown ? 1 : FIRST, isUnknown ? 1 : LAST).map((entry) => rowOf(entry, columns, more > 0));
  const kind = fields === undefined ? "" : ` of ${formName(node.form)}`;
  return (
    `<table>\n<thead>\n<tr><th></th>${columns.map(headOf).join("")}${more > 0 ? `<th>… ${more} more</th>` : ""}</tr>\n</thead>\n` +
    `<tbody>\n${rows.join("\n")}\n</tbody>\n</table>\n<p>Array${kind}: ${lengthText(length)}</p>`
  );
}

function whole(node: Node): Column {
  return { name: "", form: node.form, layout: isUnread(node) ? null : new Interpreter().get(node) };
}

function fieldColumn(node: Node, name: string, type: Form): Column {
  const field = buildField(node, name);
  return { name, form: field.form ?? type, layout: isFieldUnread(node, name) ? null : new Interpreter().get(field) };
}

/** Records by their name, or by how many lists they are in. */
function formName(form: Form): string {
  const { name, fields } = recordOf(form)!;
  return `${name ?? "records"} with ${fields.size} field${fields.size === 1 ? "" : "s"}`;
}

function lengthText(length: number | null): string {
  return length === null ? "of unknown length" : `${length.toLocaleString("en")} ${length === 1 ? "entry" : "entries"}`;
}

/** The first and last entries, with null for those left out between them; one unknown row where the length is not known. */
function rowNumbers(length: number | null, first: number, last: number): (number | null)[] {
  if (length === null) return [0, null];
  if (length <= first + last + 1) return Array.from({ length }, (_, entry) => entry);
  return [...Array.from({ length: first }, (_, i) => i), null, ...Array.from({ length: last }, (_, i) => length - last + i)];
}

function headOf({ name, form }: Column): string {
  return `<th>${escaped(name)}${name === "" ? "" : "<br>"}<small>${escaped(cut(formToString(form), TYPE_WIDTH))}</small></th>`;
}

function rowOf(entry: number | null, columns: readonly Column[], hasMore: boolean): string {
  const cells = columns.map(({ layout }) => (entry === null ? "…" : layout === null ? "??" : cellText(layout, entry)));
  return `<tr><th>${entry ?? "…"}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}${hasMore ? "<td>…</td>" : ""}</tr>`;
}

function cellText(layout: Layout, entry: number): string {
  const [value] = layoutToValues(carry(layout, Int32Array.of(entry)), (members) => new Tuple(members));
  return escaped(printValue(value, CELL_WIDTH));
}
