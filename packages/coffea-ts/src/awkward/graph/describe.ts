import { Attached } from "../../base/index.ts";
import type { LiteralValue, Node } from "./node.ts";

const names = new Attached<Node, string | (() => string) | null>();
const LONGEST = 90;
const MOST_FIELDS = 5;

/** Gives a node the text that messages use for it, such as `muons.mass` for a computed property, or how to find it. The first one given stays. */
export function nameNode(node: Node, text: string | (() => string)): void {
  if (!names.has(node)) names.set(node, text);
}

/** The text given to a node, if there is one. */
export function givenName(node: Node): string | undefined {
  const text = names.get(node);
  if (typeof text !== "function") return text ?? undefined;
  // Nameless while its text is found: a member may give a part of what it belongs to.
  names.set(node, null);
  const found = text();
  names.set(node, found);
  return found;
}

/** Short source-like text of an expression, for messages: `ak.num(Muon_pt).eq(2)`. Long parts are cut with `…`. */
export function describeNode(node: Node): string {
  for (let depth = 8; depth > 1; depth--) {
    const text = write(node, depth);
    if (text.length <= LONGEST) return text;
  }
  const text = write(node, 1);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function write<K extends Node["kind"]>(node: Extract<Node, { kind: K }>, depth: number): string {
  const given = givenName(node);
  if (given !== undefined) return given;
  if (node.inputs.length > 0 && depth === 0) return "…";
  return writers[node.kind as K](
    node,
    node.inputs.map((input) => write(input, depth - 1)),
  );
}

/** The text of each kind of node from the texts of its inputs. */
type Writers = { readonly [K in Node["kind"]]: (node: Extract<Node, { kind: K }>, inputs: readonly string[]) => string };

const writers: Writers = {
  events: () => "events",
  column: ({ column }) => column,
  constant: () => "array",
  literal: ({ value }) => literalText(value),
  math: ({ op }, [a, b]) => (methods.has(op) ? `${a}.${op}(${b ?? ""})` : call(op, [a!, b])),
  where: ({ kind }, inputs) => call(kind, inputs),
  fullLike: ({ kind, dtype }, inputs) => call(kind, [...inputs, dtype === null ? undefined : JSON.stringify(dtype)]),
  enforceType: ({ kind, type }, inputs) => call(kind, [...inputs, JSON.stringify(type)]),
  mergeUnion: (_, inputs) => call("mergeUnionOfRecords", inputs),
  cast: ({ dtype }, inputs) => call("cast", [...inputs, JSON.stringify(dtype)]),
  reduce: ({ op, axis, keepdims }, [input, initial]) =>
    call(op, [
      input,
      axis === null && !keepdims && initial === undefined
        ? undefined
        : options({ axis, ...(keepdims ? { keepdims } : {}), ...(initial === undefined ? {} : { initial }) }),
    ]),
  num: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === 1 ? undefined : options({ axis })]),
  filter: ({ kind, keepMissing }, [input, mask]) => `${input}.${kind}(${mask}${keepMissing ? ", { keepMissing: true }" : ""})`,
  at: ({ index, axis }, [input]) => `${input}.at(${index}${axis === 1 ? "" : `, { axis: ${axis} }`})`,
  slice: (node, [input]) => `${input}.slice(${sliceText(node)})`,
  take: ({ kind, axis }, [input, index]) => `${input}.${kind}(${index}${axis === null ? "" : ", { axis: 0 }"})`,
  firsts: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === 1 ? undefined : options({ axis })]),
  singletons: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === 0 ? undefined : options({ axis })]),
  zip: ({ names: fields }) => call("zip", [fieldsText(fields)]),
  field: ({ name }, [input]) => (/^[A-Za-z_]\w*$/.test(name) ? `${input}.${name}` : `${input}.field(${JSON.stringify(name)})`),
  project: ({ names: fields, keepsName }, [input]) =>
    keepsName ? `ak.withoutField(${input}, …)` : `${input}.field(${JSON.stringify(fields)})`,
  withField: ({ name }, inputs) => call("withField", [...inputs, JSON.stringify(name)]),
  withName: ({ name }, inputs) => call("withName", [...inputs, JSON.stringify(name)]),
  flatten: ({ kind, axis, keepMissing }, inputs) =>
    keepMissing ? call("ravel", inputs) : call(kind, [...inputs, axis === 1 ? undefined : options({ axis })]),
  unflatten: ({ kind, axis, size }, [input, counts]) =>
    call(kind, [input, counts ?? String(size), axis === 0 ? undefined : options({ axis })]),
  runLengths: ({ kind }, inputs) => call(kind, inputs),
  padNone: ({ kind, target, axis, clip }, inputs) =>
    call(kind, [...inputs, String(target), axis === 1 && !clip ? undefined : options({ axis, ...(clip ? { clip } : {}) })]),
  mask: ({ kind, validWhen }, inputs) => call(kind, [...inputs, validWhen ? undefined : options({ validWhen })]),
  regular: ({ axis, size }, inputs) =>
    call(size === null ? "fromRegular" : "toRegular", [
      ...inputs,
      size === null ? undefined : String(size),
      axis === 1 ? undefined : options({ axis }),
    ]),
  packed: (_, inputs) => call("toPacked", inputs),
  combinations: ({ positions, n }, inputs) => call(positions ? "argCombinations" : "combinations", [...inputs, String(n)]),
  cartesian: ({ names: fields }) => call("cartesian", [fieldsText(fields)]),
  localIndex: ({ kind }, inputs) => call(kind, inputs),
  isNone: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === 0 ? undefined : options({ axis })]),
  nanToNone: ({ kind }, inputs) => call(kind, inputs),
  fillNone: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === "leaf" ? undefined : options({ axis })]),
  dropNone: ({ kind, axis }, inputs) => call(kind, [...inputs, axis === null ? undefined : options({ axis })]),
  sort: ({ positions }, inputs) => call(positions ? "argsort" : "sort", inputs),
  map: ({ axis }, inputs) =>
    call("map", [inputs.length === 1 ? inputs[0] : `[${inputs.join(", ")}]`, "…", axis === 0 ? undefined : options({ axis })]),
  str: ({ op, options: given }, inputs) =>
    call(strNames.get(op) ?? `str.${op}`, [...inputs, ...Object.values(given).map((value) => JSON.stringify(value))]),
  concatenate: ({ kind, axis }, inputs) => call(kind, [`[${inputs.join(", ")}]`, options({ axis })]),
};

