import fc from "fast-check";
import { columnSeeds, columnShapes, type ColumnSeeds } from "./random-columns.ts";

/** A place in the list of columns and earlier steps, or a plain value. */
export type Operand = number | { readonly literal: number | boolean };

/** One operation; names and parameters are those of `awkward_oracle.py`. */
export interface Step {
  readonly kind: string;
  readonly inputs: readonly Operand[];
  readonly op?: string;
  readonly axis?: number | null;
  readonly keepdims?: boolean;
  readonly index?: number;
  readonly start?: number;
  readonly stop?: number | null;
  readonly n?: number;
  readonly name?: string;
  readonly names?: readonly string[];
  readonly positions?: boolean;
  readonly replacement?: boolean;
  readonly ascending?: boolean;
}

/** Random data and operations that fit it. */
export interface Program {
  readonly seeds: ColumnSeeds;
  readonly steps: readonly Step[];
}

/** What is known of a result: axes of the same name have lists of the same lengths. */
interface Entry {
  readonly at: number;
  readonly path: readonly string[];
  readonly leaf: "number" | "boolean" | "record";
  readonly missing: "none" | "leaf" | "list";
  /** Fields of records, with what each holds. */
  readonly fields?: Readonly<Record<string, "number" | "boolean">>;
}
type Result = Omit<Entry, "at">;
type Choose = <T>(from: readonly T[]) => T;

/** Writes one program. A choice that nothing fits ends the step, by {@link Unfit}. */
class Writer {
  readonly steps: Step[] = [];
  readonly pool: Entry[] = columnShapes.map((shape, at) => ({ ...shape, at }));
  readonly choose: Choose;

  constructor(choose: Choose) {
    this.choose = (from) => {
      if (from.length === 0) throw new Unfit();
      return choose(from);
    };
  }

  /** An entry that fits; later results are preferred, so that operations follow each other. */
  pick(fits: (entry: Entry) => boolean): Entry {
    const fitting = this.pool.filter(fits);
    const made = fitting.filter(({ at }) => at >= columnShapes.length);
    return this.choose(made.length > 0 && this.choose([true, true, false]) ? made : fitting);
  }

  write(step: Step): number {
    return columnShapes.length + this.steps.push(step) - 1;
  }

  /** Writes a step whose result later steps may use. */
  keep(step: Step, result: Result): Entry {
    const entry = { ...result, at: this.write(step) };
    this.pool.push(entry);
    return entry;
  }
}
class Unfit extends Error {}

const isNumber = ({ leaf }: Entry) => leaf === "number";
const isPlain = ({ missing }: Entry) => missing === "none";
const isNested = ({ path }: Entry) => path.length > 1;
const hasLists = (entry: Entry) => isNested(entry) && entry.missing !== "list";
/** Whether the lists of one are those of the other, as far as both have them. */
const pairs = (a: Entry, b: Entry) => a.path.slice(0, b.path.length).join() === b.path.slice(0, a.path.length).join();
const samePath = (a: Entry, b: Entry) => a.path.join() === b.path.join();
const literals = [0, 1, -2, 0.5, 3].map((literal) => ({ literal }));

function joined(a: Entry, b: Entry): Pick<Result, "path" | "missing"> {
  const [long, short] = a.path.length >= b.path.length ? [a, b] : [b, a];
  const gapsOutside = short.missing !== "none" && short.path.length < long.path.length;
  const missing = gapsOutside || a.missing === "list" || b.missing === "list" ? "list" : a.missing === "none" ? b.missing : a.missing;
  return { path: long.path, missing };
}

const arithmetic = ["add", "sub", "mul", "div", "mod", "maximum", "minimum"];
const comparisons = ["eq", "ne", "lt", "le", "gt", "ge"];
const unary = ["neg", "abs", "sqrt", "floor", "sign"];
const tests = ["isnan", "isfinite"];

function binary(w: Writer): void {
  const a = w.pick((entry) => isNumber(entry));
  const op = w.choose([...arithmetic, ...comparisons]);
  const leaf = comparisons.includes(op) ? "boolean" : "number";
  if (w.choose([true, false, false])) {
    w.keep({ kind: "math", op, inputs: [a.at, w.choose(literals)] }, { ...a, leaf });
    return;
  }
  const b = w.pick((entry) => isNumber(entry) && pairs(a, entry) && (entry.missing !== "list" || samePath(a, entry)));
  w.keep({ kind: "math", op, inputs: [a.at, b.at] }, { ...joined(a, b), leaf });
}

function logic(w: Writer): void {
  const a = w.pick(({ leaf }) => leaf === "boolean");
  const op = w.choose(["and", "or", "not"]);
  if (op === "not") {
    w.keep({ kind: "math", op, inputs: [a.at] }, a);
    return;
  }
  const b = w.pick((entry) => entry.leaf === "boolean" && pairs(a, entry));
  w.keep({ kind: "math", op, inputs: [a.at, b.at] }, { ...joined(a, b), leaf: "boolean" });
}

