import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { isCoffeaError } from "../base/index.ts";
import { fuzzOptions } from "../../test/oracle/fuzz-options.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { buildCartesian, buildCombinations } from "./build/combine.ts";
import { buildConcatenate } from "./build/concatenate.ts";
import { buildDropNone, buildIsNone, buildLocalIndex } from "./build/lists.ts";
import { buildFillNone } from "./build/fill-none.ts";
import { buildMath } from "./build/math.ts";
import { buildField, buildWithField, buildZip } from "./build/records.ts";
import { buildNum, buildReduce } from "./build/reduce.ts";
import { isScalar } from "./graph/is-scalar.ts";
import { buildAt, buildFilter, buildFirsts, buildFlatten, buildSingletons, buildSlice, buildTake } from "./build/select.ts";
import { buildSort } from "./build/sort.ts";
import { buildWhere } from "./build/where.ts";
import { checkAxis } from "./build/check.ts";
import { formToString } from "./form-text.ts";
import { describeNode } from "./graph/describe.ts";
import { depthOf, leafType, listOf } from "./graph/forms.ts";
import { recordOf } from "./graph/record-of.ts";
import { intern } from "./graph/intern.ts";
import type { LiteralValue, Node } from "./graph/node.ts";
import { literalNode } from "./handle.ts";
import { Interpreter } from "./interpret/evaluate.ts";
import type { Layout } from "./layout.ts";
import { formOfLayout } from "./layouts/form-of.ts";
import { listLayout, numericLayout, optionLayout, stringLayout } from "./layouts/make.ts";
import { mathKind, type MathName } from "./math/names.ts";
import { layoutToList } from "./to-list.ts";

let oracle: PythonOracle;
before(() => {
  if (havePeers) oracle = new PythonOracle();
});
after(() => oracle?.close());
const skip = havePeers ? false : "the Python peers are not installed";

// ── inputs ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const special = [NaN, Infinity, -Infinity, -0, 0];
const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -6, max: 6 }).map((n) => n / 2) },
  { weight: 1, arbitrary: fc.constantFrom(...special) },
);

/** Random numbers for every place, taken one after the other as the layouts need them. */
interface Seeds {
  readonly counts: readonly number[];
  readonly inner: readonly number[];
  readonly numbers: readonly number[];
  readonly bits: readonly boolean[];
}
const seeds: fc.Arbitrary<Seeds> = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
  inner: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
  numbers: fc.array(number, { minLength: 11, maxLength: 11 }),
  bits: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});

function cycle<T>(values: readonly T[], shift: number): (i: number) => T {
  return (i) => values[(i + shift) % values.length]!;
}

function offsetsFrom(counts: readonly number[]): Int32Array {
  const offsets = new Int32Array(counts.length + 1);
  counts.forEach((count, i) => (offsets[i + 1] = offsets[i]! + count));
  return offsets;
}

function inputLayouts({ counts, inner, numbers, bits }: Seeds): Layout[] {
  const events = counts.length;
  const offsets = offsetsFrom(counts);
  const items = offsets[events]!;
  const floats = (length: number, shift: number): Layout =>
    numericLayout(
      "float64",
      Float64Array.from({ length }, (_, i) => cycle(numbers, shift)(i)),
    );
  const booleans = (length: number, shift: number): Layout =>
    numericLayout(
      "bool",
      Uint8Array.from({ length }, (_, i) => Number(cycle(bits, shift)(i))),
    );
  const holes = (length: number, shift: number): Int32Array => Int32Array.from({ length }, (_, i) => (cycle(bits, shift)(i) ? i : -1));
  const nested = offsetsFrom(Array.from({ length: items }, (_, i) => cycle(inner, 0)(i)));
  return [
    floats(events, 0),
    booleans(events, 0),
    listLayout(offsets, floats(items, 1)),
    listLayout(offsets, floats(items, 4)),
    listLayout(offsets, booleans(items, 1)),
    listLayout(offsets, listLayout(nested, floats(nested[items]!, 2))),
    listLayout(
      offsets,
      numericLayout(
        "float32",
        Float32Array.from({ length: items }, (_, i) => Math.fround(cycle(numbers, 3)(i) / 3)),
      ),
    ),
    optionLayout(holes(events, 2), floats(events, 5)),
    listLayout(offsets, optionLayout(holes(items, 3), floats(items, 6))),
    optionLayout(holes(events, 1), listLayout(offsets, floats(items, 7))),
    { kind: "regular", length: events, size: 2, content: floats(events * 2, 8) },
    numericLayout(
      "int32",
      Int32Array.from({ length: events }, (_, i) => Math.round(2 * (cycle(numbers, 9)(i) || 0)) | 0),
    ),
    stringLayout(Array.from({ length: events }, (_, i) => (cycle(bits, 0)(i) ? "ee" : "mm"))),
  ];
}

