import { formToString } from "./form-text.ts";
import type { Node } from "./graph/node.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { carry } from "./layouts/carry.ts";
import { knownLength } from "./length.ts";
import { layoutToValues } from "./to-list.ts";

const WIDTH = 60;
const TYPE_WIDTH = 60;
const ENDS = 8;

/**
 * `<Array [[52, 42.9], [5.02], ..., []] type='40 * var * float32'>`: the first and last entries and the type, as awkward prints arrays.
 * Columns that are not in memory are not loaded for it: they show as `??`.
 */
export function printNode(node: Node): string {
  const layout = isPending(node) ? null : new Interpreter().get(node);
  const length = layout?.length ?? knownLength(node) ?? "??";
  return `<Array ${layout === null ? unknownValues(node) : printLayout(layout)} type='${cut(`${length} * ${formToString(node.form)}`, TYPE_WIDTH)}'>`;
}

/** Whether a node is columns and records of them, of which one is not in memory. Computed values are computed when they are printed. */
function isPending(node: Node): boolean {
  if (node.kind === "events") return true;
  if (node.kind === "column") return node.source.isLoaded?.(node.column) !== true;
  return structural.has(node.kind) && node.inputs.some(isPending);
}

const structural: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>(["zip", "field", "withField", "withName"]);

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

/** Members of a tuple on the way to its text. */
class Tuple {
  readonly members: readonly unknown[];

  constructor(members: readonly unknown[]) {
    this.members = members;
  }
}

function printEntries(values: readonly unknown[], width: number, complete: boolean): string {
  const texts = values.map((value) => printValue(value, Math.max(10, width >> 1)));
  if (complete && texts.join(", ").length <= width - 2) return `[${texts.join(", ")}]`;
  const head: string[] = [];
  const tail: string[] = [];
  let used = 7;
  for (let i = 0; head.length + tail.length < texts.length; i++) {
    const fromFront = i % 2 === 0;
    const text = fromFront ? texts[head.length]! : texts[texts.length - 1 - tail.length]!;
    if (used + text.length + 2 > width && head.length > 0) break;
    used += text.length + 2;
    if (fromFront) head.push(text);
    else tail.unshift(text);
  }
  if (complete && head.length + tail.length === texts.length) return `[${[...head, ...tail].join(", ")}]`;
  return `[${[...head, "...", ...tail].join(", ")}]`;
}

function printValue(value: unknown, width: number): string {
  if (value === null) return "null";
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "string") return cut(JSON.stringify(value), width);
  if (Array.isArray(value)) return printEntries(value, width, true);
  if (value instanceof Tuple) return printTuple(value.members, width);
  if (typeof value === "object") return printRecord(value as Record<string, unknown>, width);
  return String(value as boolean | bigint);
}

function printRecord(record: Readonly<Record<string, unknown>>, width: number): string {
  let text = "";
  for (const [name, value] of Object.entries(record)) {
    const next = `${text === "" ? "" : `${text}, `}${name}: ${printValue(value, width >> 1)}`;
    if (next.length > width) return text === "" ? "{...}" : `{${text}, ...}`;
    text = next;
  }
  return `{${text}}`;
}

function printTuple(members: readonly unknown[], width: number): string {
  const texts = members.map((value) => printValue(value, width >> 1));
  return `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`;
}

/** Three significant digits, as C's `%.3g`. */
function printNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return Object.is(value, -0) ? "-0" : String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 999.5) return String(Number(value.toPrecision(3)));
  return value
    .toExponential(2)
    .replace(/\.?0+e/, "e")
    .replace(/e([+-])(\d)$/, "e$10$2");
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 3)}...`;
}