function single(w: Writer): void {
  const a = w.pick(isNumber);
  const op = w.choose([...unary, ...tests]);
  w.keep({ kind: "math", op, inputs: [a.at] }, { ...a, leaf: tests.includes(op) ? "boolean" : "number" });
}

function filterEvents(w: Writer): Entry {
  const mask = w.pick((entry) => entry.leaf === "boolean" && isPlain(entry) && entry.path.length === 1);
  const x = w.pick(({ path }) => path[0] === mask.path[0]);
  return w.keep({ kind: "filter", inputs: [x.at, mask.at] }, { ...x, path: x.path.map((axis) => `${axis}[${mask.at}]`) });
}

function filterItems(w: Writer): void {
  const isMask = (entry: Entry) => entry.leaf === "boolean" && isPlain(entry) && isNested(entry);
  // awkward 2.14 refuses nested masks of selected events that are correct ("cannot fit jagged slice") until they are packed.
  const mask = w.pick((entry) => isMask(entry) && (entry.path.length === 2 || entry.path[0] === "e"));
  const x = w.pick((entry) => hasLists(entry) && entry.path.length >= mask.path.length && pairs(mask, entry));
  const last = mask.path.length - 1;
  const path = x.path.map((axis, i) => (i < last ? axis : `${axis}[${mask.at}]`));
  w.keep({ kind: "filter", inputs: [x.at, mask.at] }, { ...x, path });
}

function countItems(w: Writer): void {
  const x = w.pick(isNested);
  const axis = x.path.length > 2 ? w.choose([1, 2]) : 1;
  w.keep(
    { kind: "num", axis, inputs: [x.at] },
    { path: x.path.slice(0, axis), leaf: "number", missing: x.missing !== "list" ? "none" : axis === 1 ? "leaf" : "list" },
  );
}

const reducers = {
  number: ["sum", "prod", "min", "max", "argmin", "argmax", "count", "countNonzero", "mean"],
  boolean: ["any", "all", "sum", "count", "countNonzero"],
} as const;

function reduce(w: Writer): void {
  const x = w.pick(({ leaf }) => leaf !== "record");
  const op = w.choose<string>(reducers[x.leaf as "number"]);
  const axis = w.choose(isNested(x) ? [1, -1, null] : [null]);
  const keepdims = axis !== null && w.choose([true, false, false]);
  const step = { kind: "reduce", op, axis, keepdims, inputs: [x.at] };
  // Lists of one entry pair differently here, and values for all events are no arrays.
  if (axis === null || keepdims) {
    w.write(step);
    return;
  }
  const inside = axis === -1 || x.path.length === 2;
  const path = inside ? x.path.slice(0, -1) : ["e", `reduced${w.steps.length}`];
  const gaps = ["min", "max", "argmin", "argmax"].includes(op);
  const missing = x.missing === "list" ? (path.length === 1 ? "leaf" : "list") : gaps ? "leaf" : "none";
  w.keep(step, { path: [x.path[0]!, ...path.slice(1)], leaf: op === "any" || op === "all" ? "boolean" : "number", missing });
}

function at(w: Writer): void {
  // Lists may be too short: then both refuse.
  const x = w.pick(isNested);
  w.write({ kind: "at", index: w.choose([0, -1, 1]), inputs: [x.at] });
}

function atOfLongEnough(w: Writer): void {
  const x = w.pick((entry) => hasLists(entry));
  const counts = w.write({ kind: "num", axis: 1, inputs: [x.at] });
  const mask = w.write({ kind: "math", op: "ge", inputs: [counts, { literal: 1 }] });
  const long = w.write({ kind: "filter", inputs: [x.at, mask] });
  const rename = (axis: string): string => `${axis}[${mask}]`;
  const path = [rename(x.path[0]!), ...x.path.slice(2).map((axis) => `${axis}at${mask}`)];
  w.keep({ kind: "at", index: w.choose([0, -1]), inputs: [long] }, { ...x, path });
}

function firsts(w: Writer): void {
  const x = w.pick((entry) => hasLists(entry));
  const step: Step = { kind: "firsts", inputs: [x.at] };
  if (x.path.length === 2) w.keep(step, { ...x, path: x.path.slice(0, 1), missing: "leaf" });
  else w.write(step);
}

function singletons(w: Writer): void {
  const x = w.pick((entry) => entry.path.length === 1 && entry.leaf !== "record");
  w.keep({ kind: "singletons", inputs: [x.at] }, { ...x, path: [...x.path, `singletons${x.at}`], missing: "none" });
}