// ── random programs ─────────────────────────────────────────────────────────────────────────────────────────────────

type Pick = (n: number) => number;
type Operation = (pool: readonly Node[], pick: Pick) => Node;

const binary: readonly MathName[] = ["add", "sub", "mul", "div", "mod", "pow", "maximum", "minimum", "atan2", "hypot"];
const unary: readonly MathName[] = [
  "neg",
  "abs",
  "sqrt",
  "exp",
  "log",
  "sin",
  "cos",
  "tanh",
  "sinh",
  "floor",
  "round",
  "sign",
  "isnan",
  "isfinite",
  "isinf",
  "expm1",
  "log1p",
  "asinh",
  "not",
];
const comparisons: readonly MathName[] = ["eq", "ne", "lt", "le", "gt", "ge", "and", "or"];
const reducers = ["sum", "prod", "any", "all", "min", "max", "argmin", "argmax", "count", "countNonzero", "mean"] as const;
const literals: readonly LiteralValue[] = [0, 1, -2, 0.5, NaN, true, false, "ee"];

function any<T>(values: readonly T[], pick: Pick): T {
  return values[pick(values.length)]!;
}

function operand(pool: readonly Node[], pick: Pick): Node {
  return pick(4) === 0 ? literalNode(any(literals, pick)) : any(pool, pick);
}

const operations: readonly Operation[] = [
  (pool, pick) => buildMath(any(binary, pick), [any(pool, pick), operand(pool, pick)]),
  (pool, pick) => buildMath(any(unary, pick), [any(pool, pick)]),
  (pool, pick) => buildMath(any(comparisons, pick), [any(pool, pick), operand(pool, pick)]),
  (pool, pick) => {
    const input = any(pool, pick);
    const axis = any([null, 0, 1, -1, 2], pick);
    return buildReduce(any(reducers, pick), input, { axis, keepdims: axis === 1 || axis === -1 ? pick(3) === 0 : false });
  },
  (pool, pick) => buildNum(any(pool, pick), any([1, 1, 2], pick)),
  (pool, pick) => buildFilter(any(pool, pick), any(pool, pick)),
  (pool, pick) => buildFilter(any(pool, pick), any(pool.filter(isMask), pick)),
  (pool, pick) => buildAt(any(pool, pick), pick(2) - 1),
  (pool, pick) => buildSlice(any(pool, pick), { start: pick(4) - 2, stop: any([null, 1, 2, -1], pick), step: 1 }),
  (pool, pick) => buildTake(any(pool, pick), any(pool, pick)),
  (pool, pick) => {
    const input = any(pool, pick);
    return buildTake(input, buildReduce("argmax", input, { axis: 1, keepdims: true }));
  },
  (pool, pick) => {
    const input = any(pool, pick);
    return buildTake(input, buildSort(input, { ascending: pick(2) === 0, positions: true }));
  },
  (pool, pick) => buildFirsts(any(pool, pick)),
  (pool, pick) => buildSingletons(any(pool, pick)),
  (pool, pick) => buildZip({ a: any(pool, pick), b: any(pool, pick) }),
  (pool, pick) => {
    const records = pool.filter((node) => recordOf(node.form) !== null);
    const input = any(records, pick);
    return buildField(input, any([...recordOf(input.form)!.fields.keys()], pick));
  },
  (pool, pick) => buildWithField(any(pool, pick), any(pool, pick), ["c"]),
  (pool, pick) => {
    const input = any(pool, pick);
    const axis = any([1, 2, null], pick);
    return buildFlatten(input, checkAxis(input, axis, "flatten"));
  },
  (pool, pick) =>
    buildCombinations(any(pool, pick), 2 + pick(2), { names: undefined, replacement: pick(4) === 0, positions: pick(3) === 0 }),
  (pool, pick) => {
    const lists = pool.filter(({ form }) => listOf(form) !== null);
    return buildCartesian({ x: any(lists, pick), y: any(lists, pick) }, pick(3) === 0);
  },
  (pool, pick) => {
    const input = any(pool, pick);
    return buildLocalIndex(input, checkAxis(input, any([0, 1, -1], pick), "localIndex")!);
  },
  (pool, pick) => {
    const input = any(pool, pick);
    return buildIsNone(input, checkAxis(input, pick(2), "isNone")!);
  },
  (pool, pick) => buildFillNone(any(pool, pick), literalNode(any(literals, pick))),
  (pool, pick) => {
    const input = any(pool, pick);
    return buildDropNone(input, checkAxis(input, any([null, 0, 1], pick), "dropNone"));
  },
  (pool, pick) => buildSort(any(pool, pick), { ascending: pick(2) === 0, positions: pick(2) === 0 }),
  (pool, pick) => buildConcatenate([any(pool, pick), any(pool, pick)]),
  (pool, pick) => buildWhere(any(pool, pick), operand(pool, pick), operand(pool, pick)),
];