function sliceText({ start, stop, step, axis }: { start: number | null; stop: number | null; step: number; axis: number }): string {
  const extra = { ...(step === 1 ? {} : { step }), ...(axis === 1 ? {} : { axis }) };
  const more = Object.keys(extra).length === 0 ? undefined : options(extra);
  return [String(start), stop === null && more === undefined ? undefined : String(stop), more]
    .filter((text) => text !== undefined)
    .join(", ");
}

const strNames: ReadonlyMap<string, string> = new Map([
  ["repeatEach", "str.repeat"],
  ["parse", "stringsAstype"],
  ["fromCategorical", "fromCategorical"],
]);

const methods: ReadonlySet<string> = new Set(
  ["add", "sub", "mul", "div", "mod", "pow", "neg", "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "xor", "not"],
); // prettier-ignore

function call(name: string, args: readonly (string | undefined)[]): string {
  return `ak.${name}(${args.filter((text) => text !== undefined).join(", ")})`;
}

function options(values: Readonly<Record<string, unknown>>): string {
  return `{ ${Object.entries(values)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(", ")} }`;
}

function fieldsText(fields: readonly string[]): string {
  return `{ ${fields.slice(0, MOST_FIELDS).join(", ")}${fields.length > MOST_FIELDS ? ", …" : ""} }`;
}

function literalText(value: LiteralValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  return Object.is(value, -0) ? "-0" : String(value);
}