function slice(w: Writer): void {
  const x = w.pick(isNested);
  const [start, stop] = [w.choose([0, 1, -2]), w.choose([null, 1, 2, -1])];
  const path = x.path.map((axis, i) => (i === 0 ? axis : `${axis}(${start}:${stop})`));
  w.keep({ kind: "slice", start, stop, inputs: [x.at] }, { ...x, path });
}

function takeExtreme(w: Writer): void {
  const x = w.pick((entry) => isNumber(entry) && entry.path.length === 2 && entry.missing !== "list");
  const op = w.choose(["argmax", "argmin"]);
  const best = w.write({ kind: "reduce", op, axis: w.choose([1, -1]), keepdims: true, inputs: [x.at] });
  const from = w.pick((entry) => entry.path.length === 2 && hasLists(entry) && samePath(entry, x));
  const taken = w.write({ kind: "take", inputs: [from.at, best] });
  w.keep({ kind: "firsts", inputs: [taken] }, { ...from, path: from.path.slice(0, 1), missing: "leaf" });
}

function takeSorted(w: Writer): void {
  const x = w.pick((entry) => isNumber(entry) && isPlain(entry) && entry.path.length === 2);
  const order = w.write({ kind: "sort", positions: true, ascending: w.choose([true, false]), inputs: [x.at] });
  const from = w.pick((entry) => entry.path.length === 2 && hasLists(entry) && samePath(entry, x));
  w.keep({ kind: "take", inputs: [from.at, order] }, from);
}

function sort(w: Writer): void {
  const x = w.pick((entry) => isNumber(entry) && entry.missing !== "list");
  w.keep({ kind: "sort", positions: w.choose([true, false]), ascending: w.choose([true, false]), inputs: [x.at] }, x);
}

function flatten(w: Writer): void {
  const x = w.pick(isNested);
  const axis = w.choose([1, ...(x.path.length > 2 ? [2] : []), ...(x.leaf === "record" ? [] : [null])]);
  const step: Step = { kind: "flatten", axis, inputs: [x.at] };
  if (axis === 1)
    w.keep(step, { ...x, path: [`${x.path[0]}/${x.path[1]}`, ...x.path.slice(2)], missing: x.missing === "list" ? "none" : x.missing });
  else w.write(step);
}

function zip(w: Writer): void {
  const isValue = (entry: Entry) => isPlain(entry) && entry.leaf !== "record";
  const a = w.pick(isValue);
  const b = w.pick((entry) => isValue(entry) && pairs(a, entry));
  const fields = { a: a.leaf as "number", b: b.leaf as "number" };
  const made = w.keep({ kind: "zip", names: ["a", "b"], inputs: [a.at, b.at] }, { ...joined(a, b), leaf: "record", fields });
  const c = w.pick((entry) => isValue(entry) && samePath(made, entry));
  if (!w.choose([true, false])) return;
  w.keep({ kind: "withField", name: "c", inputs: [made.at, c.at] }, { ...made, fields: { ...fields, c: c.leaf as "number" } });
}

const hasFields = ({ fields, leaf }: Entry) => leaf === "record" && fields !== undefined;

function field(w: Writer): void {
  if (!w.pool.some(hasFields)) w.choose([zip, combinations, cartesian])(w);
  const x = w.pick(hasFields);
  const name = w.choose(Object.keys(x.fields!));
  w.keep({ kind: "field", name, inputs: [x.at] }, { path: x.path, leaf: x.fields![name]!, missing: x.missing });
}

function where(w: Writer): void {
  const condition = w.pick((entry) => entry.leaf === "boolean" && isPlain(entry));
  const isValue = (entry: Entry) => isNumber(entry) && isPlain(entry);
  const a = w.pick((entry) => isValue(entry) && pairs(condition, entry));
  const short = a.path.length <= condition.path.length;
  const b = short && w.choose([true, false]) ? w.choose(literals) : w.pick((entry) => isValue(entry) && samePath(entry, a)).at;
  const path = short ? condition.path : a.path;
  w.keep(
    { kind: "where", inputs: [condition.at, ...(w.choose([true, false]) ? [a.at, b] : [b, a.at])] },
    { path, leaf: "number", missing: "none" },
  );
}

function combinations(w: Writer): void {
  const x = w.pick((entry) => entry.path.length === 2 && entry.missing !== "list");
  const n = w.choose([2, 3]);
  const names = ["a", "b", "c"].slice(0, n);
  const positions = w.choose([true, false, false]);
  const step = { kind: "combinations", n, names, positions, replacement: w.choose([true, false, false]), inputs: [x.at] };
  tuples(
    w,
    step,
    x.leaf === "record" && !positions ? [] : names.map((name) => [name, positions ? "number" : x.leaf, isPlain(x) || positions]),
  );
}