function isMask(node: Node): boolean {
  return formToString(node.form).endsWith("bool");
}

/** The nodes of a random program: inputs and results. Choices that do not fit (a mask of the wrong depth, …) are left out, as the graph refuses them. */
function programOf(input: Seeds, steps: readonly (readonly number[])[]): { readonly inputs: Node[]; readonly results: Node[] } {
  const inputs = inputLayouts(input).map((layout) => intern({ kind: "constant", layout, inputs: [], form: formOfLayout(layout) }));
  const results: Node[] = [];
  for (const step of steps) {
    let at = 0;
    const pick: Pick = (n) => (step[at++ % step.length]! + at * 7) % n;
    // Results of earlier steps are taken as often as inputs.
    const pool = [...inputs, ...results.flatMap((node) => (isScalar(node) ? [] : [node, node]))];
    try {
      const node = operations[pick(operations.length)]!(pool, pick);
      if (!results.includes(node) && !inputs.includes(node)) results.push(node);
    } catch (error) {
      if (!isCoffeaError(error) && !(error instanceof TypeError)) throw error;
    }
  }
  return { inputs, results };
}

// ── comparison ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** The graph as JSON, in order of dependence. */
function serialize(wanted: readonly Node[]): { nodes: object[]; wanted: number[] } {
  const places = new Map<Node, number>();
  const nodes: object[] = [];
  const place = (node: Node): number => {
    const known = places.get(node);
    if (known !== undefined) return known;
    const { form: _form, source: _source, id: _id, inputs, ...parameters } = node;
    const json = { ...parameters, ...(node.kind === "constant" ? { layout: layoutJson(node.layout) } : {}), inputs: inputs.map(place) };
    nodes.push(json);
    places.set(node, nodes.length - 1);
    return nodes.length - 1;
  };
  return { wanted: wanted.map(place), nodes };
}

function layoutJson(layout: Layout): object {
  switch (layout.kind) {
    case "numeric":
      return { kind: "numeric", dtype: layout.dtype, data: Array.from(layout.data as Float64Array) };
    case "list":
      return { kind: "list", offsets: [...layout.offsets], content: layoutJson(layout.content) };
    case "regular":
      return { kind: "regular", size: layout.size, length: layout.length, content: layoutJson(layout.content) };
    case "option":
      return { kind: "option", index: [...layout.index], content: layoutJson(layout.content) };
    case "string":
      return { kind: "string", values: layoutToList(layout) };
    case "record":
    case "union":
      throw new Error("inputs have no records and no unions");
    default:
      layout satisfies never;
      throw new Error("unreachable");
  }
}

interface Answer {
  readonly value?: unknown;
  readonly type?: string;
  readonly error?: string;
}

function ours(node: Node): Answer {
  try {
    const values = layoutToList(new Interpreter().get(node));
    if (isScalar(node)) return { value: values[0], type: "scalar" };
    return { value: values, type: `${values.length} * ${formToString(node.form)}` };
  } catch (error) {
    if (isCoffeaError(error)) return { error: error.message };
    throw error;
  }
}

/** The structure of a type: dtypes of numbers are one, and whether lists are of a fixed size does not count. */
function shapeOf(type: string): string {
  return type
    .replace(/\b(?:float|int|uint)\d+\b/g, "number")
    .replace(/(?<=\* |[[(?]|[:,] )\d+ \* /g, "var * ")
    .replace(/unknown/g, "number");
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
    return Object.keys(x).join() === Object.keys(y).join() && Object.keys(x).every((key) => same(x[key], y[key]));
  }
  return a === b;
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "number" && !Number.isFinite(inner) ? String(inner) : inner));

