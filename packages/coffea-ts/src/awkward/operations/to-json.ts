import { CoffeaError } from "../../base/index.ts";
import { checkOptions } from "../build/check-options.ts";
import { typed } from "../build/check.ts";
import { Interpreter } from "../interpret/evaluate.ts";
import { nodeOf } from "../node-of.ts";
import { entriesOf } from "../to-list.ts";
import type { Expr } from "../types/expression.ts";

/** How `toJson` writes. */
export interface ToJsonOptions {
  /** One event a line instead of one list, with this text between lines (true: a line feed). */
  readonly lineDelimited?: boolean | string;
  /** Spaces for each level, for people to read; not with lines. */
  readonly indent?: number;
  /** Text in place of NaN, which JSON has not; without it NaN is an error. */
  readonly nanString?: string;
  /** Text in place of Infinity. */
  readonly posinfString?: string;
  /** Text in place of -Infinity. */
  readonly neginfString?: string;
}

/**
 * An array as JSON text: lists, objects, numbers, booleans, text and null; bigints are written in full. Throws `BadArgument` for NaN and infinities without a text for them.
 * `ak.to_json`.
 */
export function toJson(x: Expr<unknown>, options: ToJsonOptions = {}): string {
  checkOptions("ak.toJson", options, {
    lineDelimited: "any",
    indent: "number",
    nanString: "string",
    posinfString: "string",
    neginfString: "string",
  });
  const node = nodeOf(x);
  const layout = new Interpreter().get(node);
  const indent = options.indent ?? 0;
  const write = (value: unknown): string =>
    writeJson(value, { options, indent: options.lineDelimited ? 0 : indent, what: () => typed(node) }, "");
  if (options.lineDelimited === undefined || options.lineDelimited === false) return write(entriesOf(layout, 0, layout.length));
  const end = options.lineDelimited === true ? "\n" : options.lineDelimited;
  let out = "";
  for (let i = 0; i < layout.length; i++) out += write(entriesOf(layout, i, i + 1)[0]) + end;
  return out;
}

interface Writing {
  readonly options: ToJsonOptions;
  readonly indent: number;
  readonly what: () => string;
}

function writeJson(value: unknown, writing: Writing, margin: string): string {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? (Object.is(value, -0) ? "-0.0" : String(value)) : writeSpecial(value, writing);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = margin + " ".repeat(writing.indent);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item) => writeJson(item, writing, inner))
    : Object.entries(value).map(
        ([name, item]) => `${JSON.stringify(name)}:${writing.indent > 0 ? " " : ""}${writeJson(item, writing, inner)}`,
      );
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (writing.indent === 0 || parts.length === 0) return open + parts.join(",") + close;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}

function writeSpecial(value: number, { options, what }: Writing): string {
  const [name, text] = Number.isNaN(value)
    ? ["nanString", options.nanString]
    : value > 0
      ? ["posinfString", options.posinfString]
      : ["neginfString", options.neginfString];
  if (text !== undefined) return JSON.stringify(text);
  throw new CoffeaError(
    "BadArgument",
    `JSON has no ${value}, and ${what()} holds one. Give the text for it, for example { ${name}: ${JSON.stringify(String(value))} }, or replace it before.`,
  );
}