function cartesian(w: Writer): void {
  const isList = (entry: Entry) => entry.path.length === 2 && isPlain(entry);
  const a = w.pick(isList);
  const b = w.pick((entry) => isList(entry) && entry.path[0] === a.path[0]);
  const positions = w.choose([true, false, false]);
  const step = { kind: "cartesian", names: ["p", "q"], positions, inputs: [a.at, b.at] };
  const leaves: [string, Entry["leaf"], boolean][] = [
    ["p", positions ? "number" : a.leaf, true],
    ["q", positions ? "number" : b.leaf, true],
  ];
  tuples(w, step, leaves.some(([, leaf]) => leaf === "record") ? [] : leaves);
}

/** Records of which later steps may use the fields, when each is a plain value. */
function tuples(w: Writer, step: Step, leaves: readonly (readonly [string, Entry["leaf"], boolean])[]): void {
  if (leaves.length === 0 || leaves.some(([, , plain]) => !plain)) {
    w.write(step);
    return;
  }
  const first = w.pool.find(({ at: place }) => place === step.inputs[0])!;
  const fields = Object.fromEntries(leaves.map(([name, leaf]) => [name, leaf as "number"]));
  w.keep(step, { path: [first.path[0]!, `tuples${w.steps.length}`], leaf: "record", missing: "none", fields });
}

function localIndex(w: Writer): void {
  const x = w.pick(({ leaf }) => leaf !== "record");
  const axis = w.choose(isNested(x) ? [0, 1, -1] : [0, -1]);
  const depth = axis === -1 ? x.path.length : axis + 1;
  const missing = x.missing === "list" && axis !== 0 ? "list" : "none";
  w.keep({ kind: "localIndex", axis, inputs: [x.at] }, { path: x.path.slice(0, depth), leaf: "number", missing });
}

function isNone(w: Writer): void {
  const x = w.pick((entry) => entry.leaf !== "record" && !isPlain(entry));
  const axis = isNested(x) ? w.choose([0, 1]) : 0;
  const missing = axis === 1 ? (x.missing === "list" ? "list" : "none") : "none";
  w.keep({ kind: "isNone", axis, inputs: [x.at] }, { path: x.path.slice(0, axis + 1), leaf: "boolean", missing });
}

function fillNone(w: Writer): void {
  const x = w.pick((entry) => isNumber(entry) && !isPlain(entry));
  w.keep({ kind: "fillNone", inputs: [x.at, w.choose(literals)] }, { ...x, missing: x.missing === "list" ? "list" : "none" });
}

function dropNone(w: Writer): void {
  const x = w.pick((entry) => isNumber(entry) && !isPlain(entry) && entry.path.length <= 2);
  const axis = w.choose(isNested(x) ? [0, 1, null] : [0, null]);
  w.write({ kind: "dropNone", axis, inputs: [x.at] });
}

function concatenate(w: Writer): void {
  const isList = (entry: Entry) => isNumber(entry) && entry.path.length === 2 && entry.missing !== "list";
  const a = w.pick(isList);
  const b = w.pick((entry) => isList(entry) && entry.path[0] === a.path[0]);
  const missing = isPlain(a) ? b.missing : a.missing;
  w.keep({ kind: "concatenate", inputs: [a.at, b.at] }, { ...a, path: [a.path[0]!, `joined${w.steps.length}`], missing });
}

/** Those that stand here several times are written more often. */
const writers: readonly ((w: Writer) => unknown)[] = [
  binary,
  binary,
  binary,
  binary,
  logic,
  logic,
  single,
  single,
  filterEvents,
  filterItems,
  countItems,
  reduce,
  reduce,
  reduce,
  reduce,
  at,
  atOfLongEnough,
  firsts,
  singletons,
  slice,
  takeExtreme,
  takeSorted,
  sort,
  flatten,
  zip,
  field,
  where,
  combinations,
  combinations,
  cartesian,
  cartesian,
  localIndex,
  isNone,
  fillNone,
  dropNone,
  concatenate,
];

/** Steps by the choices, as many as the choices allow. What does not fit is left out. */
function stepsBy(choices: readonly number[], wanted: number): Step[] {
  let at = 0;
  const w = new Writer((from) => from[choices[at++ % choices.length]! % from.length]!);
  for (let i = 0; i < wanted; i++) {
    try {
      w.choose(writers)(w);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
    }
  }
  return w.steps;
}

/** Random programs of up to six operations after each other, at least one. */
export const programs: fc.Arbitrary<Program> = fc
  .record({
    seeds: columnSeeds,
    choices: fc.array(fc.nat({ max: 2 ** 20 }), { minLength: 80, maxLength: 80 }),
    wanted: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ seeds, choices, wanted }) => ({ seeds, steps: stepsBy(choices, wanted) }))
  .filter(({ steps }) => steps.length > 0);