/** Compares one result; true when it is a known difference, so that what is computed from it differs too. */
function check(node: Node, mine: Answer, theirs: Answer): boolean {
  if (isKnownDifference(node, mine, theirs)) return true;
  const facts = `${describeNode(node)}\n  here:    ${mine.type} ${text(mine.value)} ${mine.error ?? ""}\n  awkward: ${theirs.type} ${text(theirs.value)} ${theirs.error ?? ""}`;
  assert.equal(mine.error !== undefined, theirs.error !== undefined, facts);
  if (mine.error !== undefined) return true;
  assert.ok(same(mine.value, theirs.value), facts);
  // A list of a union here is a union of lists there.
  if (!mine.type!.includes("union")) assert.equal(shapeOf(mine.type!), shapeOf(theirs.type!), facts);
  return false;
}

function checkAll(results: readonly Node[], answers: readonly Answer[]): void {
  const different = new Set<Node>();
  results.forEach((node, i) => {
    const derived = ancestors(node).some((input) => different.has(input));
    if (derived || check(node, ours(node), answers[i]!)) different.add(node);
  });
}

function ancestors(node: Node): Node[] {
  return node.inputs.flatMap((input) => [input, ...ancestors(input)]);
}

/** Differences that docs/awkward.md lists. */
function isKnownDifference(node: Node, mine: Answer, theirs: Answer): boolean {
  // awkward computes with unions too, and repeats an array of one entry.
  if (
    (theirs.type?.includes("union") === true && mine.type?.includes("union") !== true) ||
    / events and .* so they cannot be combined/.test(mine.error ?? "")
  )
    return true;
  // Lists of one item each, as keepdims gives, pair from the right with flat arrays there, and not with missing values.
  if (/^\d+ \* \d+ /.test(theirs.type ?? "") && node.kind === "math") return true;
  if (theirs.error?.includes("cannot broadcast nested list") === true && mine.error === undefined) return true;
  return (
    (knownDifferences[node.kind] as ((node: Node, mine: Answer, theirs: Answer) => boolean) | undefined)?.(node, mine, theirs) === true
  );
}

const knownDifferences: { readonly [K in Node["kind"]]?: (node: Extract<Node, { kind: K }>, mine: Answer, theirs: Answer) => boolean } = {
  flatten: (node) => node.axis === null && hasRecords(node),
  singletons: hasRecords,
  isNone: hasRecords,
  // Axis 1 drops from nested lists too there; missing values of unions stay.
  dropNone: (node) =>
    hasRecords(node) ||
    formToString(node.form).includes("union") ||
    depthOf(node.form) > 2 ||
    /\d \*/.test(formToString(node.inputs[0]!.form)),
  // Positions along axis 0 do not count missing events and shorter nested lists there; inputs of a fixed size are given to awkward as lists.
  reduce: ({ axis, op, inputs: [input] }) =>
    axis === 0 &&
    (listOf(input!.form)?.kind === "regular" || (op.startsWith("arg") && (input!.form.kind === "option" || depthOf(input!.form) > 2))),
  // Missing lists inside missing lists, one of which is never used.
  zip: (node) => node.inputs.some(({ form }) => form.kind === "option" && listOf(form) !== null),
  // A list of the mask passes for any list there, as long as its true items are inside.
  filter: (_, mine, theirs) => mine.error?.includes("differ in length") === true && theirs.error === undefined,
  // A literal text is its characters there.
  where: (node) =>
    (node.inputs[0]!.form.kind === "option" && depthOf(node.form) > 1) ||
    node.inputs.some((input) => input.kind === "literal" && typeof input.value === "string") ||
    node.inputs.slice(1).some(({ form }) => form.kind === "option"),
  concatenate: (_, _mine, theirs) => theirs.error?.includes("not deep enough") === true,
  // NumPy takes the square root for a power of 0.5, which differs for minus infinity.
  // Arithmetic of two booleans is logic there.
  math: (node) =>
    (node.op === "pow" && node.inputs[1]!.kind === "literal") ||
    (mathKind(node.op).kind === "binary" && node.inputs.every(({ form }) => leafType(form) === "boolean")),
};

function hasRecords(node: Node): boolean {
  return node.inputs.some((input) => recordOf(input.form) !== null);
}

const step = fc.array(fc.nat({ max: 999 }), { minLength: 8, maxLength: 8 });

describe("random programs give what awkward gives", { skip }, () => {
  test("several operations after each other", async () => {
    await fc.assert(
      fc.asyncProperty(seeds, fc.array(step, { minLength: 1, maxLength: 8 }), async (input, steps) => {
        const { results } = programOf(input, steps);
        const { nodes, wanted } = serialize(results);
        const answers = (await oracle.call("awkward_oracle", "evaluate", nodes, wanted)) as Answer[];
        checkAll(results, answers);
      }),
      fuzzOptions(2000, 20260803),
    );
  });
});
